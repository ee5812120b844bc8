package cardroom.engine.simulation;

/** The chance in simulated hands; what hand {@code h} draws depends on the seed and h only. */
public interface HandChance {
    /** Begins hand {@code number}. */
    void begin(long number);

    /** For the stacks of this hand. */
    WideRandom stacks();

    /** For its cards. */
    WideRandom cards();

    /** For what its players do. */
    WideRandom choices();

    /** That of the protocol P6, with one generator for everything. */
    static HandChance protocol(long seed) {
        return new ProtocolChance(seed);
    }

    /** That of block 0 of a {@link SeedTree}, with a generator for each purpose. */
    static HandChance seeded(long root) {
        return new SeededChance(root);
    }
}
