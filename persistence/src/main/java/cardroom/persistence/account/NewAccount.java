package cardroom.persistence.account;

import cardroom.engine.table.PlayerId;

/**
 * An account that shall exist, with its first session.
 *
 * @param grant chips to start with, 0 for none
 * @param tokenHash of the session's token; the token itself is never stored
 * @param expiresAt end of the session in Unix milliseconds
 * @param at Unix milliseconds
 */
public record NewAccount(
        PlayerId id,
        String name,
        Role role,
        long grant,
        String tokenHash,
        long expiresAt,
        long at) {}
