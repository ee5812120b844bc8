package cardroom.engine.evaluation;

import cardroom.engine.card.Rank;

/**
 * Finds the value of the best five-card hand of the short deck, the 36 cards from six (id 16) to
 * ace: a flush beats a full house, and A-6-7-8-9 is the lowest straight.
 *
 * <p>Values compare among themselves only. Keys, masks and {@link HandEvaluator#NO_CARDS} are those
 * of {@link HandEvaluator}, so that boards are added up in the same way. A card below the six gives
 * an answer without meaning.
 */
public final class ShortDeckEvaluator {
    private static final HandClasses CLASSES = HandClasses.SHORT_DECK;
    private static final int LOWEST = Rank.SIX.ordinal();
    private static final int RANK_MASK = 0x1FF;

    private static final char[] DISPLACEMENTS_5;
    private static final char[] DISPLACEMENTS_7;
    private static final char[] VALUES_5;
    private static final char[] VALUES_7;
    private static final char[] FLUSHES = new char[RANK_MASK + 1];

    static {
        int[] words = RankWords.all();
        RankTable five = RankTable.of(CLASSES, 5, words, 11, 9);
        RankTable seven = RankTable.of(CLASSES, 7, words, 13, 11);
        DISPLACEMENTS_5 = five.displacements();
        DISPLACEMENTS_7 = seven.displacements();
        VALUES_5 = five.values();
        VALUES_7 = seven.values();
        for (int ranks = 0; ranks < FLUSHES.length; ranks++) {
            if (Integer.bitCount(ranks) >= 5) {
                FLUSHES[ranks] = (char) CLASSES.valueOfSuit(ranks << LOWEST);
            }
        }
    }

    private ShortDeckEvaluator() {}

    /** What a card (id 16–51) adds to the key of a set of cards. */
    public static long key(int card) {
        return HandEvaluator.key(card);
    }

    /** What a card (id 16–51) adds to the mask of a set of cards. */
    public static long mask(int card) {
        return HandEvaluator.mask(card);
    }

    /** The value of seven different cards by their ids, 16–51. */
    public static int value(int a, int b, int c, int d, int e, int f, int g) {
        long keys = key(a) + key(b) + key(c) + key(d) + key(e) + key(f) + key(g);
        long masks = mask(a) + mask(b) + mask(c) + mask(d) + mask(e) + mask(f) + mask(g);
        return value7(HandEvaluator.NO_CARDS + keys, masks);
    }

    /** The value of five different cards added up. */
    public static int value5(long keys, long masks) {
        if (HandEvaluator.hasFlush(keys)) {
            return flush(keys, masks);
        }
        int sum = (int) keys;
        return VALUES_5[(sum + DISPLACEMENTS_5[sum >>> 23]) & 0x7FF];
    }

    /** The value of seven different cards added up. */
    public static int value7(long keys, long masks) {
        if (HandEvaluator.hasFlush(keys)) {
            return flush(keys, masks);
        }
        int sum = (int) keys;
        return VALUES_7[(sum + DISPLACEMENTS_7[sum >>> 21]) & 0x1FFF];
    }

    /** The category of a value. */
    public static HandCategory category(int value) {
        return CLASSES.category(value);
    }

    /** The value in words, for example {@code Flush, ace high}. */
    public static String name(int value) {
        return HandNames.of(CLASSES, value);
    }

    /** With five cards of a suit among seven there is no four of a kind and no full house. */
    private static int flush(long keys, long masks) {
        return FLUSHES[HandEvaluator.suited(keys, masks) >> LOWEST & RANK_MASK];
    }
}
