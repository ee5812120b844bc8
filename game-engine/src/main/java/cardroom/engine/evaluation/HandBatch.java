package cardroom.engine.evaluation;

import static cardroom.engine.evaluation.HandEvaluator.NO_CARDS;
import static cardroom.engine.evaluation.HandEvaluator.key;
import static cardroom.engine.evaluation.HandEvaluator.mask;

/**
 * Evaluates many hands of seven cards, faster than one call for each. Not thread-safe.
 *
 * <p>A hand is a long with one card id (0–51) in each byte, the first card in the lowest.
 */
public final class HandBatch {
    /** So many hands go through one pass and then through the next; their keys stay in cache. */
    private static final int BLOCK = 256;

    private final long[] keys = new long[BLOCK];

    /** Seven different cards as one hand. */
    public static long hand(int a, int b, int c, int d, int e, int f, int g) {
        long low = a | b << 8 | c << 16 | d << 24;
        long high = e | f << 8 | g << 16;
        return (high << 32) | (low & 0xFFFF_FFFFL);
    }

    /**
     * Writes the values of the hands from {@code from} on, one for each place of {@code values}.
     */
    public void values(long[] hands, int from, int[] values) {
        for (int done = 0; done < values.length; done += BLOCK) {
            int size = Math.min(BLOCK, values.length - done);
            addUp(hands, from + done, size);
            lookUp(hands, from + done, size, values, done);
        }
    }

    private void addUp(long[] hands, int from, int size) {
        long[] sums = keys;
        for (int i = 0; i < size; i++) {
            sums[i] = keysOf(hands[from + i]);
        }
    }

    /** Keys that are ready let the processor see early which hands have a flush. */
    private void lookUp(long[] hands, int from, int size, int[] values, int done) {
        long[] sums = keys;
        for (int i = 0; i < size; i++) {
            long sum = sums[i];
            values[done + i] =
                    HandEvaluator.hasFlush(sum)
                            ? HandEvaluator.value7(sum, masksOf(hands[from + i]))
                            : HandEvaluator.ranks7(sum);
        }
    }

    private static long keysOf(long hand) {
        int low = (int) hand;
        int high = (int) (hand >>> 32);
        return NO_CARDS
                + key(low)
                + key(low >>> 8)
                + key(low >>> 16)
                + key(low >>> 24)
                + key(high)
                + key(high >>> 8)
                + key(high >>> 16);
    }

    private static long masksOf(long hand) {
        int low = (int) hand;
        int high = (int) (hand >>> 32);
        return mask(low)
                + mask(low >>> 8)
                + mask(low >>> 16)
                + mask(low >>> 24)
                + mask(high)
                + mask(high >>> 8)
                + mask(high >>> 16);
    }
}
