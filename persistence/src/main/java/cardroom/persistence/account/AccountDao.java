package cardroom.persistence.account;

import cardroom.engine.table.PlayerId;
import cardroom.persistence.Dialect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** SQL of accounts and sessions. */
final class AccountDao {
    private static final String COLUMNS =
            """
            SELECT a.id, a.name, a.role, a.created_at, coalesce(b.balance, 0) AS balance
            FROM account a LEFT JOIN ledger_balance b ON b.account = 'p:' || a.id
            """;

    static final String SELECT = COLUMNS + "WHERE a.id = :id";

    static final String SELECT_BY_TOKEN =
            COLUMNS
                    + """
                    JOIN session s ON s.account_id = a.id
                    WHERE s.token_hash = :hash AND s.expires_at > :now AND s.revoked_at IS NULL
                    """;

    private AccountDao() {}

    static void insert(Handle handle, NewAccount account) {
        handle.createUpdate(
                        """
                        INSERT INTO account (id, name, role, created_at)
                        VALUES (:id, :name, :role, :at)
                        """)
                .bind("id", account.id().value())
                .bind("name", account.name())
                .bind("role", account.role().name().toLowerCase(Locale.ROOT))
                .bind("at", account.at())
                .execute();
    }

    static void insertSession(
            Handle handle, PlayerId player, String tokenHash, long expiresAt, long at) {
        handle.createUpdate(
                        """
                        INSERT INTO session (token_hash, account_id, created_at, expires_at)
                        VALUES (:hash, :account, :at, :expires)
                        """)
                .bind("hash", tokenHash)
                .bind("account", player.value())
                .bind("at", at)
                .bind("expires", expiresAt)
                .execute();
    }

    static int revoke(Handle handle, String tokenHash, long at) {
        return handle.createUpdate(
                        """
                        UPDATE session SET revoked_at = :at
                        WHERE token_hash = :hash AND revoked_at IS NULL
                        """)
                .bind("hash", tokenHash)
                .bind("at", at)
                .execute();
    }

    static Optional<Account> account(Handle handle, PlayerId player) {
        return handle.createQuery(SELECT)
                .bind("id", player.value())
                .map((row, _) -> account(row))
                .findOne();
    }

    static Optional<Account> byToken(Handle handle, String tokenHash, long now) {
        return handle.createQuery(SELECT_BY_TOKEN)
                .bind("hash", tokenHash)
                .bind("now", now)
                .map((row, _) -> account(row))
                .findOne();
    }

    /** When the bankroll was last refilled, 0 if never; keeps others from refilling meanwhile. */
    static Optional<Long> lockRefilledAt(Handle handle, Dialect dialect, PlayerId player) {
        return handle.createQuery(
                        "SELECT coalesce(refilled_at, 0) FROM account WHERE id = :id"
                                + dialect.forUpdate())
                .bind("id", player.value())
                .map((row, _) -> row.getLong(1))
                .findOne();
    }

    static void setRefilledAt(Handle handle, PlayerId player, long at) {
        handle.createUpdate("UPDATE account SET refilled_at = :at WHERE id = :id")
                .bind("id", player.value())
                .bind("at", at)
                .execute();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new PlayerId(row.getString("id")),
                row.getString("name"),
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                row.getLong("balance"),
                row.getLong("created_at"));
    }
}
