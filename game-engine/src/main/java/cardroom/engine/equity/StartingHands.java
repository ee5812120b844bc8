package cardroom.engine.equity;

import java.util.BitSet;

/**
 * Pairs of hole cards that a player may hold, every one equally likely: one hand, a range, or all
 * 1,326.
 */
public final class StartingHands {
    /** How many different pairs of hole cards there are. */
    public static final int ALL = 1326;

    private static final int ID_BITS = 6;
    private static final int ID_MASK = (1 << ID_BITS) - 1;

    private final String notation;
    private final int[] hands;

    /** {@code hands} are bits at {@code high id << 6 | low id}. */
    StartingHands(String notation, BitSet hands) {
        this.notation = notation;
        this.hands = hands.stream().toArray();
    }

    /**
     * Reads two cards ({@code AsKd}) or a range: {@code TT+}, {@code 99-66}, {@code AJs+}, {@code
     * KQo}, {@code A5s-A2s}, {@code AK}, {@code 15%} of {@code order}, {@code random}, or several
     * of them with commas between. Anything else is an {@link IllegalArgumentException} that names
     * the wrong word.
     */
    public static StartingHands parse(String text, HandOrder order) {
        return new RangeNotation(order).parse(text);
    }

    /** The hand or range as it was written. */
    public String notation() {
        return notation;
    }

    /** How many pairs of cards there are. */
    public int size() {
        return hands.length;
    }

    int hand(int place) {
        return hands[place];
    }

    /** Those without any of these cards. */
    StartingHands without(long cards) {
        BitSet kept = new BitSet();
        for (int hand : hands) {
            if ((bits(hand) & cards) == 0) {
                kept.set(hand);
            }
        }
        return new StartingHands(notation, kept);
    }

    static int hand(int first, int second) {
        return Math.max(first, second) << ID_BITS | Math.min(first, second);
    }

    static int high(int hand) {
        return hand >> ID_BITS;
    }

    static int low(int hand) {
        return hand & ID_MASK;
    }

    /** Both cards as bits at their ids. */
    static long bits(int hand) {
        return 1L << high(hand) | 1L << low(hand);
    }

    @Override
    public String toString() {
        return notation;
    }
}
