package cardroom.engine.card;

import java.util.function.LongSupplier;

/**
 * A source of unbiased random integers: the operating system's at live tables, a seeded one
 * elsewhere.
 */
@FunctionalInterface
public interface UniformRandom {
    /** A uniform integer in {@code 0 .. bound - 1}; {@code bound} is at least 1. */
    int below(int bound);

    /** Unbiased integers from random 64-bit words, see {@link #draw}. */
    static UniformRandom of(LongSupplier words) {
        return bound -> (int) draw(words, bound);
    }

    /**
     * A uniform integer in {@code 0 .. bound - 1} by rejection sampling: the top bits of a word, as
     * few as can hold every result; a word that gives {@code bound} or more is thrown away, never
     * folded in. Every result has exactly one pattern of bits, so uniform words give a uniform
     * integer. A bound of 1 draws nothing.
     */
    static long draw(LongSupplier words, long bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("a bound is at least 1, not " + bound);
        }
        if (bound == 1) {
            return 0;
        }
        int unused = Long.numberOfLeadingZeros(bound - 1);
        long value = words.getAsLong() >>> unused;
        while (value >= bound) {
            value = words.getAsLong() >>> unused;
        }
        return value;
    }
}
