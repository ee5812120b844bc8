package cardroom.ai.equity;

import cardroom.engine.evaluation.HandEvaluator;
import cardroom.engine.evaluation.OmahaEvaluator;

/** The best of exactly two of four hole cards and three of the board, high and if wanted low. */
final class OmahaValues extends BoardValues {
    private static final int COMPLETE = 5;
    private static final int EIGHT = 6;

    private final boolean highLow;
    private final int[] board = new int[COMPLETE];
    private final int[] low = new int[COMPLETE];
    private final int[] hole = new int[4];
    private int size;

    OmahaValues(boolean highLow) {
        this.highLow = highLow;
    }

    @Override
    void set(int[] cards, int number) {
        size = number;
        System.arraycopy(cards, 0, board, 0, number);
        if (highLow) {
            setLow();
        }
    }

    /**
     * Fills a board before the river up with cards that it holds already, which add no rank; where
     * one more low rank makes a low, with the highest that it lacks.
     */
    private void setLow() {
        System.arraycopy(board, 0, low, 0, size);
        if (size == COMPLETE) {
            return;
        }
        int ranks = LowReading.ranks(board, size);
        int filler = board[0];
        if (Integer.bitCount(ranks) == 2) {
            int rank = EIGHT;
            while ((ranks & LowReading.bit(rank)) != 0) {
                rank--;
            }
            filler = 4 * rank;
        }
        for (int i = size; i < COMPLETE; i++) {
            low[i] = filler;
        }
    }

    @Override
    int high(long hand) {
        open(hand);
        return size == COMPLETE
                ? OmahaEvaluator.value(
                        hole[0], hole[1], hole[2], hole[3], board[0], board[1], board[2], board[3],
                        board[4])
                : unfinished();
    }

    @Override
    int low(long hand) {
        if (!highLow) {
            return 0;
        }
        open(hand);
        return OmahaEvaluator.low(
                hole[0], hole[1], hole[2], hole[3], low[0], low[1], low[2], low[3], low[4]);
    }

    @Override
    int boardAlone() {
        return 0;
    }

    /** The best hand on the flop or the turn, which leaves out none or one card of the board. */
    private int unfinished() {
        long keys = HandEvaluator.NO_CARDS;
        long masks = 0;
        for (int i = 0; i < size; i++) {
            keys += HandEvaluator.key(board[i]);
            masks += HandEvaluator.mask(board[i]);
        }
        if (size == 3) {
            return withThree(keys, masks);
        }
        int best = 0;
        for (int i = 0; i < size; i++) {
            long three = keys - HandEvaluator.key(board[i]);
            best = Math.max(best, withThree(three, masks - HandEvaluator.mask(board[i])));
        }
        return best;
    }

    private int withThree(long keys, long masks) {
        int best = 0;
        for (int i = 1; i < hole.length; i++) {
            for (int j = 0; j < i; j++) {
                long sum = keys + HandEvaluator.key(hole[i]) + HandEvaluator.key(hole[j]);
                long suits = masks + HandEvaluator.mask(hole[i]) + HandEvaluator.mask(hole[j]);
                best = Math.max(best, HandEvaluator.value5(sum, suits));
            }
        }
        return best;
    }

    private void open(long hand) {
        long left = hand;
        for (int i = 0; i < hole.length; i++) {
            hole[i] = Long.numberOfTrailingZeros(left);
            left &= left - 1;
        }
    }
}
