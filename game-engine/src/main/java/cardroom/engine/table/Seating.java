package cardroom.engine.table;

import cardroom.engine.Decision;
import cardroom.engine.Rejection.Code;
import cardroom.engine.table.SeatState.Status;
import java.util.Optional;
import java.util.function.Function;

/** Sitting down, standing up, sitting out and in, chips brought to the table, and its end. */
final class Seating {
    private Seating() {}

    static Decision<TableState, TableEvent> take(
            TableState state, TableCommand.TakeSeat command, long at) {
        TableSettings settings = state.settings();
        if (state.seatOf(command.occupant().id()).isPresent()) {
            return Progress.rejected(Code.ALREADY_SEATED, "you already sit at this table");
        }
        if (command.seat() < -1 || command.seat() >= settings.seats()) {
            return Progress.rejected(
                    Code.NO_SUCH_SEAT, "the seats are 0 to " + (settings.seats() - 1));
        }
        int seat = command.seat() < 0 ? lowestFree(state) : command.seat();
        if (seat == settings.seats()) {
            return Progress.rejected(Code.TABLE_FULL, "every seat is taken");
        }
        if (state.seat(seat).isPresent()) {
            return Progress.rejected(Code.SEAT_TAKEN, "seat " + seat + " is taken");
        }
        String refusal = BuyIns.refusal(state, command, at);
        if (refusal != null) {
            return Progress.rejected(Code.ILLEGAL_BUY_IN, refusal);
        }
        if (!isOpen(settings, command.entry())) {
            return noStraddleIn();
        }
        Entry entry = command.entry();
        return new Progress(state)
                .add(
                        new TableEvent.SeatTaken(
                                seat, command.occupant(), command.buyIn(), owed(state), entry))
                .accepted();
    }

    /** A newcomer owes a big blind, wherever at this table he sat before (C10, C14). */
    private static Owes owed(TableState state) {
        return ButtonRule.isGameOn(state) && state.settings().hasBlindSeats()
                ? Owes.BIG
                : Owes.NONE;
    }

    private static boolean isOpen(TableSettings settings, Entry entry) {
        return entry != Entry.STRADDLE || settings.rules().straddles().utg();
    }

    private static Decision<TableState, TableEvent> noStraddleIn() {
        return Progress.rejected(
                Code.ILLEGAL_ACTION, "entry: this table has no straddle under the gun");
    }

    private static int lowestFree(TableState state) {
        int seat = 0;
        while (state.seat(seat).isPresent()) {
            seat++;
        }
        return seat;
    }

    /**
     * Who holds no cards of a running hand leaves at once with what he has; anybody else when the
     * hand is settled, and he folds when his turn comes.
     */
    static Decision<TableState, TableEvent> leave(
            TableState state, TableCommand.LeaveSeat command, long at) {
        return staying(state, command.player(), seat -> leave(state, seat, at));
    }

    private static Decision<TableState, TableEvent> leave(
            TableState state, SeatState seat, long at) {
        Progress progress = new Progress(state);
        if (!state.isInRunningHand(seat)) {
            long cashOut = state.stackBehind(seat) + seat.pendingTopUp();
            return progress.add(BuyIns.leave(state.settings(), seat, cashOut, at)).accepted();
        }
        progress.add(new TableEvent.LeaveAnnounced(seat.seat()));
        Turn turn = state.turn();
        if (turn != null && turn.seat() == seat.seat()) {
            Play.proceed(progress, at);
        }
        return progress.accepted();
    }

    static Decision<TableState, TableEvent> sitOut(TableState state, TableCommand.SitOut command) {
        return staying(state, command.player(), seat -> sitOut(state, seat));
    }

    private static Decision<TableState, TableEvent> sitOut(TableState state, SeatState seat) {
        if (seat.status() == Status.SITTING_OUT) {
            return Progress.rejected(Code.ILLEGAL_ACTION, "you already sit out");
        }
        return new Progress(state)
                .add(new TableEvent.SatOut(seat.seat(), TableEvent.SatOut.Reason.ASKED))
                .accepted();
    }

    static Decision<TableState, TableEvent> sitIn(TableState state, TableCommand.SitIn command) {
        return staying(state, command.player(), seat -> sitIn(state, seat, command.entry()));
    }

    private static Decision<TableState, TableEvent> sitIn(
            TableState state, SeatState seat, Entry entry) {
        boolean another = seat.owes() != Owes.NONE && seat.entry() != entry;
        if (seat.status() == Status.ACTIVE && !another) {
            return Progress.rejected(Code.ILLEGAL_ACTION, "you already play");
        }
        if (seat.stack() + seat.pendingTopUp() == 0) {
            return Progress.rejected(Code.ILLEGAL_ACTION, "bring chips first");
        }
        if (!isOpen(state.settings(), entry)) {
            return noStraddleIn();
        }
        Owes owes = ButtonRule.isGameOn(state) ? seat.owes() : Owes.NONE;
        return new Progress(state).add(new TableEvent.SatIn(seat.seat(), owes, entry)).accepted();
    }

    static Decision<TableState, TableEvent> topUp(TableState state, TableCommand.TopUp command) {
        return staying(
                state, command.player(), seat -> BuyIns.topUp(state, seat, command.amount()));
    }

    static Decision<TableState, TableEvent> close(TableState state, TableCommand.Close command) {
        if (state.isHandRunning()) {
            return Progress.rejected(Code.HAND_RUNNING, "a table closes between hands");
        }
        Progress progress = new Progress(state);
        for (SeatState seat : state.seats()) {
            long cashOut = seat.stack() + seat.pendingTopUp();
            progress.add(new TableEvent.SeatLeft(seat.seat(), cashOut, 0));
        }
        return progress.add(new TableEvent.TableClosed(command.reason())).accepted();
    }

    /** What {@code rule} says of the player's seat, unless he has none or is leaving it. */
    private static Decision<TableState, TableEvent> staying(
            TableState state,
            PlayerId player,
            Function<SeatState, Decision<TableState, TableEvent>> rule) {
        Optional<SeatState> seated = state.seatOf(player);
        if (seated.isEmpty()) {
            return notSeated();
        }
        return seated.get().leaving()
                ? Progress.rejected(Code.ILLEGAL_ACTION, "you are leaving this table")
                : rule.apply(seated.get());
    }

    static Decision<TableState, TableEvent> notSeated() {
        return Progress.rejected(Code.NOT_SEATED, "you do not sit at this table");
    }
}
