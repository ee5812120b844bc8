package cardroom.server.table;

import java.util.Comparator;
import java.util.PriorityQueue;

/** A clock that a test turns by hand; due work runs on the test's own thread, in order. */
public final class ManualScheduler implements Scheduler {
    private record Task(long at, long order, Runnable work) {}

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::order));
    private long now = 1_800_000_000_000L;
    private long order;

    @Override
    public synchronized Timer after(long millis, Runnable task) {
        Task planned = new Task(now + Math.max(0, millis), order++, task);
        tasks.add(planned);
        return () -> cancel(planned);
    }

    private synchronized void cancel(Task task) {
        tasks.remove(task);
    }

    @Override
    public synchronized long now() {
        return now;
    }

    /** Runs the next piece of work, turning the clock to it; false when nothing is planned. */
    public boolean step() {
        Task next;
        synchronized (this) {
            next = tasks.poll();
            if (next == null) {
                return false;
            }
            now = Math.max(now, next.at());
        }
        next.work().run();
        return true;
    }

    /** Turns the clock and runs everything that falls due on the way. */
    public void advance(long millis) {
        long end = now() + millis;
        while (true) {
            Task next;
            synchronized (this) {
                next = tasks.peek();
                if (next == null || next.at() > end) {
                    now = end;
                    return;
                }
            }
            step();
        }
    }
}
