package cardroom.engine.view;

import cardroom.engine.card.Card;
import cardroom.engine.hand.HandRules;
import cardroom.engine.hand.HandState;
import cardroom.engine.hand.LegalActions;
import cardroom.engine.hand.LegalActions.Aggression;
import cardroom.engine.hand.PlayerInHand;
import cardroom.engine.table.SeatState;
import cardroom.engine.table.TableState;
import cardroom.engine.table.Turn;
import cardroom.engine.view.PrivateView.LegalView;
import cardroom.engine.view.PrivateView.Range;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Copies what one seat's player alone may know: his cards, and on his turn what he may do. */
final class PrivateViews {
    private PrivateViews() {}

    static PrivateView of(TableState state, SeatState seat) {
        Optional<PlayerInHand> player = state.playerOf(seat);
        HandState hand = state.hand();
        Turn turn = state.turn();
        boolean acts = hand != null && turn != null && turn.seat() == seat.seat();
        return new PrivateView(
                seat.seat(),
                state.handNumber() == 0 ? "" : state.handId(),
                player.map(PrivateViews::cards).orElse(List.of()),
                hand != null && acts ? legal(hand, seat.seat()) : null,
                turn != null && acts ? turn.number() : null,
                turn != null && acts ? turn.deadline() : null,
                seat.prefs());
    }

    private static List<String> cards(PlayerInHand player) {
        return player.holeCards().stream().map(Card::toString).toList();
    }

    private static LegalView legal(HandState hand, int seat) {
        LegalActions legal = HandRules.legalActions(hand);
        Range range =
                legal.aggression() == Aggression.NONE
                        ? null
                        : new Range(legal.minTo(), legal.maxTo());
        return new LegalView(
                true,
                legal.canCheck(),
                legal.callAmount() > 0 ? legal.callAmount() : null,
                legal.aggression() == Aggression.BET ? range : null,
                legal.aggression() == Aggression.RAISE ? range : null,
                allIn(legal, hand.player(seat).bet()));
    }

    /** The street total that {@code all-in} stands for; null when there is nothing to put in. */
    private static @Nullable Long allIn(LegalActions legal, long bet) {
        if (legal.aggression() != Aggression.NONE) {
            return legal.maxTo();
        }
        return legal.callAmount() > 0 ? bet + legal.callAmount() : null;
    }
}
