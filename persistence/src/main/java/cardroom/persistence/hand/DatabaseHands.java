package cardroom.persistence.hand;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import cardroom.persistence.Database;
import java.util.List;
import java.util.Optional;

/** Finished hands in a database. Thread-safe. */
public final class DatabaseHands implements HandRepository {
    private final Database database;

    /** Over this database. */
    public DatabaseHands(Database database) {
        this.database = database;
    }

    /** Asks the primary when the replica does not know the hand yet. */
    @Override
    public Optional<FinishedHand> hand(String id) {
        Database.Query<List<FinishedHand>> query = handle -> HandDao.byId(handle, id);
        List<FinishedHand> found = database.readHistory(query);
        if (found.isEmpty() && database.hasReplica()) {
            found = database.read(query);
        }
        return found.stream().findFirst();
    }

    @Override
    public List<FinishedHand> ofTable(TableId table, int before, int limit) {
        return database.readHistory(handle -> HandDao.ofTable(handle, table, before, limit));
    }

    @Override
    public List<FinishedHand> ofPlayer(PlayerId player, int limit) {
        return database.readHistory(handle -> HandDao.ofPlayer(handle, player, limit));
    }
}
