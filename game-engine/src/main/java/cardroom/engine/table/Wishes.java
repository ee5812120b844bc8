package cardroom.engine.table;

import cardroom.engine.Decision;
import cardroom.engine.Rejection.Code;
import cardroom.engine.card.Card;
import cardroom.engine.hand.HandCommand;
import cardroom.engine.hand.HandEvent;
import cardroom.engine.hand.HandRules;
import cardroom.engine.hand.HandState;
import cardroom.engine.table.HouseRules.Straddles;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a player may ask for besides acting: preferences, cards shown, a rabbit hunt. */
final class Wishes {
    private Wishes() {}

    /** Notes what the seat wants; the runs of a running hand change with it (D13). */
    static Decision<TableState, TableEvent> set(
            TableState state, TableCommand.SetPreferences command) {
        Optional<SeatState> seated = state.seatOf(command.player());
        if (seated.isEmpty()) {
            return Seating.notSeated();
        }
        SeatState seat = seated.get();
        HouseRules rules = state.settings().rules();
        Integer runs = command.runs();
        if (runs != null && (runs < 1 || runs > rules.runs())) {
            return Progress.rejected(
                    Code.ILLEGAL_ACTION,
                    "runs: this table runs the board 1 to %d times".formatted(rules.runs()));
        }
        if (Boolean.TRUE.equals(command.straddle()) && rules.straddles() == Straddles.NONE) {
            return Progress.rejected(Code.ILLEGAL_ACTION, "straddle: this table has no straddles");
        }
        Preferences prefs = changed(seat.prefs(), command);
        if (prefs.equals(seat.prefs())) {
            return Progress.rejected(Code.ILLEGAL_ACTION, "nothing changes");
        }
        Progress progress = new Progress(state);
        progress.add(new TableEvent.PreferencesSet(seat.seat(), prefs));
        wantRuns(progress, seat, prefs.runs());
        return progress.accepted();
    }

    private static Preferences changed(Preferences old, TableCommand.SetPreferences command) {
        Boolean straddle = command.straddle();
        Boolean autoMuck = command.autoMuck();
        Integer runs = command.runs();
        return new Preferences(
                straddle == null ? old.straddle() : straddle,
                autoMuck == null ? old.autoMuck() : autoMuck,
                runs == null ? old.runs() : runs);
    }

    /** A refusal of the hand, as when it is too late, leaves the wish for the next hand. */
    private static void wantRuns(Progress progress, SeatState seat, int runs) {
        if (progress.state().isInRunningHand(seat)) {
            HandCommand command = new HandCommand.WantRuns(seat.seat(), runs);
            if (HandRules.decide(progress.hand(), command)
                    instanceof Decision.Accepted<HandState, HandEvent>(var events, var _)) {
                progress.addInHand(events);
            }
        }
    }

    /** Shows cards of the hand that is over (D11). */
    static Decision<TableState, TableEvent> show(TableState state, TableCommand.ShowCards command) {
        return afterHand(
                state,
                command.player(),
                command.hand(),
                (hand, seat) -> new HandCommand.Show(seat, cards(hand, seat, command.cards())));
    }

    private static List<Card> cards(HandState hand, int seat, List<Card> named) {
        return named.isEmpty() ? hand.player(seat).holeCards() : named;
    }

    /** Shows the board cards that would have come in the hand that is over (D12). */
    static Decision<TableState, TableEvent> hunt(
            TableState state, TableCommand.HuntRabbit command) {
        return afterHand(
                state,
                command.player(),
                command.hand(),
                (_, seat) -> new HandCommand.HuntRabbit(seat));
    }

    private static Decision<TableState, TableEvent> afterHand(
            TableState state,
            PlayerId player,
            String handId,
            BiFunction<HandState, Integer, HandCommand> wish) {
        Optional<SeatState> seated = state.seatOf(player);
        if (seated.isEmpty()) {
            return Seating.notSeated();
        }
        HandState hand = state.hand();
        if (hand == null || !handId.equals(state.handId())) {
            return Progress.rejected(Code.NO_HAND, "only the last hand can be looked at again");
        }
        if (!seated.get().dealtIn()) {
            return Progress.rejected(Code.ILLEGAL_ACTION, "that hand did not deal you in");
        }
        HandCommand command = wish.apply(hand, seated.get().seat());
        return switch (HandRules.decide(hand, command)) {
            case Decision.Rejected<HandState, HandEvent> rejected ->
                    new Decision.Rejected<>(rejected.reason());
            case Decision.Accepted<HandState, HandEvent> accepted -> {
                Progress progress = new Progress(state);
                progress.addInHand(accepted.events());
                yield progress.accepted();
            }
        };
    }
}
