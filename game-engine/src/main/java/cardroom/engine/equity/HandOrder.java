package cardroom.engine.equity;

/** An order of all starting hands from best to worst, which gives percentages their meaning. */
@FunctionalInterface
public interface HandOrder {
    /**
     * The share of all starting hands that are at least as good as these two cards (ids 0–51), in
     * (0, 1]; the same for all hands of a kind.
     */
    double percentile(int first, int second);
}
