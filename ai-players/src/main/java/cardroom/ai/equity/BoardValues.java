package cardroom.ai.equity;

import cardroom.engine.evaluation.HandCategory;
import cardroom.engine.evaluation.HandEvaluator;

/**
 * What hands of one game are worth on a board of three to five cards. Hands are sets of card ids;
 * values compare on the same board only. Not thread-safe.
 */
abstract class BoardValues {
    /** Puts down the first {@code size} cards of {@code board}, ids, as the board. */
    abstract void set(int[] board, int size);

    /** The value of the best hand, better ones larger. */
    abstract int high(long hand);

    /**
     * The value of the best low, better ones larger, 0 for none; before the river a draw to one
     * counts as the worst low that it can become.
     */
    int low(long hand) {
        return 0;
    }

    /** The value of the board alone where it may play alone and is complete, else 0. */
    abstract int boardAlone();

    /** The category of a value. */
    HandCategory category(int value) {
        return HandEvaluator.category(value);
    }
}
