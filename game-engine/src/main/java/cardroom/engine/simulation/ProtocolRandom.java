package cardroom.engine.simulation;

/**
 * The generator that the protocol P6 prescribes: xorshift64*, seeded by the splitmix64 finaliser.
 * Everything else that is repeatable draws from a {@link SeedTree}. Never for a live table: who
 * knows the seed knows the cards (I10).
 *
 * <p>Numbers below a bound come by multiplication, without rejection: the bias is below {@code
 * bound / 2³²}.
 */
final class ProtocolRandom implements WideRandom {
    private long state;

    ProtocolRandom(long seed) {
        reseed(seed);
    }

    /** Begins anew. */
    void reseed(long seed) {
        state = mix(seed);
    }

    /** Spreads a seed over all 64 bits, so that neighbouring seeds share nothing. */
    private static long mix(long seed) {
        long z = seed + 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }

    @Override
    public int below(int bound) {
        return (int) below((long) bound);
    }

    @Override
    public long below(long bound) {
        long s = state;
        s ^= s >>> 12;
        s ^= s << 25;
        s ^= s >>> 27;
        state = s;
        return (((s * 2_685_821_657_736_338_717L) >>> 32) * bound) >>> 32;
    }
}
