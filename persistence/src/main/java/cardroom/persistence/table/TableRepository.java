package cardroom.persistence.table;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import java.util.List;
import java.util.Optional;

/**
 * The tables of the card room. Closing, sleeping and waking ride in the log with {@link
 * cardroom.persistence.log.Write}.
 */
public interface TableRepository {
    /** Makes a table with its owner, fence 1 and version 1; once per creator and key. */
    CreateOutcome create(NewTable table);

    /** The table with this id, closed or not. */
    Optional<StoredTable> table(TableId id);

    /** The table that this creator made with this key. */
    Optional<StoredTable> byCreateKey(PlayerId creator, String key);

    /** All tables that are not closed, sleeping ones included, oldest first. */
    List<StoredTable> openTables();

    /** Open tables, awake since before {@code touchedBefore} without anybody touching them. */
    List<StoredTable> idleTables(long touchedBefore, int limit);
}
