package cardroom.engine.simulation;

/** Hand h of P6 draws everything from one generator that begins with {@code seed + h}. */
final class ProtocolChance implements HandChance {
    private final long seed;
    private final ProtocolRandom random = new ProtocolRandom(0);

    ProtocolChance(long seed) {
        this.seed = seed;
    }

    @Override
    public void begin(long number) {
        random.reseed(seed + number);
    }

    @Override
    public WideRandom stacks() {
        return random;
    }

    @Override
    public WideRandom cards() {
        return random;
    }

    @Override
    public WideRandom choices() {
        return random;
    }
}
