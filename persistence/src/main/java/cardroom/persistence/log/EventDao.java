package cardroom.persistence.log;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** SQL of commits and who may make them. */
final class EventDao {
    private static final String COLUMNS =
            """
            SELECT e.version, e.fence, e.player, e.command_key, e.payload_hash, e.answer, e.events, e.at
            FROM table_event e
            """;

    /**
     * Adds a commit only behind its predecessor with the same fence, so that versions have no gap
     * and no fork. Parameters: table, version, fence, time, player, key, hash, answer, events,
     * table, version - 1, fence of the predecessor.
     */
    static final String INSERT =
            """
            INSERT INTO table_event
                (table_id, version, fence, at, player, command_key, payload_hash, answer, events)
            SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?
            WHERE EXISTS (SELECT 1 FROM table_event
                          WHERE table_id = ? AND version = ? AND fence = ?)
            ON CONFLICT DO NOTHING
            """;

    /** Raises the fence. Parameters: worker, new fence, table, old fence. */
    static final String CLAIM =
            "UPDATE table_owner SET worker_id = ?, fence = ? WHERE table_id = ? AND fence = ?";

    /** Takes the lock that a claim needs. Parameters: table, fence. */
    static final String HOLD_FENCE =
            "UPDATE table_owner SET fence = fence WHERE table_id = ? AND fence = ?";

    static final String SELECT_RANGE =
            COLUMNS
                    + """
                    WHERE e.table_id = :table AND e.version >= :from AND e.version <= :to
                    ORDER BY e.version LIMIT :limit
                    """;

    static final String SELECT_LAST =
            COLUMNS + "WHERE e.table_id = :table ORDER BY e.version DESC LIMIT 1";

    static final String SELECT_KEY =
            COLUMNS
                    + """
                    WHERE e.table_id = :table AND e.player = :player
                        AND e.command_key = :key AND e.command_key IS NOT NULL
                    """;

    /** Walks from player to player through the index, and takes the newest keys of each. */
    static final String SELECT_KEYS =
            """
            WITH RECURSIVE walk(player) AS (
                SELECT (SELECT min(f.player) FROM table_event f
                        WHERE f.table_id = :table AND f.command_key IS NOT NULL)
                UNION ALL
                SELECT (SELECT min(n.player) FROM table_event n
                        WHERE n.table_id = :table AND n.command_key IS NOT NULL
                            AND n.player > w.player)
                FROM walk w WHERE w.player IS NOT NULL)
            SELECT e.version, e.player, e.command_key, e.payload_hash, e.answer
            FROM walk p JOIN table_event e
                ON e.table_id = :table AND e.player = p.player AND e.command_key IS NOT NULL
            WHERE e.version >= coalesce(
                (SELECT k.version FROM table_event k
                 WHERE k.table_id = :table AND k.player = p.player AND k.command_key IS NOT NULL
                 ORDER BY k.version DESC LIMIT 1 OFFSET :older), 0)
            ORDER BY e.version
            """;

    static final String DELETE =
            "DELETE FROM table_event WHERE table_id = :table AND version = :version";

    private EventDao() {}

    static List<Commit> range(Handle handle, TableId table, long from, long to, int limit) {
        return handle.createQuery(SELECT_RANGE)
                .bind("table", table.value())
                .bind("from", from)
                .bind("to", to)
                .bind("limit", limit)
                .map((row, _) -> commit(table, row))
                .list();
    }

    static Optional<Commit> last(Handle handle, TableId table) {
        return handle.createQuery(SELECT_LAST)
                .bind("table", table.value())
                .map((row, _) -> commit(table, row))
                .findOne();
    }

    static Optional<KeyedCommit> key(Handle handle, TableId table, PlayerId player, String key) {
        return handle.createQuery(SELECT_KEY)
                .bind("table", table.value())
                .bind("player", player.value())
                .bind("key", key)
                .map((row, _) -> keyedCommit(row))
                .findOne();
    }

    static List<KeyedCommit> keys(Handle handle, TableId table) {
        return handle.createQuery(SELECT_KEYS)
                .bind("table", table.value())
                .bind("older", EventLog.REMEMBERED_KEYS - 1)
                .map((row, _) -> keyedCommit(row))
                .list();
    }

    static Optional<Long> fence(Handle handle, TableId table) {
        return handle.createQuery("SELECT fence FROM table_owner WHERE table_id = :table")
                .bind("table", table.value())
                .map((row, _) -> row.getLong(1))
                .findOne();
    }

    static void delete(Handle handle, TableId table, long version) {
        handle.createUpdate(DELETE).bind("table", table.value()).bind("version", version).execute();
    }

    private static Commit commit(TableId table, ResultSet row) throws SQLException {
        return new Commit(
                table,
                row.getLong("version"),
                row.getLong("fence"),
                key(row),
                row.getString("events"),
                row.getLong("at"));
    }

    private static KeyedCommit keyedCommit(ResultSet row) throws SQLException {
        return new KeyedCommit(requiredKey(row), row.getLong("version"));
    }

    private static @Nullable CommandKey key(ResultSet row) throws SQLException {
        return row.getString("command_key") == null ? null : requiredKey(row);
    }

    private static CommandKey requiredKey(ResultSet row) throws SQLException {
        return new CommandKey(
                new PlayerId(row.getString("player")),
                row.getString("command_key"),
                row.getString("payload_hash"),
                row.getString("answer"));
    }
}
