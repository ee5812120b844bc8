package cardroom.engine.evaluation;

import static cardroom.engine.evaluation.HandEvaluator.key;
import static cardroom.engine.evaluation.HandEvaluator.mask;
import static java.lang.Math.max;

/**
 * Finds the best Omaha hands: exactly two of four hole cards with exactly three of five board
 * cards, for the high and for the low half of a pot.
 *
 * <p>Values are those of {@link HandEvaluator}, lows those of {@link LowHands}. Cards are ids,
 * 0–51, all different.
 */
public final class OmahaEvaluator {
    /** Added to the key of a board, it sets a bit for the suit that three of its cards share. */
    private static final long FROM_THREE_SUITED = 0x5555L << 48;

    private static final long THREE_SUITED = 0x8888L << 48;
    private static final int SUIT_SHIFT = 48;
    private static final int MASK_BITS = 16;
    private static final int RANK_MASK = 0x1FFF;

    /** The least value of that category. */
    private static final int STRAIGHT_FLUSH = HandCategory.STRAIGHT_FLUSH.ordinal() << 12;

    private OmahaEvaluator() {}

    /** The value of the best hand. */
    public static int value(
            int h0, int h1, int h2, int h3, int b0, int b1, int b2, int b3, int b4) {
        int value = OmahaRanks.value(h0, h1, h2, h3, b0, b1, b2, b3, b4);
        long board = key(b0) + key(b1) + key(b2) + key(b3) + key(b4);
        long suited = (board + FROM_THREE_SUITED) & THREE_SUITED;
        if (suited == 0) {
            return value;
        }
        int shift = MASK_BITS * ((Long.numberOfTrailingZeros(suited) - SUIT_SHIFT) >> 2);
        long hole = mask(h0) + mask(h1) + mask(h2) + mask(h3);
        long masks = mask(b0) + mask(b1) + mask(b2) + mask(b3) + mask(b4);
        return max(value, flush(hole >>> shift, masks >>> shift));
    }

    /** The best low as {@link LowHands} numbers them, 0 for none. */
    public static int low(int h0, int h1, int h2, int h3, int b0, int b1, int b2, int b3, int b4) {
        int hole = LowHands.bit(h0) | LowHands.bit(h1) | LowHands.bit(h2) | LowHands.bit(h3);
        int board =
                LowHands.bit(b0)
                        | LowHands.bit(b1)
                        | LowHands.bit(b2)
                        | LowHands.bit(b3)
                        | LowHands.bit(b4);
        return LowHands.best(hole, board);
    }

    /** The best flush of two of the hole ranks and three of the board ranks, or 0. */
    private static int flush(long holeRanks, long boardRanks) {
        int hole = (int) holeRanks & RANK_MASK;
        int board = (int) boardRanks & RANK_MASK;
        if (Integer.bitCount(hole) < 2) {
            return 0;
        }
        return HandEvaluator.ofSuit(hole | board) >= STRAIGHT_FLUSH
                ? bestOfAll(hole, board)
                : HandEvaluator.ofSuit(highest(hole, 2) | highest(board, 3));
    }

    private static int highest(int ranks, int number) {
        int kept = ranks;
        while (Integer.bitCount(kept) > number) {
            kept &= kept - 1;
        }
        return kept;
    }

    /** Where straight flushes are near, the highest ranks need not be the best. */
    private static int bestOfAll(int hole, int board) {
        int best = 0;
        for (int two = hole; two != 0; two = (two - 1) & hole) {
            if (Integer.bitCount(two) == 2) {
                for (int three = board; three != 0; three = (three - 1) & board) {
                    if (Integer.bitCount(three) == 3) {
                        best = max(best, HandEvaluator.ofSuit(two | three));
                    }
                }
            }
        }
        return best;
    }
}
