package cardroom.server.table;

import cardroom.server.socket.ErrorCode;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The fair lock of one table: at most 32 callers wait, each at most one second, and whoever gets no
 * turn is told so. Held while a row becomes durable, never across a model call or Redis.
 */
final class TableLock {
    static final int MAX_WAITING = 32;
    private static final long WAIT_MS = 1_000;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final AtomicInteger waiting = new AtomicInteger();

    /** Runs {@code work} under the lock, or answers what {@code busy} makes of the refusal. */
    <T> T call(Supplier<T> work, Function<Outcome.Refused, T> busy) {
        if (waiting.incrementAndGet() > MAX_WAITING) {
            waiting.decrementAndGet();
            return busy.apply(overloaded("too many commands wait for this table"));
        }
        boolean held = false;
        try {
            held = lock.tryLock(WAIT_MS, TimeUnit.MILLISECONDS);
            return held ? work.get() : busy.apply(overloaded("the table is busy; try again"));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return busy.apply(overloaded("the server is stopping"));
        } finally {
            waiting.decrementAndGet();
            if (held) {
                lock.unlock();
            }
        }
    }

    /**
     * Runs {@code work} under the lock however long it takes: holders have deadlines of their own.
     */
    void run(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    /** Fails when the calling thread does not hold the lock: a fault of ours. */
    void assertHeld() {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("the table's lock is not held");
        }
    }

    private static Outcome.Refused overloaded(String message) {
        return new Outcome.Refused(ErrorCode.OVERLOADED, message, WAIT_MS);
    }
}
