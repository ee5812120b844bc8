package cardroom.ai;

import cardroom.engine.card.UniformRandom;
import java.util.SplittableRandom;

/** A repeatable random source for tests. */
final class SeededRandom implements UniformRandom {
    private final SplittableRandom random;

    SeededRandom(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A source of its own, so that what one user draws never shifts another. */
    SeededRandom split() {
        return new SeededRandom(random.nextLong());
    }
}
