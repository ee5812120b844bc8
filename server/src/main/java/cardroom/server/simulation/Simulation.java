package cardroom.server.simulation;

import cardroom.engine.simulation.HandTotals;
import cardroom.engine.simulation.SimulatedHands;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Plays a {@link SimulationPlan} on threads of its own, which take blocks of hands in turn. Which
 * thread plays a hand changes nothing: a hand depends on its number only.
 */
public final class Simulation {
    /** Small against a thread's share, large against the cost of taking one. */
    private static final long BLOCK = 1_000;

    private final SimulationPlan plan;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong played = new AtomicLong();

    private Simulation(SimulationPlan plan) {
        this.plan = plan;
    }

    /**
     * Plays all hands; tells {@code progress} the number of hands played whenever {@code
     * everySeconds} have passed.
     */
    public static SimulationResult run(SimulationPlan plan, int everySeconds, LongConsumer progress)
            throws InterruptedException {
        return new Simulation(plan).run(everySeconds, progress);
    }

    private SimulationResult run(int everySeconds, LongConsumer progress)
            throws InterruptedException {
        ExecutorService threads =
                Executors.newFixedThreadPool(
                        plan.threads(),
                        Thread.ofPlatform().name("simulation-", 0).daemon().factory());
        try {
            List<Future<SimulationResult>> shares = new ArrayList<>();
            for (int i = 0; i < plan.threads(); i++) {
                shares.add(threads.submit(this::share));
            }
            threads.shutdown();
            while (!threads.awaitTermination(everySeconds, TimeUnit.SECONDS)) {
                progress.accept(played.get());
            }
            return sum(shares);
        } finally {
            threads.shutdownNow();
        }
    }

    private SimulationResult share() {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        SimulatedHands player = plan.player();
        HandTotals totals = HandTotals.NONE;
        long start = clock.getCurrentThreadCpuTime();
        long from = taken.getAndAdd(BLOCK);
        while (from < plan.hands() && !Thread.currentThread().isInterrupted()) {
            long to = Math.min(plan.hands(), from + BLOCK);
            totals = totals.plus(player.play(from, to));
            played.addAndGet(to - from);
            from = taken.getAndAdd(BLOCK);
        }
        return new SimulationResult(totals, (clock.getCurrentThreadCpuTime() - start) / 1e9);
    }

    private static SimulationResult sum(List<Future<SimulationResult>> shares)
            throws InterruptedException {
        HandTotals totals = HandTotals.NONE;
        double cpuSeconds = 0;
        for (Future<SimulationResult> share : shares) {
            try {
                totals = totals.plus(share.get().totals());
                cpuSeconds += share.get().cpuSeconds();
            } catch (ExecutionException fault) {
                throw new IllegalStateException("a hand failed: " + fault.getCause(), fault);
            }
        }
        return new SimulationResult(totals, cpuSeconds);
    }
}
