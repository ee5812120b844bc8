package cardroom.server.table;

import java.time.InstantSource;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The real clock: one thread counts, each firing starts a virtual thread. Thread-safe. */
public final class SystemScheduler implements Scheduler, AutoCloseable {
    private final InstantSource clock;
    private final ScheduledThreadPoolExecutor counter;

    /** A scheduler that reads {@code clock} for the time of day. */
    public SystemScheduler(InstantSource clock) {
        this.clock = clock;
        this.counter =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("timers").factory());
        counter.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Timer after(long millis, Runnable task) {
        if (counter.isShutdown()) {
            return Timer.NONE;
        }
        ScheduledFuture<?> future =
                counter.schedule(
                        () -> Thread.ofVirtual().name("timer").start(task),
                        Math.max(0, millis),
                        TimeUnit.MILLISECONDS);
        return () -> future.cancel(false);
    }

    @Override
    public long now() {
        return clock.millis();
    }

    @Override
    public void close() {
        counter.shutdownNow();
    }
}
