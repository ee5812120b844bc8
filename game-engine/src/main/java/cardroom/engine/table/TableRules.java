package cardroom.engine.table;

import cardroom.engine.Decision;
import org.jspecify.annotations.Nullable;

/** The rules of a table, a sequence of hands, as pure functions. */
@SuppressWarnings("DoNotCallSuggester")
public final class TableRules {
    /** An action counts until this long after its deadline, in milliseconds. */
    public static final long GRACE_MS = 500;

    private TableRules() {}

    /** A new table. */
    public static Decision.Accepted<TableState, TableEvent> create(
            TableId id, String name, TableSettings settings) {
        throw new UnsupportedOperationException();
    }

    /**
     * What the rules say to {@code command} at {@code at} (Unix milliseconds, only used for
     * deadlines).
     */
    public static Decision<TableState, TableEvent> decide(
            TableState state, TableCommand command, long at) {
        throw new UnsupportedOperationException();
    }

    /**
     * The state after {@code event}; {@code state} is null only for {@link
     * TableEvent.TableCreated}.
     */
    public static TableState evolve(@Nullable TableState state, TableEvent event) {
        throw new UnsupportedOperationException();
    }

    /** Whether enough seats are ready for {@link TableCommand.StartHand} now. */
    public static boolean canStartHand(TableState state) {
        throw new UnsupportedOperationException();
    }
}
