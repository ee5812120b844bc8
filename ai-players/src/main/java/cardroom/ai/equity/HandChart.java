package cardroom.ai.equity;

import cardroom.engine.card.Card;
import cardroom.engine.card.CardSet;
import java.util.Arrays;
import java.util.List;

/** All starting hands of a game in an order from best to worst; immutable. */
public final class HandChart {
    private final HandWorth worth;
    private final long[] hands;

    /** The hands of {@code holeCards} cards of this set, in the order of their worth. */
    HandChart(CardSet cards, int holeCards, HandWorth worth) {
        this.worth = worth;
        long[] all = new long[number(cards.size(), holeCards)];
        fill(all, cards, holeCards);
        long[] order = new long[all.length];
        for (int place = 0; place < all.length; place++) {
            order[place] = (-(long) worth.of(all[place]) << Integer.SIZE) + place;
        }
        Arrays.sort(order);
        this.hands = Arrays.stream(order).map(key -> all[(int) key]).toArray();
    }

    /** How many starting hands there are. */
    public int size() {
        return hands.length;
    }

    /**
     * The share of all starting hands that are at least as good as this one, in (0, 1]: in hold'em
     * aces 0.0045, the worst hand 1.
     */
    public double percentile(List<Card> hole) {
        return percentile(CardIds.set(hole));
    }

    /** As {@link #percentile(List)} for a set of ids. */
    double percentile(long hand) {
        int least = worth.of(hand);
        int low = 0;
        int high = hands.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (worth.of(hands[middle]) >= least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (double) low / hands.length;
    }

    /** The hand at a place of the order, from 0, as a set of ids. */
    long hand(int place) {
        return hands[place];
    }

    /** Writes every hand once, in ascending order of the sets. */
    private static void fill(long[] all, CardSet cards, int holeCards) {
        long hand = (1L << holeCards) - 1;
        for (int place = 0; place < all.length; place++) {
            all[place] = hand << cards.lowestId();
            long lowest = Long.lowestOneBit(hand);
            long ripple = hand + lowest;
            hand = ripple | (((hand ^ ripple) / lowest) >>> 2);
        }
    }

    private static int number(int cards, int holeCards) {
        long number = 1;
        for (int i = 0; i < holeCards; i++) {
            number = number * (cards - i) / (i + 1);
        }
        return (int) number;
    }
}
