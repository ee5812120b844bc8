package cardroom.engine.evaluation;

/**
 * The 56 low hands of the game "eight or better", best first in worth: five different ranks of
 * eight or lower, the ace low, compared from the highest card down. Straights and flushes do not
 * hurt a low hand.
 *
 * <p>A low is 1 (8-7-6-5-4) to 56 (5-4-3-2-A), or 0 for none.
 */
public final class LowHands {
    /** The best low, A-2-3-4-5. */
    public static final int BEST = 56;

    private static final int ACE = 12;
    private static final int LOW_RANKS = 8;
    private static final int SETS = 1 << LOW_RANKS;
    private static final String SYMBOLS = "A2345678";

    /** The low ranks of each low, as bits, the ace as bit 0. */
    private static final int[] RANKS = new int[BEST + 1];

    /** The low by the low ranks among the hole cards and those on the board. */
    private static final byte[] OF_TWO_AND_THREE = new byte[SETS * SETS];

    static {
        int[] lows = new int[SETS];
        int low = 0;
        for (int ranks = SETS - 1; ranks >= 0; ranks--) {
            if (Integer.bitCount(ranks) == 5) {
                lows[ranks] = ++low;
                RANKS[low] = ranks;
            }
        }
        for (int hole = 0; hole < SETS; hole++) {
            for (int board = 0; board < SETS; board++) {
                OF_TWO_AND_THREE[hole * SETS + board] = (byte) find(hole, board, lows);
            }
        }
    }

    private LowHands() {}

    /** The low in words, for example {@code 7-5-4-2-A low}; {@code low} is 1 to {@link #BEST}. */
    public static String name(int low) {
        StringBuilder name = new StringBuilder();
        for (int rank = LOW_RANKS - 1; rank >= 0; rank--) {
            if ((RANKS[low] >> rank & 1) != 0) {
                name.append(SYMBOLS.charAt(rank)).append('-');
            }
        }
        name.setLength(name.length() - 1);
        return name + " low";
    }

    /** What a card adds (by or) to a set of low ranks: a bit, or nothing above the eight. */
    static int bit(int card) {
        int rank = card >> 2;
        return (rank == ACE ? 1 : 2 << rank) & (SETS - 1);
    }

    /** The best low of exactly two ranks of {@code hole} and three of {@code board}. */
    static int best(int hole, int board) {
        return OF_TWO_AND_THREE[(hole * SETS + board) & (SETS * SETS - 1)];
    }

    /** Smaller sets come first, so that their answers are in the table. */
    private static int find(int hole, int board, int[] lows) {
        int holeRanks = Integer.bitCount(hole);
        int boardRanks = Integer.bitCount(board);
        if (holeRanks < 2 || boardRanks < 3) {
            return 0;
        }
        if (holeRanks == 2 && boardRanks == 3) {
            return lows[hole | board];
        }
        int found = 0;
        for (int bit = 1; bit < SETS; bit <<= 1) {
            if (holeRanks > 2 && (hole & bit) != 0) {
                found = Math.max(found, best(hole ^ bit, board));
            } else if (holeRanks == 2 && (board & bit) != 0) {
                found = Math.max(found, best(hole, board ^ bit));
            }
        }
        return found;
    }
}
