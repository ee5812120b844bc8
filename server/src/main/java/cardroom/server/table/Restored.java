package cardroom.server.table;

import cardroom.engine.table.TableState;
import cardroom.persistence.log.CommandKey;
import cardroom.persistence.log.Write;
import java.util.List;

/**
 * A table as the log gives it back.
 *
 * @param at when the last version was made
 */
record Restored(
        TableState state,
        long version,
        long epoch,
        long at,
        HandRecord handRecord,
        List<CommandKey> keys,
        List<Write.PreAction> preActions) {}
