package cardroom.engine.simulation;

import cardroom.engine.card.UniformRandom;
import java.util.function.LongSupplier;

/**
 * The numbers of one node of a {@link SeedTree}: xoshiro256** (D. Blackman and S. Vigna, 2018) with
 * the keys of the node's children 0 and 1 as its state. Numbers below a bound are unbiased. Not
 * thread-safe, and never for a live table (I10).
 */
public final class SeededRandom implements WideRandom, LongSupplier {
    private long s0;
    private long s1;
    private long s2;
    private long s3;

    SeededRandom(long s0, long s1, long s2, long s3) {
        this.s0 = s0;
        this.s1 = s1;
        this.s2 = s2;
        this.s3 = s3;
    }

    SeededRandom(SeedTree node) {
        restart(node);
    }

    /** Begins the numbers of {@code node}. */
    void restart(SeedTree node) {
        SeedTree first = node.child(0);
        SeedTree second = node.child(1);
        s0 = first.key0();
        s1 = first.key1();
        s2 = second.key0();
        s3 = second.key1();
    }

    /** The next 64 random bits. */
    @Override
    public long getAsLong() {
        long result = Long.rotateLeft(s1 * 5, 7) * 9;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    @Override
    public int below(int bound) {
        return (int) UniformRandom.draw(this, bound);
    }

    @Override
    public long below(long bound) {
        return UniformRandom.draw(this, bound);
    }
}
