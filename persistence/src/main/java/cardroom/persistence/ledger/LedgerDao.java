package cardroom.persistence.ledger;

import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** SQL of the ledger. */
final class LedgerDao {
    /** Parameters: change, account, change. */
    static final String CHANGE_BALANCE =
            """
            UPDATE ledger_balance SET balance = balance + ?
            WHERE account = ? AND balance + ? >= 0
            """;

    /** Parameters: transfer, account, amount, reason, table, version, time. */
    static final String INSERT_ENTRY =
            """
            INSERT INTO ledger_entry (transfer_id, account, amount, reason, table_id, version, at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    /** Parameter: account. */
    static final String INSERT_BALANCE =
            "INSERT INTO ledger_balance (account, balance) VALUES (?, 0)";

    static final String SELECT_BALANCE =
            "SELECT balance FROM ledger_balance WHERE account = :account";

    static final String SELECT_ENTRY_SUM =
            "SELECT coalesce(sum(amount), 0) FROM ledger_entry WHERE account = :account";

    static final String SELECT_TRANSFER =
            "SELECT 1 FROM ledger_entry WHERE transfer_id = :transfer";

    private LedgerDao() {}

    static OptionalLong balance(Handle handle, LedgerAccount account) {
        return handle.createQuery(SELECT_BALANCE)
                .bind("account", account.value())
                .map((row, _) -> OptionalLong.of(row.getLong(1)))
                .findOne()
                .orElse(OptionalLong.empty());
    }

    static long entrySum(Handle handle, LedgerAccount account) {
        return handle.createQuery(SELECT_ENTRY_SUM)
                .bind("account", account.value())
                .map((row, _) -> row.getLong(1))
                .one();
    }

    static boolean hasTransfer(Handle handle, String transfer) {
        return handle.createQuery(SELECT_TRANSFER)
                .bind("transfer", transfer)
                .map((row, _) -> row.getInt(1))
                .findFirst()
                .isPresent();
    }

    static long total(Handle handle) {
        return handle.createQuery("SELECT coalesce(sum(amount), 0) FROM ledger_entry")
                .map((row, _) -> row.getLong(1))
                .one();
    }

    static List<String> halfTransfers(Handle handle, int limit) {
        return handle.createQuery(
                        """
                        SELECT transfer_id FROM ledger_entry
                        GROUP BY transfer_id HAVING count(*) <> 2 OR sum(amount) <> 0
                        ORDER BY transfer_id LIMIT :limit
                        """)
                .bind("limit", limit)
                .map((row, _) -> row.getString(1))
                .list();
    }

    static List<BalanceRow> balances(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT a.account, b.balance, coalesce(e.entries, 0)
                        FROM (SELECT account FROM ledger_balance
                              UNION SELECT account FROM ledger_entry
                              WHERE account NOT LIKE 'h:%') a
                        LEFT JOIN ledger_balance b ON b.account = a.account
                        LEFT JOIN (SELECT account, sum(amount) AS entries
                                   FROM ledger_entry GROUP BY account) e
                            ON e.account = a.account
                        ORDER BY a.account
                        """)
                .map((row, _) ->
                        new BalanceRow(
                                new LedgerAccount(row.getString(1)),
                                row.getLong(2),
                                row.getLong(3)))
                .list();
    }

    /** An account with its stored balance (0 if it has none) and the sum of its entries. */
    record BalanceRow(LedgerAccount account, long balance, long entries) {}
}
