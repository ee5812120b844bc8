package cardroom.persistence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writer: one platform thread that puts all waiting units into one transaction. A unit that
 * fails is taken out, the others are repeated once without it, and it is tried again by itself for
 * its final verdict. Takes no lock of any table. Thread-safe.
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int ROUNDS_TOGETHER = 2;
    private static final int ROUNDS_ALONE = 3;

    private final BlockingQueue<Pending<?>> queue;
    private final int batchLimit;
    private final Duration deadline;
    private final Transactions transactions;
    private final WriterListener listener;
    private final Pending<Boolean> wakeUp = new Pending<>(WriteUnit.scripted(_ -> true));
    private final Thread thread;
    private volatile boolean closed;

    GroupCommit(
            DatabaseConfig config,
            Dialect dialect,
            Transactions.SessionSource sessions,
            WriterSession first,
            WriterListener listener) {
        this.queue = new ArrayBlockingQueue<>(config.queueCapacity());
        this.batchLimit = config.batchLimit();
        this.deadline = config.writeDeadline();
        this.transactions = new Transactions(dialect, sessions, first, listener, queue::size);
        this.listener = listener;
        this.thread = Thread.ofPlatform().name("db-writer").daemon().unstarted(this::loop);
    }

    void start() {
        thread.start();
    }

    int waiting() {
        return queue.size();
    }

    <T> WriteOutcome<T> write(WriteUnit<T> unit) {
        WriteOutcome<T> outcome = enqueue(new Pending<>(unit));
        switch (outcome) {
            case WriteOutcome.Durable<T> _ -> {}
            case WriteOutcome.Refused<T> refused -> listener.onRefused(refused.refusal());
            case WriteOutcome.Unknown<T> _ -> listener.onUnknown();
        }
        return outcome;
    }

    private <T> WriteOutcome<T> enqueue(Pending<T> pending) {
        if (closed) {
            return new WriteOutcome.Refused<>(Refusal.CLOSED, "the database is closed");
        }
        if (!queue.offer(pending)) {
            return new WriteOutcome.Refused<>(
                    Refusal.OVERLOADED, "too many writes are waiting: " + queue.size());
        }
        if (closed && pending.withdraw()) {
            return new WriteOutcome.Refused<>(Refusal.CLOSED, "the database is closed");
        }
        return pending.await(deadline);
    }

    private void loop() {
        List<Pending<?>> batch = new ArrayList<>(batchLimit);
        while (!closed || !queue.isEmpty()) {
            try {
                batch.clear();
                batch.add(queue.take());
                queue.drainTo(batch, batchLimit - 1);
                batch.removeIf(pending -> pending == wakeUp || !pending.take());
                process(batch);
            } catch (InterruptedException e) {
                LOG.warn("the writer was interrupted and goes on", e);
            } catch (Throwable e) {
                LOG.error("the writer failed and goes on with a new connection", e);
                transactions.drop();
                batch.forEach(p -> p.loseSight("the writer failed: " + e));
            }
        }
        transactions.drop();
    }

    private void process(List<Pending<?>> batch) {
        List<Pending<?>> together = new ArrayList<>();
        List<Pending<?>> apart = new ArrayList<>();
        for (Pending<?> pending : batch) {
            (pending.unit().alone() ? apart : together).add(pending);
        }
        if (together.size() > 1) {
            apart.addAll(commitTogether(together));
        } else {
            apart.addAll(0, together);
        }
        boolean impatient = false;
        for (Pending<?> pending : apart) {
            if (!pending.isCompleted()) {
                impatient |= commitAlone(pending, impatient, apart);
            }
        }
    }

    /** Commits what can be committed; the rest must be tried one by one. */
    private List<Pending<?>> commitTogether(List<Pending<?>> batch) {
        List<Pending<?>> remaining = new ArrayList<>(batch);
        List<Pending<?>> outcasts = new ArrayList<>();
        for (int round = 0; round < ROUNDS_TOGETHER && !remaining.isEmpty(); round++) {
            switch (transactions.attempt(remaining, false)) {
                case DONE -> remaining.clear();
                case AGAIN -> listener.onRepeat();
                case PARTLY -> {
                    remaining.stream().filter(Pending::hasFailed).forEach(outcasts::add);
                    remaining.clear();
                }
                case FAILED -> {
                    remaining.stream().filter(Pending::hasFailed).forEach(outcasts::add);
                    remaining.removeIf(Pending::hasFailed);
                    listener.onRepeat();
                }
                case UNATTRIBUTED, LOCKED -> {
                    outcasts.addAll(0, remaining);
                    remaining.clear();
                    listener.onRepeat();
                }
                case UNREACHABLE -> {
                    refuseAll(remaining);
                    refuseAll(outcasts);
                    remaining.clear();
                }
            }
        }
        outcasts.addAll(0, remaining);
        return outcasts;
    }

    /** Gives one unit its final outcome; whether it had to wait for a lock. */
    private boolean commitAlone(
            Pending<?> pending, boolean impatient, List<Pending<?>> companions) {
        for (int round = 0; round < ROUNDS_ALONE; round++) {
            switch (transactions.attempt(List.of(pending), impatient)) {
                case DONE -> {
                    return false;
                }
                case FAILED, PARTLY, UNATTRIBUTED -> {
                    if (round > 0 || !pending.mayEndOtherwise()) {
                        transactions.closeLook(pending);
                        return false;
                    }
                }
                case LOCKED -> {
                    pending.refuse(Refusal.UNAVAILABLE, "rows are locked by somebody else");
                    return true;
                }
                case UNREACHABLE -> {
                    refuseAll(companions);
                    return false;
                }
                case AGAIN -> listener.onRepeat();
            }
        }
        pending.refuse(Refusal.UNAVAILABLE, "the database interrupted it again and again");
        return false;
    }

    private void refuseAll(List<Pending<?>> units) {
        units.forEach(p -> p.refuse(Refusal.UNAVAILABLE, "the database cannot be reached"));
    }

    /** Writes what is queued, then ends. */
    @Override
    public void close() {
        closed = true;
        if (!queue.offer(wakeUp)) {
            LOG.debug("the writer is awake anyway");
        }
        try {
            thread.join(deadline.plusSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
