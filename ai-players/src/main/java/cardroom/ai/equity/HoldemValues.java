package cardroom.ai.equity;

import static cardroom.engine.evaluation.HandEvaluator.key;
import static cardroom.engine.evaluation.HandEvaluator.mask;

import cardroom.engine.evaluation.HandEvaluator;

/** The best five of two hole cards and the board. */
class HoldemValues extends BoardValues {
    private static final int COMPLETE = 5;

    private int size;
    private long keys;
    private long masks;

    @Override
    final void set(int[] board, int cards) {
        size = cards;
        keys = HandEvaluator.NO_CARDS;
        masks = 0;
        for (int i = 0; i < cards; i++) {
            keys += key(board[i]);
            masks += mask(board[i]);
        }
    }

    @Override
    final int high(long hand) {
        int first = Long.numberOfTrailingZeros(hand);
        int second = Long.numberOfTrailingZeros(hand & (hand - 1));
        return value(size + 2, keys + key(first) + key(second), masks + mask(first) + mask(second));
    }

    @Override
    final int boardAlone() {
        return size == COMPLETE ? value(size, keys, masks) : 0;
    }

    /** The value of five to seven cards added up. */
    int value(int cards, long sum, long suits) {
        return switch (cards) {
            case 5 -> HandEvaluator.value5(sum, suits);
            case 6 -> HandEvaluator.value6(sum, suits);
            default -> HandEvaluator.value7(sum, suits);
        };
    }
}
