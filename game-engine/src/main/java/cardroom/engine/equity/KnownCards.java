package cardroom.engine.equity;

import cardroom.engine.card.Card;
import java.util.List;

/** The cards whose place is certain: the board and hands with only one possibility. */
final class KnownCards {
    private final String[] places = new String[Card.COUNT];
    private long cards;

    private KnownCards(List<Card> board) {
        int size = board.size();
        if (size != 0 && (size < 3 || size > 5)) {
            throw new IllegalArgumentException(
                    "a board of " + size + " cards " + board + "; expected 0, 3, 4 or 5");
        }
        for (Card card : board) {
            take(card.id(), "on the board");
        }
    }

    /**
     * Takes the known cards out of the ranges (in place) and returns them as bits.
     *
     * <p>A range that is left with one possibility is known too, so this repeats until nothing
     * changes.
     */
    static long removeFrom(StartingHands[] hands, List<Card> board) {
        KnownCards known = new KnownCards(board);
        boolean[] isKnown = new boolean[hands.length];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < hands.length; i++) {
                if (!isKnown[i] && hands[i].size() == 1) {
                    known.take(hands[i]);
                    isKnown[i] = true;
                    changed = true;
                }
            }
            for (int i = 0; i < hands.length; i++) {
                if (!isKnown[i]) {
                    hands[i] = known.left(hands[i]);
                }
            }
        }
        return known.cards;
    }

    private void take(StartingHands hand) {
        String place = "in '" + hand.notation() + "'";
        take(StartingHands.high(hand.hand(0)), place);
        take(StartingHands.low(hand.hand(0)), place);
    }

    private void take(int card, String place) {
        if ((cards >>> card & 1) != 0) {
            String places = placesText(card, place);
            throw new IllegalArgumentException(
                    "the card "
                            + Card.of(card)
                            + " stands twice, "
                            + places
                            + "; each exists once");
        }
        cards |= 1L << card;
        places[card] = place;
    }

    private String placesText(int card, String place) {
        return place.equals(places[card]) ? place : places[card] + " and " + place;
    }

    private StartingHands left(StartingHands range) {
        StartingHands left = range.without(cards);
        if (left.size() == 0) {
            throw new IllegalArgumentException(
                    "'"
                            + range.notation()
                            + "': all its combinations are blocked by the board and the other"
                            + " hands; expected a range with free cards");
        }
        return left;
    }
}
