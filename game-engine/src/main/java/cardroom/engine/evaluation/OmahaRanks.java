package cardroom.engine.evaluation;

import static java.lang.Math.max;

/**
 * The best of two hole cards and three board cards by their ranks alone.
 *
 * <p>A table of 128 KiB holds the value of every two ranks with every three ranks: a row for each
 * three, in it a place for each two.
 */
final class OmahaRanks {
    private static final int RANKS = RankCounts.RANKS;
    private static final int RANK_BITS = 4;
    private static final int ROW_BITS = 7;
    private static final int VALUE_MASK = 0xFFFF;
    private static final int SUITS = 4;
    private static final int TWO_MASK = (1 << (2 * RANK_BITS)) - 1;
    private static final int THREE_MASK = (1 << (3 * RANK_BITS)) - 1;

    /** The place in a row by two ranks in any order, four bits each. */
    private static final byte[] PLACES = new byte[TWO_MASK + 1];

    /** Where the row begins by three ranks in any order, four bits each. */
    private static final char[] ROWS = new char[THREE_MASK + 1];

    private static final char[] VALUES = new char[VALUE_MASK + 1];

    static {
        int place = 0;
        for (int a = 0; a < RANKS; a++) {
            for (int b = a; b < RANKS; b++) {
                setPlace(a, b, place++);
            }
        }
        int row = 0;
        for (int a = 0; a < RANKS; a++) {
            for (int b = a; b < RANKS; b++) {
                for (int c = b; c < RANKS; c++) {
                    setRow(a, b, c, row++ << ROW_BITS);
                    fillRow(a, b, c);
                }
            }
        }
    }

    private OmahaRanks() {}

    /** The value of the best hand, flushes left out. */
    static int value(int h0, int h1, int h2, int h3, int b0, int b1, int b2, int b3, int b4) {
        int p0 = place(h0, h1);
        int p1 = place(h0, h2);
        int p2 = place(h0, h3);
        int p3 = place(h1, h2);
        int p4 = place(h1, h3);
        int p5 = place(h2, h3);
        int best = best(row(b0, b1, b2), p0, p1, p2, p3, p4, p5);
        best = max(best, best(row(b0, b1, b3), p0, p1, p2, p3, p4, p5));
        best = max(best, best(row(b0, b1, b4), p0, p1, p2, p3, p4, p5));
        best = max(best, best(row(b0, b2, b3), p0, p1, p2, p3, p4, p5));
        best = max(best, best(row(b0, b2, b4), p0, p1, p2, p3, p4, p5));
        best = max(best, best(row(b0, b3, b4), p0, p1, p2, p3, p4, p5));
        best = max(best, best(row(b1, b2, b3), p0, p1, p2, p3, p4, p5));
        best = max(best, best(row(b1, b2, b4), p0, p1, p2, p3, p4, p5));
        best = max(best, best(row(b1, b3, b4), p0, p1, p2, p3, p4, p5));
        return max(best, best(row(b2, b3, b4), p0, p1, p2, p3, p4, p5));
    }

    private static int best(int row, int p0, int p1, int p2, int p3, int p4, int p5) {
        int first = max(VALUES[row + p0 & VALUE_MASK], VALUES[row + p1 & VALUE_MASK]);
        int second = max(VALUES[row + p2 & VALUE_MASK], VALUES[row + p3 & VALUE_MASK]);
        int third = max(VALUES[row + p4 & VALUE_MASK], VALUES[row + p5 & VALUE_MASK]);
        return max(first, max(second, third));
    }

    private static int place(int a, int b) {
        return PLACES[two(a >> 2, b >> 2)];
    }

    private static int row(int a, int b, int c) {
        return ROWS[three(a >> 2, b >> 2, c >> 2)];
    }

    private static int two(int a, int b) {
        return (a << RANK_BITS | b) & TWO_MASK;
    }

    private static int three(int a, int b, int c) {
        return (a << (2 * RANK_BITS) | b << RANK_BITS | c) & THREE_MASK;
    }

    private static void setPlace(int a, int b, int place) {
        PLACES[two(a, b)] = (byte) place;
        PLACES[two(b, a)] = (byte) place;
    }

    private static void setRow(int a, int b, int c, int row) {
        char begin = (char) row;
        ROWS[three(a, b, c)] = begin;
        ROWS[three(a, c, b)] = begin;
        ROWS[three(b, a, c)] = begin;
        ROWS[three(b, c, a)] = begin;
        ROWS[three(c, a, b)] = begin;
        ROWS[three(c, b, a)] = begin;
    }

    private static void fillRow(int a, int b, int c) {
        int row = ROWS[three(a, b, c)];
        int[] counts = new int[RANKS];
        counts[a]++;
        counts[b]++;
        counts[c]++;
        for (int d = 0; d < RANKS; d++) {
            counts[d]++;
            for (int e = d; e < RANKS; e++) {
                counts[e]++;
                if (counts[d] <= SUITS && counts[e] <= SUITS) {
                    VALUES[row + PLACES[two(d, e)]] =
                            (char) HandClasses.FULL_DECK.valueOfCounts(counts);
                }
                counts[e]--;
            }
            counts[d]--;
        }
    }
}
