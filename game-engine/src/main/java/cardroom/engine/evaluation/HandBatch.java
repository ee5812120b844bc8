package cardroom.engine.evaluation;

/**
 * Many hands of seven cards at once.
 *
 * <p>A hand is a long with one card id (0–51) in each byte, the first card in the lowest.
 */
public final class HandBatch {
    private HandBatch() {}

    /** Seven different cards as one hand. */
    public static long hand(int a, int b, int c, int d, int e, int f, int g) {
        long low = a | b << 8 | c << 16 | d << 24;
        long high = e | f << 8 | g << 16;
        return (high << 32) | (low & 0xFFFF_FFFFL);
    }

    /**
     * Writes the values of the hands from {@code from} on, one for each place of {@code values}.
     */
    public static void values(long[] hands, int from, int[] values) {
        for (int i = 0; i < values.length; i++) {
            long hand = hands[from + i];
            int low = (int) hand;
            values[i] =
                    HandEvaluator.value7(
                            low,
                            low >>> 8,
                            low >>> 16,
                            low >>> 24,
                            (int) (hand >>> 32),
                            (int) (hand >>> 40),
                            (int) (hand >>> 48));
        }
    }
}
