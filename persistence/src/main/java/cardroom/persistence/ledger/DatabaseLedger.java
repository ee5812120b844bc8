package cardroom.persistence.ledger;

import cardroom.engine.table.TableId;
import cardroom.persistence.Database;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The ledger in a database. Thread-safe. */
public final class DatabaseLedger implements Ledger {
    private static final int SHOWN = 100;
    private static final String TABLE = "t:";

    private final Database database;

    /** Over this database. */
    public DatabaseLedger(Database database) {
        this.database = database;
    }

    @Override
    public long balance(LedgerAccount account) {
        return database.read(handle ->
                account.isHouse()
                        ? LedgerDao.entrySum(handle, account)
                        : LedgerDao.balance(handle, account).orElse(0));
    }

    @Override
    public LedgerAudit audit() {
        return database.readConsistently(handle -> {
            List<LedgerDao.BalanceRow> rows = LedgerDao.balances(handle);
            return new LedgerAudit(
                    LedgerDao.total(handle),
                    LedgerDao.halfTransfers(handle, SHOWN),
                    differences(rows),
                    tableChips(rows));
        });
    }

    private static List<LedgerAudit.Difference> differences(List<LedgerDao.BalanceRow> rows) {
        return rows.stream()
                .filter(row -> row.balance() != row.entries())
                .limit(SHOWN)
                .map(row -> new LedgerAudit.Difference(row.account(), row.balance(), row.entries()))
                .toList();
    }

    private static Map<TableId, Long> tableChips(List<LedgerDao.BalanceRow> rows) {
        return rows.stream()
                .filter(row -> row.account().value().startsWith(TABLE))
                .collect(
                        Collectors.toMap(
                                row -> new TableId(row.account().value().substring(TABLE.length())),
                                LedgerDao.BalanceRow::entries));
    }
}
