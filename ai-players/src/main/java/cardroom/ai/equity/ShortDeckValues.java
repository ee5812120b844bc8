package cardroom.ai.equity;

import cardroom.engine.evaluation.HandCategory;
import cardroom.engine.evaluation.HandEvaluator;
import cardroom.engine.evaluation.ShortDeckEvaluator;

/** As in hold'em by the order of the short deck. */
final class ShortDeckValues extends HoldemValues {
    private static final int SUIT_BITS = 16;

    @Override
    int value(int cards, long sum, long suits) {
        return switch (cards) {
            case 5 -> ShortDeckEvaluator.value5(sum, suits);
            case 6 -> value6(sum, suits);
            default -> ShortDeckEvaluator.value7(sum, suits);
        };
    }

    /** The best of the six hands that leave one card out. */
    private static int value6(long sum, long suits) {
        int best = 0;
        for (long left = suits; left != 0; left &= left - 1) {
            int bit = Long.numberOfTrailingZeros(left);
            int card = 4 * (bit & (SUIT_BITS - 1)) + bit / SUIT_BITS;
            long without = sum - HandEvaluator.key(card);
            best =
                    Math.max(
                            best,
                            ShortDeckEvaluator.value5(without, suits & ~HandEvaluator.mask(card)));
        }
        return best;
    }

    @Override
    HandCategory category(int value) {
        return ShortDeckEvaluator.category(value);
    }
}
