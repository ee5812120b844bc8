package cardroom.engine.equity;

/** Counts every board for hands that are fixed. */
@FunctionalInterface
interface BoardCounter {
    /** Adds all boards for these hands, which share no card, to the showdowns. */
    void count(int[] hands);
}
