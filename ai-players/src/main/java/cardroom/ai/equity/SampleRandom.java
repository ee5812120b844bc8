package cardroom.ai.equity;

import cardroom.engine.card.UniformRandom;

/** A fast generator (splitmix64) for the samples of one estimate, seeded from a given source. */
final class SampleRandom {
    private static final int SEED_BITS = 30;

    private long state;

    SampleRandom(UniformRandom seed) {
        long high = seed.below(1 << SEED_BITS);
        state = high << SEED_BITS | seed.below(1 << SEED_BITS);
    }

    /**
     * An integer in {@code 0 .. bound - 1}; its bias of at most bound / 2^32 does not matter here.
     */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** True with probability {@code share}. */
    boolean chance(double share) {
        return (next() >>> 11) * 0x1.0p-53 < share;
    }

    private long next() {
        state += 0x9E37_79B9_7F4A_7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ (mixed >>> 31);
    }
}
