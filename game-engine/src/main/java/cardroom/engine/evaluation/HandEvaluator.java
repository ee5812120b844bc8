package cardroom.engine.evaluation;

import cardroom.engine.card.Card;
import java.util.List;

/**
 * Finds the value of the best five-card hand among five, six or seven cards.
 *
 * <p>A value is {@code category << 12 | index}: the higher wins, equal values tie, and suits never
 * count (WL 146). Cards can be added up beforehand: start with {@link #NO_CARDS}, add {@link #key}
 * for each card, add up {@link #mask} beside it, and ask {@link #value7(long, long)}.
 *
 * <p>The lower half of a key sums one random word per rank; the upper half counts suits, four bits
 * each, from 3, so that the fifth card of a suit sets a bit.
 */
public final class HandEvaluator {
    /** The key of no cards. */
    public static final long NO_CARDS = 0x3333L << 48;

    private static final long FIVE_SUITED = 0x8888L << 48;
    private static final int SUIT_SHIFT = 48;
    private static final int MASK_BITS = 16;
    private static final int RANK_MASK = 0x1FFF;

    /** 64 entries, not 52, so that an id masked with 63 needs no bounds check. */
    private static final long[] KEYS = new long[64];

    private static final long[] MASKS = new long[64];

    private static final char[] DISPLACEMENTS_5;
    private static final char[] DISPLACEMENTS_6;
    private static final char[] DISPLACEMENTS_7;
    private static final char[] VALUES_5;
    private static final char[] VALUES_6;
    private static final char[] VALUES_7;
    private static final char[] FLUSHES = new char[RANK_MASK + 1];

    static {
        HandClasses classes = HandClasses.FULL_DECK;
        int[] words = RankWords.all();
        for (int id = 0; id < Card.COUNT; id++) {
            int rank = id >> 2;
            int suit = id & 3;
            KEYS[id] = (1L << (SUIT_SHIFT + 4 * suit)) + (words[rank] & 0xFFFF_FFFFL);
            MASKS[id] = 1L << (MASK_BITS * suit + rank);
        }
        RankTable five = RankTable.of(classes, 5, words, 13, 10);
        RankTable six = RankTable.of(classes, 6, words, 15, 12);
        RankTable seven = RankTable.of(classes, 7, words, 16, 13);
        DISPLACEMENTS_5 = five.displacements();
        DISPLACEMENTS_6 = six.displacements();
        DISPLACEMENTS_7 = seven.displacements();
        VALUES_5 = five.values();
        VALUES_6 = six.values();
        VALUES_7 = seven.values();
        for (int mask = 0; mask < FLUSHES.length; mask++) {
            if (Integer.bitCount(mask) >= 5) {
                FLUSHES[mask] = (char) classes.valueOfSuit(mask);
            }
        }
    }

    private HandEvaluator() {}

    /** The value of the best hand among five, six or seven different cards. */
    public static int value(List<Card> cards) {
        long keys = NO_CARDS;
        long masks = 0;
        for (Card card : cards) {
            keys += KEYS[card.id()];
            masks |= MASKS[card.id()];
        }
        if (Long.bitCount(masks) != cards.size()) {
            throw new IllegalArgumentException("a card stands twice in " + cards);
        }
        return switch (cards.size()) {
            case 5 -> value5(keys, masks);
            case 6 -> value6(keys, masks);
            case 7 -> value7(keys, masks);
            default ->
                    throw new IllegalArgumentException(
                            "a best hand needs 5 to 7 cards, not " + cards.size());
        };
    }

    /** What a card adds to the key of a set of cards. */
    public static long key(int card) {
        return KEYS[card & 63];
    }

    /** What a card adds to the mask of a set of cards. */
    public static long mask(int card) {
        return MASKS[card & 63];
    }

    /** The value of five different cards added up. */
    public static int value5(long keys, long masks) {
        if (hasFlush(keys)) {
            return flush(keys, masks);
        }
        int sum = (int) keys;
        return VALUES_5[(sum + DISPLACEMENTS_5[sum >>> 22]) & 0x1FFF];
    }

    /** The value of six different cards added up. */
    public static int value6(long keys, long masks) {
        if (hasFlush(keys)) {
            return flush(keys, masks);
        }
        int sum = (int) keys;
        return VALUES_6[(sum + DISPLACEMENTS_6[sum >>> 20]) & 0x7FFF];
    }

    /** The value of seven different cards added up. */
    public static int value7(long keys, long masks) {
        return hasFlush(keys) ? flush(keys, masks) : ranks7(keys);
    }

    /** The value of seven different cards by their ids. */
    public static int value7(int a, int b, int c, int d, int e, int f, int g) {
        long keys =
                NO_CARDS
                        + KEYS[a & 63]
                        + KEYS[b & 63]
                        + KEYS[c & 63]
                        + KEYS[d & 63]
                        + KEYS[e & 63]
                        + KEYS[f & 63]
                        + KEYS[g & 63];
        if (hasFlush(keys)) {
            return flush(keys, mask(a) + mask(b) + mask(c) + mask(d) + mask(e) + mask(f) + mask(g));
        }
        return ranks7(keys);
    }

    /** The category of a value. */
    public static HandCategory category(int value) {
        return HandClasses.FULL_DECK.category(value);
    }

    /** The value in words, for example {@code Two pair, aces and kings}. */
    public static String name(int value) {
        return HandNames.of(HandClasses.FULL_DECK, value);
    }

    /** The value of seven cards added up, flushes left out. */
    static int ranks7(long keys) {
        int sum = (int) keys;
        return VALUES_7[(sum + DISPLACEMENTS_7[sum >>> 19]) & 0xFFFF];
    }

    /** Whether five cards share a suit. */
    static boolean hasFlush(long keys) {
        return (keys & FIVE_SUITED) != 0;
    }

    /** The ranks of the suit that five cards share, as bits. */
    static int suited(long keys, long masks) {
        int suit = (Long.numberOfTrailingZeros(keys & FIVE_SUITED) - SUIT_SHIFT) >> 2;
        return (int) (masks >>> (MASK_BITS * suit)) & RANK_MASK;
    }

    /** The value of the best flush or straight flush among at least five ranks of a suit. */
    static int ofSuit(int ranks) {
        return FLUSHES[ranks & RANK_MASK];
    }

    /** With five cards of a suit among seven there is no four of a kind and no full house. */
    private static int flush(long keys, long masks) {
        return FLUSHES[suited(keys, masks)];
    }
}
