package cardroom.engine.card;

/**
 * A source of unbiased random integers: the operating system's at live tables, a seeded one
 * elsewhere.
 */
@FunctionalInterface
public interface UniformRandom {
    /** A uniform integer in {@code 0 .. bound - 1}; {@code bound} is at least 1. */
    int below(int bound);
}
