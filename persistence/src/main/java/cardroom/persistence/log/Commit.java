package cardroom.persistence.log;

import cardroom.engine.table.TableId;
import org.jspecify.annotations.Nullable;

/**
 * A commit as the log holds it.
 *
 * @param key of the client's command; null for bots, timers and claims
 * @param at Unix milliseconds
 */
public record Commit(
        TableId table,
        long version,
        long fence,
        @Nullable CommandKey key,
        String events,
        long at) {}
