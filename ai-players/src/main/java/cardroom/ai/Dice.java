package cardroom.ai;

import cardroom.engine.card.UniformRandom;

/** Draws of the kinds that strategies need from a source of random integers. */
record Dice(UniformRandom random) {
    private static final int FINE = 1 << 24;
    private static final int WORD = 1 << 30;

    /** True with probability {@code share}; below 0 is never, above 1 always. */
    boolean chance(double share) {
        return random.below(FINE) < share * FINE;
    }

    /** A number between {@code low} and {@code high}. */
    double between(double low, double high) {
        return low + (high - low) * (random.below(FINE) + 0.5) / FINE;
    }

    /** A uniform integer from {@code low} to {@code high}, both included. */
    long range(long low, long high) {
        long size = high - low + 1;
        if (size <= WORD) {
            return low + random.below((int) size);
        }
        long word = ((long) random.below(WORD) << 30 | random.below(WORD)) << 4;
        return low + Math.unsignedMultiplyHigh(word, size);
    }

    /** One of the values, each equally likely. */
    double pick(double... values) {
        return values[random.below(values.length)];
    }
}
