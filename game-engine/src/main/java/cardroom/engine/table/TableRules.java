package cardroom.engine.table;

import cardroom.engine.Decision;
import cardroom.engine.Rejection.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of a table, a sequence of hands, as pure functions. */
public final class TableRules {
    /** An action counts until this long after its deadline, in milliseconds. */
    public static final long GRACE_MS = 500;

    private TableRules() {}

    /** A new table. */
    public static Decision.Accepted<TableState, TableEvent> create(
            TableId id, String name, TableSettings settings) {
        TableEvent event = new TableEvent.TableCreated(id, name, settings);
        return new Decision.Accepted<>(List.of(event), evolve(null, event));
    }

    /**
     * What the rules say to {@code command} at {@code at} (Unix milliseconds, only used for
     * deadlines). A command that would change nothing is rejected, so an accepted one always has
     * events.
     */
    public static Decision<TableState, TableEvent> decide(
            TableState state, TableCommand command, long at) {
        if (state.closed()) {
            return Progress.rejected(Code.TABLE_CLOSED, "this table is closed");
        }
        return switch (command) {
            case TableCommand.TakeSeat c -> Seating.take(state, c, at);
            case TableCommand.LeaveSeat c -> Seating.leave(state, c, at);
            case TableCommand.SitOut c -> Seating.sitOut(state, c);
            case TableCommand.SitIn c -> Seating.sitIn(state, c);
            case TableCommand.TopUp c -> Seating.topUp(state, c);
            case TableCommand.SetPreferences c -> Wishes.set(state, c);
            case TableCommand.ShowCards c -> Wishes.show(state, c);
            case TableCommand.HuntRabbit c -> Wishes.hunt(state, c);
            case TableCommand.StartHand c -> Play.start(state, c, at);
            case TableCommand.Act c -> Play.act(state, c, at);
            case TableCommand.ExpireClock c -> Clocks.expire(state, c, at);
            case TableCommand.SetConnected c -> Clocks.setConnected(state, c, at);
            case TableCommand.Claim c -> Clocks.claim(state, c, at);
            case TableCommand.Close c -> Seating.close(state, c);
        };
    }

    /**
     * The state after {@code event}; {@code state} is null only for {@link
     * TableEvent.TableCreated}.
     */
    public static TableState evolve(@Nullable TableState state, TableEvent event) {
        if (state != null) {
            return TableEvolution.evolve(state, event);
        }
        if (event instanceof TableEvent.TableCreated created) {
            return TableEvolution.created(created);
        }
        throw new IllegalArgumentException("a table begins with its creation");
    }

    /** Whether enough seats are ready for {@link TableCommand.StartHand} now. */
    public static boolean canStartHand(TableState state) {
        return !state.closed() && !state.isHandRunning() && ButtonRule.canPlay(state);
    }
}
