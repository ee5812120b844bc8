package cardroom.persistence.table;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import cardroom.persistence.Database;
import cardroom.persistence.Step;
import cardroom.persistence.WriteUnit;
import cardroom.persistence.ledger.LedgerAccount;
import cardroom.persistence.ledger.TransferSteps;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Tables in a database. Thread-safe. */
public final class DatabaseTables implements TableRepository {
    private final Database database;

    /** Over this database. */
    public DatabaseTables(Database database) {
        this.database = database;
    }

    @Override
    public CreateOutcome create(NewTable table) {
        return database.write(WriteUnit.scripted(handle -> create(handle, table))).orThrow();
    }

    private static CreateOutcome create(Handle handle, NewTable table) {
        CreateKey key = table.key();
        if (key != null) {
            Optional<TableDao.TableRow> before = TableDao.byKey(handle, table.creator(), key.key());
            if (before.isPresent()) {
                return key.payloadHash().equals(before.get().payloadHash())
                        ? new CreateOutcome.Created(before.get().table(), true)
                        : new CreateOutcome.KeyReused();
            }
        }
        insert(handle, table);
        return new CreateOutcome.Created(stored(table), false);
    }

    private static void insert(Handle handle, NewTable table) {
        TableDao.insert(handle, table);
        TableDao.insertOwner(handle, table);
        TableDao.insertFirstEvent(handle, table);
        Step.runAll(handle, List.of(TransferSteps.open(LedgerAccount.of(table.id()))));
        String state = table.state();
        if (state != null) {
            TableDao.insertSnapshot(handle, table.id(), state);
        }
    }

    private static StoredTable stored(NewTable table) {
        return new StoredTable(
                table.id(),
                table.creator(),
                table.name(),
                table.settings(),
                table.visibility(),
                table.demo(),
                table.at(),
                table.at(),
                null,
                null,
                null,
                table.worker(),
                1);
    }

    @Override
    public Optional<StoredTable> table(TableId id) {
        return database.read(handle -> TableDao.table(handle, id));
    }

    @Override
    public Optional<StoredTable> byCreateKey(PlayerId creator, String key) {
        return database.read(handle -> TableDao.byKey(handle, creator, key))
                .map(TableDao.TableRow::table);
    }

    @Override
    public List<StoredTable> openTables() {
        return database.read(TableDao::open);
    }

    @Override
    public List<StoredTable> idleTables(long touchedBefore, int limit) {
        return database.read(handle -> TableDao.idle(handle, touchedBefore, limit));
    }
}
