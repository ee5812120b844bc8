package cardroom.persistence.table;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** SQL of tables and their owners. */
final class TableDao {
    private static final String COLUMNS =
            """
            SELECT t.id, t.creator, t.payload_hash, t.name, t.settings, t.visibility, t.demo,
                t.created_at, t.touched_at, t.passivated_at, t.closed_at, t.close_reason,
                o.worker_id, o.fence
            FROM game_table t JOIN table_owner o ON o.table_id = t.id
            """;

    static final String SELECT = COLUMNS + "WHERE t.id = :id";

    static final String SELECT_BY_KEY =
            COLUMNS + "WHERE t.creator = :creator AND t.create_key = :key";

    static final String SELECT_OPEN =
            COLUMNS + "WHERE t.closed_at IS NULL ORDER BY t.created_at, t.id";

    static final String SELECT_IDLE =
            COLUMNS
                    + """
                    WHERE t.closed_at IS NULL AND t.passivated_at IS NULL AND t.touched_at < :before
                    ORDER BY t.touched_at LIMIT :limit
                    """;

    private TableDao() {}

    /** A table with the hash of the request that made it. */
    record TableRow(StoredTable table, @Nullable String payloadHash) {}

    static Optional<StoredTable> table(Handle handle, TableId id) {
        return handle.createQuery(SELECT)
                .bind("id", id.value())
                .map((row, _) -> table(row))
                .findOne();
    }

    static Optional<TableRow> byKey(Handle handle, PlayerId creator, String key) {
        return handle.createQuery(SELECT_BY_KEY)
                .bind("creator", creator.value())
                .bind("key", key)
                .map((row, _) -> new TableRow(table(row), row.getString("payload_hash")))
                .findOne();
    }

    static List<StoredTable> open(Handle handle) {
        return handle.createQuery(SELECT_OPEN).map((row, _) -> table(row)).list();
    }

    static List<StoredTable> idle(Handle handle, long before, int limit) {
        return handle.createQuery(SELECT_IDLE)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, _) -> table(row))
                .list();
    }

    static void insert(Handle handle, NewTable table) {
        CreateKey key = table.key();
        handle.createUpdate(
                        """
                        INSERT INTO game_table (id, creator, create_key, payload_hash, name,
                            settings, visibility, demo, created_at, touched_at)
                        VALUES (:id, :creator, :key, :hash, :name,
                            :settings, :visibility, :demo, :at, :at)
                        """)
                .bind("id", table.id().value())
                .bind("creator", table.creator().value())
                .bind("key", key == null ? null : key.key())
                .bind("hash", key == null ? null : key.payloadHash())
                .bind("name", table.name())
                .bind("settings", table.settings())
                .bind("visibility", table.visibility().name().toLowerCase(Locale.ROOT))
                .bind("demo", table.demo() ? 1L : 0L)
                .bind("at", table.at())
                .execute();
    }

    static void insertOwner(Handle handle, NewTable table) {
        handle.createUpdate(
                        """
                        INSERT INTO table_owner (table_id, worker_id, fence)
                        VALUES (:table, :worker, 1)
                        """)
                .bind("table", table.id().value())
                .bind("worker", table.worker())
                .execute();
    }

    static void insertFirstEvent(Handle handle, NewTable table) {
        handle.createUpdate(
                        """
                        INSERT INTO table_event (table_id, version, fence, at, events)
                        VALUES (:table, 1, 1, :at, :events)
                        """)
                .bind("table", table.id().value())
                .bind("at", table.at())
                .bind("events", table.events())
                .execute();
    }

    static void insertSnapshot(Handle handle, TableId table, String state) {
        handle.createUpdate(
                        """
                        INSERT INTO table_snapshot (table_id, version, state)
                        VALUES (:table, 1, :state)
                        """)
                .bind("table", table.value())
                .bind("state", state)
                .execute();
    }

    private static StoredTable table(ResultSet row) throws SQLException {
        return new StoredTable(
                new TableId(row.getString("id")),
                new PlayerId(row.getString("creator")),
                row.getString("name"),
                row.getString("settings"),
                Visibility.valueOf(row.getString("visibility").toUpperCase(Locale.ROOT)),
                row.getLong("demo") == 1,
                row.getLong("created_at"),
                row.getLong("touched_at"),
                time(row, "passivated_at"),
                time(row, "closed_at"),
                row.getString("close_reason"),
                row.getString("worker_id"),
                row.getLong("fence"));
    }

    private static @Nullable Long time(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
