package cardroom.persistence;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
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
    private final SessionSource sessions;
    private final Dialect dialect;
    private final WriterListener listener;
    private final Pending<Boolean> wakeUp = new Pending<>(WriteUnit.scripted(_ -> true));
    private final Thread thread;
    private volatile boolean closed;

    /** Only for the writer thread; null while there is no usable connection. */
    private @Nullable WriterSession session;

    /** Opens the connection of the writer. */
    @FunctionalInterface
    interface SessionSource {
        /**
         * A new session.
         *
         * @throws SQLException if the database cannot be reached
         */
        WriterSession open() throws SQLException;
    }

    GroupCommit(
            DatabaseConfig config,
            Dialect dialect,
            SessionSource sessions,
            WriterSession first,
            WriterListener listener) {
        this.queue = new ArrayBlockingQueue<>(config.queueCapacity());
        this.batchLimit = config.batchLimit();
        this.deadline = config.writeDeadline();
        this.sessions = sessions;
        this.dialect = dialect;
        this.session = first;
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
                dropSession();
                batch.forEach(p -> p.loseSight("the writer failed: " + e));
            }
        }
        dropSession();
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
            switch (attempt(remaining, false)) {
                case DONE -> remaining.clear();
                case AGAIN -> listener.onRepeat();
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
            switch (attempt(List.of(pending), impatient)) {
                case DONE -> {
                    return false;
                }
                case FAILED, UNATTRIBUTED -> {
                    if (round > 0 || !pending.mayEndOtherwise()) {
                        closeLook(pending);
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

    private <T> void closeLook(Pending<T> pending) {
        WriterSession open = session;
        if (open == null) {
            pending.complete(pending.plainVerdict());
            return;
        }
        try {
            WriteOutcome<T> verdict = pending.verdict(open.handle());
            open.rollback();
            pending.complete(verdict);
        } catch (SQLException | RuntimeException e) {
            LOG.warn("could not look closer at a refused write", e);
            dropSession();
            pending.complete(pending.plainVerdict());
        }
    }

    private enum Attempt {
        /** Committed, or nobody will ever know: every unit has its outcome. */
        DONE,
        /** Undone; the failed units are marked. */
        FAILED,
        /** Undone; some unit broke a rule of the database, which one is not known. */
        UNATTRIBUTED,
        /** Undone after waiting too long for somebody else's lock. */
        LOCKED,
        /** Undone for a reason that may be gone at once. */
        AGAIN,
        /** Nothing done: there is no connection to be had. */
        UNREACHABLE
    }

    private Attempt attempt(List<Pending<?>> units, boolean impatient) {
        WriterSession open = openSession();
        if (open == null) {
            return Attempt.UNREACHABLE;
        }
        long begin = System.nanoTime();
        try {
            if (impatient) {
                open.beImpatient();
            }
            if (!new Batch(units).run(open, dialect)) {
                undo(open);
                return Attempt.FAILED;
            }
        } catch (SQLException | RuntimeException e) {
            return undone(open, units, e);
        }
        try {
            open.commit();
        } catch (SQLException e) {
            return lostCommit(units, e);
        }
        units.forEach(Pending::succeed);
        listener.onCommit(units.size(), queue.size(), System.nanoTime() - begin);
        return Attempt.DONE;
    }

    private Attempt undone(WriterSession open, List<Pending<?>> units, Exception e) {
        Dialect.Fault fault = dialect.fault(e);
        undo(open);
        return switch (fault) {
            case CONNECTION_LOST -> {
                LOG.warn("the writer lost its connection: {}", e.getMessage());
                dropSession();
                yield Attempt.AGAIN;
            }
            case CONFLICT -> Attempt.AGAIN;
            case LOCKED -> {
                LOG.warn("rows are locked by somebody else: {}", e.getMessage());
                yield Attempt.LOCKED;
            }
            case STORAGE_FULL -> {
                LOG.error("the database is full: {}", e.getMessage());
                units.forEach(p -> p.refuse(Refusal.STORAGE_FULL, "no room: " + e.getMessage()));
                yield Attempt.DONE;
            }
            case STATEMENT -> {
                LOG.warn("the database refused a statement", e);
                units.forEach(p -> p.fail(Refusal.FAILED, String.valueOf(e.getMessage())));
                yield Attempt.UNATTRIBUTED;
            }
        };
    }

    private Attempt lostCommit(List<Pending<?>> units, SQLException e) {
        LOG.error("a commit failed", e);
        boolean rolledBack = dialect.isCertainlyRolledBack(e);
        boolean full = dialect.fault(e) == Dialect.Fault.STORAGE_FULL;
        dropSession();
        for (Pending<?> unit : units) {
            if (rolledBack) {
                unit.refuse(
                        full ? Refusal.STORAGE_FULL : Refusal.FAILED,
                        "the commit was refused: " + e.getMessage());
            } else {
                unit.loseSight("the commit was not answered: " + e.getMessage());
            }
        }
        return Attempt.DONE;
    }

    private void undo(WriterSession open) {
        try {
            open.rollback();
        } catch (SQLException e) {
            LOG.debug("a connection that cannot roll back is replaced", e);
            dropSession();
        }
    }

    private @Nullable WriterSession openSession() {
        if (session == null) {
            try {
                session = sessions.open();
                listener.onReconnect();
            } catch (SQLException | RuntimeException e) {
                LOG.error("the writer cannot reach the database: {}", e.getMessage());
            }
        }
        return session;
    }

    private void dropSession() {
        WriterSession old = session;
        session = null;
        if (old != null) {
            old.close();
        }
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
