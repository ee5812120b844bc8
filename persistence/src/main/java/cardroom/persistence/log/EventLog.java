package cardroom.persistence.log;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import java.util.List;
import java.util.Optional;

/**
 * The durable history of all tables: per table versions 1, 2, 3 … without gap or fork.
 *
 * <p>Writing blocks the calling thread until the outcome is known or the configured deadline has
 * passed. Reading throws {@link cardroom.persistence.PersistenceException} when the database does
 * not answer. Thread-safe.
 */
public interface EventLog {
    /** How many answered keys per player {@link #keys} gives. */
    int REMEMBERED_KEYS = 64;

    /**
     * Makes a commit durable with all that belongs to it. The very same commit twice is durable.
     */
    AppendOutcome append(Append append);

    /** Takes a table over, or is refused because somebody else did or the log has moved on. */
    AppendOutcome claim(Claim claim);

    /** Makes unversioned facts of an owned table durable. */
    AppendOutcome note(Note note);

    /**
     * Says what became of an append whose outcome is unknown, without writing it: durable, or
     * refused and never to appear, or still unknown.
     */
    AppendOutcome resolve(Append append);

    /** Commits with {@code from <= version <= to} in ascending order, at most {@code limit}. */
    List<Commit> events(TableId table, long from, long to, int limit);

    /** The newest commit. */
    Optional<Commit> last(TableId table);

    /** The newest snapshot. */
    Optional<StoredSnapshot> latestSnapshot(TableId table);

    /** The last {@value #REMEMBERED_KEYS} answered keys of each player, oldest first. */
    List<KeyedCommit> keys(TableId table);

    /** The commit that a player's key made, however long ago. */
    Optional<KeyedCommit> key(TableId table, PlayerId player, String key);

    /** The deck of a hand. */
    Optional<String> deck(String hand);

    /** What seats want to do when their turn comes. */
    List<Write.PreAction> preActions(TableId table);
}
