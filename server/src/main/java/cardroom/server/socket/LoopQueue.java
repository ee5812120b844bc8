package cardroom.server.socket;

import io.netty.channel.EventLoop;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bounded way from other threads to one event loop; tasks run in the order they were accepted.
 */
final class LoopQueue {
    static final int CAPACITY = 32_768;

    private static final Logger log = LoggerFactory.getLogger(LoopQueue.class);

    private final EventLoop loop;
    private final AtomicInteger waiting = new AtomicInteger();

    LoopQueue(EventLoop loop) {
        this.loop = loop;
    }

    EventLoop loop() {
        return loop;
    }

    /**
     * Runs a task that must not be lost however full the queue is; a loop that has ended has no use
     * for it.
     */
    void force(Runnable task) {
        try {
            loop.execute(task);
        } catch (RejectedExecutionException ended) {
            log.debug("the event loop has ended", ended);
        }
    }

    int waiting() {
        return waiting.get();
    }

    /** Runs the task on the loop; false when the queue is full or the loop has ended. */
    boolean execute(Runnable task) {
        if (waiting.incrementAndGet() > CAPACITY) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            loop.execute(() -> {
                waiting.decrementAndGet();
                task.run();
            });
            return true;
        } catch (RejectedExecutionException ended) {
            waiting.decrementAndGet();
            return false;
        }
    }
}
