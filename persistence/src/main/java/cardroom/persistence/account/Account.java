package cardroom.persistence.account;

import cardroom.engine.table.PlayerId;

/**
 * A player with an account.
 *
 * @param balance chips that are not on a table
 * @param createdAt Unix milliseconds
 */
public record Account(PlayerId id, String name, Role role, long balance, long createdAt) {}
