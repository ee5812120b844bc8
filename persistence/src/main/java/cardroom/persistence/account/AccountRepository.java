package cardroom.persistence.account;

import cardroom.engine.table.PlayerId;
import java.util.Optional;

/**
 * Accounts and their sessions. Methods that change something throw {@link
 * cardroom.persistence.WriteRefusedException} when nothing was written and {@link
 * cardroom.persistence.OutcomeUnknownException} when nobody knows.
 */
public interface AccountRepository {
    /** Makes an account with its grant and its first session. */
    Account create(NewAccount account);

    /** The account of this player. */
    Optional<Account> account(PlayerId player);

    /** The account whose unexpired, unrevoked session has this token. */
    Optional<Account> byTokenHash(String tokenHash, long now);

    /** One more session of an account. */
    void openSession(PlayerId player, String tokenHash, long expiresAt, long at);

    /** Ends the session with this token; false if there is none to end. */
    boolean revoke(String tokenHash, long at);

    /**
     * Fills the bankroll of a broke player up again. The same key twice has one effect and the same
     * answer.
     *
     * @param onTables chips of the player on all tables
     */
    RefillOutcome refill(PlayerId player, String key, long onTables, long now);
}
