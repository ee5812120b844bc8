package cardroom.server.socket;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work of one connection off its event loop: tasks of one lane in order, lanes side by side, at
 * most 64 tasks begun or waiting. The first task runs alone before all others, the last one alone
 * after all that had begun.
 */
final class Lanes {
    static final int CAPACITY = 64;
    private static final Logger log = LoggerFactory.getLogger(Lanes.class);

    private final Executor executor;
    private final ReentrantLock lock = new ReentrantLock();

    @GuardedBy("lock")
    private final Map<String, ArrayDeque<Runnable>> lanes = new HashMap<>();

    @GuardedBy("lock")
    private int unfinished;

    @GuardedBy("lock")
    private int running = 1;

    @GuardedBy("lock")
    private boolean opened;

    @GuardedBy("lock")
    private boolean closed;

    @GuardedBy("lock")
    private @Nullable Runnable last;

    /**
     * @param executor starts each task at once on a thread of its own
     */
    Lanes(Executor executor) {
        this.executor = executor;
    }

    /** Runs the first task, then what has been submitted meanwhile. */
    void open(Runnable first) {
        executor.execute(() -> {
            guarded(first);
            lock.lock();
            try {
                opened = true;
                if (!closed) {
                    lanes.keySet().forEach(this::start);
                }
            } finally {
                lock.unlock();
            }
            ended(true);
        });
    }

    /** Takes a task unless 64 are unfinished already or the connection is closed. */
    boolean submit(String lane, Runnable task) {
        return submit(lane, task, CAPACITY);
    }

    /** Takes a task of our own, which the client's 64 do not hold up. */
    void submitOwn(String lane, Runnable task) {
        submit(lane, task, 2 * CAPACITY);
    }

    private boolean submit(String lane, Runnable task, int capacity) {
        lock.lock();
        try {
            if (closed || unfinished >= capacity) {
                return false;
            }
            unfinished++;
            ArrayDeque<Runnable> waiting = lanes.get(lane);
            if (waiting == null) {
                waiting = new ArrayDeque<>();
                lanes.put(lane, waiting);
                waiting.add(task);
                if (opened) {
                    start(lane);
                }
            } else {
                waiting.add(task);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Forgets what has not begun and runs the last task when all that has begun ended. */
    void close(Runnable finalTask) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            lanes.values().forEach(ArrayDeque::clear);
            last = finalTask;
            running++;
        } finally {
            lock.unlock();
        }
        ended(false);
    }

    @GuardedBy("lock")
    private void start(String lane) {
        running++;
        executor.execute(() -> run(lane));
    }

    private void run(String lane) {
        for (Runnable task = next(lane); task != null; task = next(lane)) {
            guarded(task);
            lock.lock();
            try {
                unfinished--;
            } finally {
                lock.unlock();
            }
        }
        ended(true);
    }

    private @Nullable Runnable next(String lane) {
        lock.lock();
        try {
            ArrayDeque<Runnable> waiting = lanes.get(lane);
            Runnable task = waiting == null ? null : waiting.poll();
            if (task == null) {
                lanes.remove(lane);
            }
            return task;
        } finally {
            lock.unlock();
        }
    }

    /** Runs the last task, here or on a thread of its own, when nothing else runs any more. */
    private void ended(boolean here) {
        Runnable finalTask = null;
        lock.lock();
        try {
            running--;
            if (running == 0) {
                finalTask = last;
                last = null;
            }
        } finally {
            lock.unlock();
        }
        if (finalTask != null && here) {
            guarded(finalTask);
        } else if (finalTask != null) {
            Runnable task = finalTask;
            executor.execute(() -> guarded(task));
        }
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("a task of a connection failed", e);
        }
    }
}
