package cardroom.engine.simulation;

/** Plays simulated hands by their numbers; not thread-safe. */
@FunctionalInterface
public interface SimulatedHands {
    /** The hands from number {@code from} (included) to {@code to} (excluded). */
    HandTotals play(long from, long to);
}
