package cardroom.persistence.log;

import cardroom.engine.table.TableId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commit that shall become durable.
 *
 * @param version the last version of the table + 1
 * @param fence of the owner; equals the fence of the commit before
 * @param key of the client's command; null for bots and timers
 * @param events what happened, in the words of the server
 * @param at Unix milliseconds
 */
public record Append(
        TableId table,
        long version,
        long fence,
        @Nullable CommandKey key,
        String events,
        long at,
        List<Write> writes) {
    public Append {
        writes = List.copyOf(writes);
        if (version < 2 || fence < 1) {
            throw new IllegalArgumentException(
                    "an append has version 2 or more and fence 1 or more, not %d and %d"
                            .formatted(version, fence));
        }
    }
}
