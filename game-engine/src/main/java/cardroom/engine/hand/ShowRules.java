package cardroom.engine.hand;

import cardroom.engine.Rejection;
import cardroom.engine.card.Card;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What players may ask for besides acting: runs of the board, cards shown, a rabbit hunt. */
final class ShowRules {
    private ShowRules() {}

    /** Notes how many runs {@code seat} wants, or says why that cannot be (D13, WL 204). */
    static @Nullable Rejection wantRuns(HandFlow flow, int seat, int times) {
        HandCore core = flow.core;
        int player = core.terms.playerAt(seat);
        if (player < 0 || (core.contenders() & 1 << player) == 0) {
            return illegal("only a player who is in the hand can ask for more boards");
        }
        int most = core.terms.options.mostRuns();
        if (times < 1 || times > most) {
            return illegal("this table runs the board 1 to " + most + " times");
        }
        if (core.over || core.runs > 1) {
            return illegal("it is too late to ask for more boards");
        }
        if (core.runsWanted(player) == times) {
            return illegal("nothing changes");
        }
        flow.wantRuns(player, times);
        return null;
    }

    /** Shows these hole cards of {@code seat} to everybody (D11, WL 144), or says why not. */
    static @Nullable Rejection show(HandFlow flow, int seat, List<Card> cards) {
        HandCore core = flow.core;
        int player = core.terms.playerAt(seat);
        if (!core.over) {
            return illegal("cards are shown after the hand");
        }
        if (player < 0 || (core.terms.unknown & 1 << player) != 0) {
            return illegal("this seat has no cards to show");
        }
        int holes = holes(core, player, cards);
        if (cards.isEmpty() || Integer.bitCount(holes) < cards.size()) {
            return illegal("name one or more of your own hole cards, each once");
        }
        if ((holes & ~core.seenOf(player)) == 0) {
            return illegal("the table has seen these cards");
        }
        flow.showAfter(player, holes);
        return null;
    }

    /** Deals the rest of the board for everybody to see, or says why not (D12, WT 81). */
    static @Nullable Rejection huntRabbit(HandFlow flow, int seat) {
        HandCore core = flow.core;
        if (!core.terms.options.rabbitHunt()) {
            return illegal("this table has no rabbit hunting");
        }
        if (core.terms.playerAt(seat) < 0) {
            return illegal("only who was dealt in can ask for the rest of the board");
        }
        if (!core.over) {
            return illegal("the rest of the board is shown after the hand");
        }
        if (core.rabbit || core.street == Street.RIVER.ordinal()) {
            return illegal("the whole board lies open");
        }
        flow.huntRabbit();
        return null;
    }

    /** The places of these cards among the hole cards of {@code player}, one bit each. */
    static int holes(HandCore core, int player, List<Card> cards) {
        int holes = 0;
        for (Card card : cards) {
            for (int k = 0; k < core.terms.holeCards; k++) {
                holes |= core.hole(player, k) == card.id() ? 1 << k : 0;
            }
        }
        return holes;
    }

    private static Rejection illegal(String message) {
        return new Rejection(Rejection.Code.ILLEGAL_ACTION, message);
    }
}
