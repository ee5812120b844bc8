package cardroom.engine.card;

import java.util.ArrayList;
import java.util.List;

/** Which cards a game is played with. */
public enum CardSet {
    /** All 52 cards. */
    FULL(0),
    /** The 36 cards from six to ace: short deck. */
    SHORT(4 * Rank.SIX.ordinal());

    private final int lowestId;

    CardSet(int lowestId) {
        this.lowestId = lowestId;
    }

    /** Id of the lowest card; the set holds all ids from there to the highest. */
    public int lowestId() {
        return lowestId;
    }

    /** How many cards there are: 52 or 36. */
    public int size() {
        return Card.COUNT - lowestId;
    }

    /** The cards in the order of their ids. */
    public List<Card> cards() {
        List<Card> cards = new ArrayList<>(size());
        for (int id = lowestId; id < Card.COUNT; id++) {
            cards.add(Card.of(id));
        }
        return cards;
    }
}
