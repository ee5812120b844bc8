package cardroom.engine.hand;

import cardroom.engine.card.Card;
import java.util.List;

/** What may be asked of a running hand, or of one that has just ended. */
public sealed interface HandCommand {
    /** {@code seat} acts on its turn. */
    record Act(int seat, Action action) implements HandCommand {}

    /** {@code seat} wants the board to be run so many times (1–3) after an all-in (D13). */
    record WantRuns(int seat, int times) implements HandCommand {}

    /** {@code seat} shows some or all of its hole cards to the table after the hand (D11). */
    record Show(int seat, List<Card> cards) implements HandCommand {
        public Show {
            cards = List.copyOf(cards);
        }
    }

    /** {@code seat} asks after the hand for the board cards that would have come (D12). */
    record HuntRabbit(int seat) implements HandCommand {}
}
