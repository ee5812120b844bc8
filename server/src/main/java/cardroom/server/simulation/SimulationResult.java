package cardroom.server.simulation;

import cardroom.engine.simulation.HandTotals;

/**
 * What a simulation gave.
 *
 * @param cpuSeconds CPU time of the playing threads, summed
 */
public record SimulationResult(HandTotals totals, double cpuSeconds) {
    /** Hands for each second of CPU time. */
    public double handsPerSecond() {
        return totals.hands() / cpuSeconds;
    }

    /** Decisions for each second of CPU time. */
    public double actionsPerSecond() {
        return totals.decisions() / cpuSeconds;
    }
}
