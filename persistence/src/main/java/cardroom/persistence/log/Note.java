package cardroom.persistence.log;

import cardroom.engine.table.TableId;
import java.util.List;

/**
 * Durable facts of a table that are no commit, such as a pre-action; refused when the fence is
 * lost.
 *
 * @param at Unix milliseconds
 * @param writes neither chips nor a snapshot: those belong to a commit
 */
public record Note(TableId table, long fence, long at, List<Write> writes) {
    public Note {
        writes = List.copyOf(writes);
        if (writes.stream()
                .anyMatch(w -> w instanceof Write.Chips || w instanceof Write.Snapshot)) {
            throw new IllegalArgumentException("chips and snapshots belong to a commit");
        }
    }
}
