package cardroom.server.bot;

import cardroom.ai.Choice;
import cardroom.ai.SafeStrategy;
import cardroom.ai.Strategies;
import cardroom.engine.card.UniformRandom;
import cardroom.server.table.DecisionDispatcher;
import cardroom.server.table.DecisionRequest;
import cardroom.server.table.Pace;
import cardroom.server.table.Scheduler;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Lets built-in bots decide on a small pool of low-priority platform threads, so that they never
 * delay an action. When its queue is full a request is dropped and counted; the table's own clock
 * then plays for the seat. Thread-safe.
 */
public final class BotDispatcher implements DecisionDispatcher, AutoCloseable {
    private static final int QUEUE = 4_096;

    private final Scheduler scheduler;
    private final UniformRandom random;
    private final ThreadPoolExecutor pool;
    private final Counter decided;
    private final Counter dropped;
    private final Counter late;
    private final Map<String, SafeStrategy> strategies = new ConcurrentHashMap<>();

    /** Bots that draw from {@code random}, which must be safe for several threads. */
    @SuppressWarnings("ThreadPriorityCheck") // bots only use what actions leave over (I9)
    public BotDispatcher(Scheduler scheduler, UniformRandom random, MeterRegistry meters) {
        this.scheduler = scheduler;
        this.random = random;
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        this.pool =
                new ThreadPoolExecutor(
                        threads,
                        threads,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(QUEUE),
                        Thread.ofPlatform()
                                .daemon()
                                .priority(Thread.MIN_PRIORITY)
                                .name("bots-", 0)
                                .factory());
        this.decided = meters.counter("cardroom.bots.decisions", "outcome", "answered");
        this.dropped = meters.counter("cardroom.bots.decisions", "outcome", "dropped");
        this.late = meters.counter("cardroom.bots.decisions", "outcome", "late");
        meters.gauge("cardroom.bots.queue", pool, p -> p.getQueue().size());
    }

    @Override
    public void dispatch(DecisionRequest request) {
        try {
            pool.execute(() -> decide(request));
        } catch (RejectedExecutionException _) {
            dropped.increment();
        }
    }

    private void decide(DecisionRequest request) {
        if (scheduler.now() > request.deadline()) {
            late.increment();
            return;
        }
        Choice choice = strategy(request.style()).choose(request.view(), random);
        long thinking = pace(request.pace()).thinkingMs(request.view(), choice, random);
        decided.increment();
        var _ = scheduler.after(thinking, () -> request.answer().accept(choice.action()));
    }

    private SafeStrategy strategy(String style) {
        return strategies.computeIfAbsent(
                style,
                name ->
                        Strategies.safe(
                                Strategies.find(name).orElseGet(() -> Strategies.named("random"))));
    }

    private static cardroom.ai.Pace pace(Pace pace) {
        return switch (pace) {
            case HUMAN -> cardroom.ai.Pace.HUMAN;
            case FAST -> cardroom.ai.Pace.FAST;
        };
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
