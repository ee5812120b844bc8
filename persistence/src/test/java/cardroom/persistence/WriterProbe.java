package cardroom.persistence;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Remembers what the writer reported, and can hold the writer up. */
public final class WriterProbe implements WriterListener {
    /** Units of each commit, in order. */
    public final List<Integer> commits = new CopyOnWriteArrayList<>();

    /** Every refusal. */
    public final List<Refusal> refusals = new CopyOnWriteArrayList<>();

    /** How often a batch was repeated. */
    public final AtomicInteger repeats = new AtomicInteger();

    /** How often the connection was opened again. */
    public final AtomicInteger reconnects = new AtomicInteger();

    /** How many outcomes are unknown. */
    public final AtomicInteger unknown = new AtomicInteger();

    @Override
    public void onCommit(int units, int waiting, long commitNanos) {
        commits.add(units);
    }

    @Override
    public void onRefused(Refusal refusal) {
        refusals.add(refusal);
    }

    @Override
    public void onUnknown() {
        unknown.incrementAndGet();
    }

    @Override
    public void onRepeat() {
        repeats.incrementAndGet();
    }

    @Override
    public void onReconnect() {
        reconnects.incrementAndGet();
    }

    /** A unit that occupies the writer between two latches, so that a queue builds up behind it. */
    public static WriteUnit<Boolean> holdUp(CountDownLatch begun, CountDownLatch release) {
        return WriteUnit.scripted(_ -> {
            begun.countDown();
            return await(release);
        });
    }

    /** Waits up to 20 seconds. */
    public static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The result of a future, within 20 seconds. */
    public static <T> T get(Future<T> future) {
        try {
            return future.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
