package cardroom.engine.table;

import cardroom.engine.Decision;
import cardroom.engine.Rejection.Code;
import cardroom.engine.hand.Action;
import cardroom.engine.hand.HandCommand;
import cardroom.engine.hand.HandEvent;
import cardroom.engine.hand.HandRules;
import cardroom.engine.hand.HandState;
import java.util.Optional;

/** Hands at a table: the deal, each decision, and what follows a decision by itself. */
final class Play {
    private Play() {}

    static Decision<TableState, TableEvent> start(
            TableState state, TableCommand.StartHand command, long at) {
        if (state.isHandRunning()) {
            return Progress.rejected(Code.HAND_RUNNING, "the hand is not over");
        }
        if (!ButtonRule.canPlay(state)) {
            return Progress.rejected(Code.NOT_ENOUGH_PLAYERS, "a hand needs two players");
        }
        TableState before = ButtonRule.isGameOn(state) ? state : owingNothing(state);
        Positions positions = ButtonRule.next(before);
        Progress progress = new Progress(state);
        progress.add(
                new TableEvent.HandBegan(
                        state.handNumber() + 1,
                        positions.button(),
                        positions.smallBlindSeat(),
                        positions.bigBlindSeat(),
                        positions.isBought()));
        progress.addInHand(HandRules.start(Deal.setup(before, positions), command.deck()).events());
        proceed(progress, at);
        return progress.accepted();
    }

    /** As a newly formed game sees its players, whatever they owed to the one before. */
    private static TableState owingNothing(TableState state) {
        TableDraft draft = new TableDraft(state);
        draft.editAll(seat -> seat.owes = Owes.NONE);
        return draft.build();
    }

    static Decision<TableState, TableEvent> act(
            TableState state, TableCommand.Act command, long at) {
        Optional<SeatState> seated = state.seatOf(command.player());
        if (seated.isEmpty()) {
            return Seating.notSeated();
        }
        SeatState seat = seated.get();
        Turn turn = state.turn();
        boolean current = command.hand().equals(state.handId());
        if (turn == null && !current) {
            return Progress.rejected(Code.NO_HAND, "no hand is running");
        }
        if (turn == null || !current || command.turn() != turn.number()) {
            return Progress.rejected(Code.STALE_TURN, "that turn is over");
        }
        if (turn.seat() != seat.seat()) {
            return Progress.rejected(Code.NOT_YOUR_TURN, "it is the turn of seat " + turn.seat());
        }
        if (at - turn.deadline() > TableRules.GRACE_MS) {
            return Progress.rejected(Code.STALE_TURN, "the clock of that turn ran out");
        }
        return act(state, seat, turn, command.action(), at);
    }

    private static Decision<TableState, TableEvent> act(
            TableState state, SeatState seat, Turn turn, Action action, long at) {
        Progress progress = new Progress(state);
        HandCommand command = new HandCommand.Act(seat.seat(), action);
        return switch (HandRules.decide(progress.hand(), command)) {
            case Decision.Rejected<HandState, HandEvent> rejected ->
                    new Decision.Rejected<>(rejected.reason());
            case Decision.Accepted<HandState, HandEvent> accepted -> {
                if (turn.onBank()) {
                    long left = Clocks.bankLeft(seat, turn, at);
                    progress.add(new TableEvent.BankSet(seat.seat(), left));
                }
                progress.addInHand(accepted.events());
                proceed(progress, at);
                yield progress.accepted();
            }
        };
    }

    /** Leaving seats fold, until a clock starts for somebody or the hand is settled. */
    static void proceed(Progress progress, long at) {
        while (!progress.hand().isOver()) {
            int actor = progress.hand().actor().orElseThrow();
            if (!progress.seat(actor).leaving()) {
                long deadline = at + progress.state().settings().actionMs();
                int turn = progress.hand().decisions();
                progress.add(new TableEvent.TurnBegan(actor, turn, deadline));
                return;
            }
            actFor(progress, actor, new Action.Fold());
        }
        Settlement.settle(progress, at);
    }

    /** Acts for a seat whose player left or let the clock run out; that is always legal. */
    static void actFor(Progress progress, int seat, Action action) {
        switch (HandRules.decide(progress.hand(), new HandCommand.Act(seat, action))) {
            case Decision.Accepted<HandState, HandEvent> accepted ->
                    progress.addInHand(accepted.events());
            case Decision.Rejected<HandState, HandEvent> rejected ->
                    throw new IllegalStateException(
                            action + " refused: " + rejected.reason().message());
        }
    }
}
