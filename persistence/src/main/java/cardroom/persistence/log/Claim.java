package cardroom.persistence.log;

import cardroom.engine.table.TableId;
import java.util.List;

/**
 * A worker takes a table over: the fence rises by one and the log gets the commit that says so.
 *
 * @param worker the new owner
 * @param seenFence the fence that the table has now; the new one is one higher
 * @param version the last version of the table + 1
 * @param events what happened, with the new fence in it
 * @param at Unix milliseconds
 */
public record Claim(
        TableId table,
        String worker,
        long seenFence,
        long version,
        String events,
        long at,
        List<Write> writes) {
    public Claim {
        writes = List.copyOf(writes);
        if (version < 2 || seenFence < 1) {
            throw new IllegalArgumentException(
                    "a claim has version 2 or more and fence 1 or more, not %d and %d"
                            .formatted(version, seenFence));
        }
    }

    /** The fence after the claim. */
    public long fence() {
        return seenFence + 1;
    }
}
