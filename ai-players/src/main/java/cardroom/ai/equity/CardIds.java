package cardroom.ai.equity;

import cardroom.engine.card.Card;
import java.util.List;

/** Cards as sets and lists of their ids. */
final class CardIds {
    private CardIds() {}

    /** The set, a bit for each id. */
    static long set(List<Card> cards) {
        long set = 0;
        for (Card card : cards) {
            set |= 1L << card.id();
        }
        return set;
    }

    static int[] list(List<Card> cards) {
        return cards.stream().mapToInt(Card::id).toArray();
    }
}
