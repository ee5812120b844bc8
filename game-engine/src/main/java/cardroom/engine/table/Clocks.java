package cardroom.engine.table;

import cardroom.engine.Decision;
import cardroom.engine.Rejection.Code;
import cardroom.engine.hand.Action;
import cardroom.engine.hand.HandRules;
import cardroom.engine.table.SeatState.Status;
import java.util.Optional;

/** Action clocks, time banks, disconnect protection, and clocks under a new owner. */
final class Clocks {
    /** Disconnect protection leaves the actor at least this long, in milliseconds. */
    static final long PROTECTION_MS = 20_000;

    /** After a claim the actor has at least this long, in milliseconds. */
    static final long CLAIM_MS = 5_000;

    /** So many turns in a row that end by the clock make a person sit out. */
    static final int MOST_TIMEOUTS = 2;

    private Clocks() {}

    /**
     * The time bank of a connected person starts; otherwise his turn ends. Before the deadline the
     * command is stale: the clock was moved while it was on its way, and the caller sets its timer
     * to the deadline that now stands.
     */
    static Decision<TableState, TableEvent> expire(
            TableState state, TableCommand.ExpireClock command, long at) {
        Turn turn = state.turn();
        if (turn == null
                || !command.hand().equals(state.handId())
                || command.turn() != turn.number()) {
            return Progress.rejected(Code.STALE_TURN, "that turn is over");
        }
        if (at < turn.deadline()) {
            return Progress.rejected(Code.STALE_TURN, "the clock of that turn still runs");
        }
        Progress progress = new Progress(state);
        SeatState seat = progress.seat(turn.seat());
        if (!turn.onBank() && seat.bankMs() > 0 && seat.connected() && !seat.occupant().isBot()) {
            long deadline = at + seat.bankMs();
            progress.add(new TableEvent.BankStarted(seat.seat(), turn.number(), deadline));
        } else {
            timeOut(progress, turn, at);
        }
        return progress.accepted();
    }

    private static void timeOut(Progress progress, Turn turn, long at) {
        int seat = turn.seat();
        progress.add(new TableEvent.TimedOut(seat));
        if (turn.onBank()) {
            progress.add(new TableEvent.BankSet(seat, 0));
        }
        boolean free = HandRules.legalActions(progress.hand()).canCheck();
        Play.actFor(progress, seat, free ? new Action.Check() : new Action.Fold());
        if (sitsOut(progress.seat(seat))) {
            progress.add(new TableEvent.SatOut(seat, TableEvent.SatOut.Reason.TIMED_OUT));
        }
        Play.proceed(progress, at);
    }

    /** A bot stays: its time-outs are the server's delays, and nobody would sit it in again. */
    private static boolean sitsOut(SeatState seat) {
        return seat.timeouts() >= MOST_TIMEOUTS
                && seat.status() == Status.ACTIVE
                && !seat.occupant().isBot();
    }

    /** What is left of the time bank when a turn on it ends at {@code at}. */
    static long bankLeft(SeatState seat, Turn turn, long at) {
        return Math.clamp(turn.deadline() - at, 0, seat.bankMs());
    }

    static Decision<TableState, TableEvent> setConnected(
            TableState state, TableCommand.SetConnected command, long at) {
        Optional<SeatState> seated = state.seatOf(command.player());
        if (seated.isEmpty()) {
            return Seating.notSeated();
        }
        SeatState seat = seated.get();
        if (seat.connected() == command.connected() || seat.occupant().isBot()) {
            return Progress.rejected(Code.ILLEGAL_ACTION, "nothing changes");
        }
        Progress progress = new Progress(state);
        progress.add(new TableEvent.ConnectionChanged(seat.seat(), command.connected()));
        Turn turn = state.turn();
        if (turn != null && turn.seat() == seat.seat() && !command.connected()) {
            protect(progress, seat, turn, at);
        }
        return progress.accepted();
    }

    /** A running time bank is read first, so that the extension never refills it. */
    private static void protect(Progress progress, SeatState seat, Turn turn, long at) {
        long deadline = at + PROTECTION_MS;
        if (seat.protectionUsed() || deadline <= turn.deadline()) {
            return;
        }
        if (turn.onBank()) {
            progress.add(new TableEvent.BankSet(seat.seat(), bankLeft(seat, turn, at)));
        }
        progress.add(new TableEvent.ClockExtended(seat.seat(), turn.number(), deadline));
    }

    /**
     * The running clock goes on with what was left when the table stopped, at least {@link
     * #CLAIM_MS}, so that downtime is never charged. Connections stay as they were until the server
     * tells otherwise.
     */
    static Decision<TableState, TableEvent> claim(
            TableState state, TableCommand.Claim command, long at) {
        Turn turn = state.turn();
        long deadline =
                turn == null ? 0 : at + Math.max(CLAIM_MS, left(state, turn, command.stoppedAt()));
        return new Progress(state)
                .add(new TableEvent.TableClaimed(command.worker(), command.fence(), deadline))
                .accepted();
    }

    /** A time of day that was set back since never gives more than a whole clock. */
    private static long left(TableState state, Turn turn, long stoppedAt) {
        long bank = state.seat(turn.seat()).map(SeatState::bankMs).orElse(0L);
        long most = turn.onBank() ? bank : state.settings().actionMs();
        return Math.min(most, turn.deadline() - stoppedAt);
    }
}
