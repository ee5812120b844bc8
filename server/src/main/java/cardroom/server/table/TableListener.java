package cardroom.server.table;

import cardroom.engine.table.TableEvent;
import java.util.List;

/** Is told what happens at tables, sometimes under their lock: never blocks. */
public interface TableListener {
    /** A version became durable and was published. */
    void onCommit(LiveTable table, List<TableEvent> events);

    /** The table began or ceased to play. */
    void onStatus(LiveTable table);

    /** The number of onlookers changed. */
    void onWatchers(LiveTable table);

    /** Somebody else owns the table now; this worker must forget it. */
    void onLost(LiveTable table);
}
