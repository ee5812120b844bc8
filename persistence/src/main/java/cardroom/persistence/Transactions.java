package cardroom.persistence;

import java.sql.SQLException;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Attempts at transactions over the one connection of the writer, which it opens again after a
 * failure. Single-thread: belongs to the writer.
 */
final class Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private final Dialect dialect;
    private final SessionSource sessions;
    private final WriterListener listener;
    private final IntSupplier waiting;
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

    /** With a first session, and the length of the queue for the listener. */
    Transactions(
            Dialect dialect,
            SessionSource sessions,
            WriterSession first,
            WriterListener listener,
            IntSupplier waiting) {
        this.dialect = dialect;
        this.sessions = sessions;
        this.session = first;
        this.listener = listener;
        this.waiting = waiting;
    }

    /** How an attempt ended. */
    enum Attempt {
        /** Committed, or nobody will ever know: every unit has its outcome. */
        DONE,
        /** Committed without some scripts, which are marked. */
        PARTLY,
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

    /** Runs these units and commits. */
    Attempt attempt(List<Pending<?>> units, boolean impatient) {
        WriterSession open = openSession();
        if (open == null) {
            return Attempt.UNREACHABLE;
        }
        long begin = System.nanoTime();
        Batch.Result result;
        try {
            open.begin();
            if (impatient) {
                open.beImpatient();
            }
            result = new Batch(units).run(open, dialect);
        } catch (SQLException | RuntimeException e) {
            return undone(open, units, e);
        }
        if (result == Batch.Result.SPOILT) {
            undo(open);
            return Attempt.FAILED;
        }
        return commit(open, units, begin);
    }

    private Attempt commit(WriterSession open, List<Pending<?>> units, long begin) {
        try {
            open.commit();
        } catch (SQLException e) {
            return lostCommit(units, e);
        }
        List<Pending<?>> durable = units.stream().filter(unit -> !unit.hasFailed()).toList();
        durable.forEach(Pending::succeed);
        listener.onCommit(durable.size(), waiting.getAsInt(), System.nanoTime() - begin);
        return durable.size() == units.size() ? Attempt.DONE : Attempt.PARTLY;
    }

    private Attempt undone(WriterSession open, List<Pending<?>> units, Exception e) {
        Dialect.Fault fault = dialect.fault(e);
        undo(open);
        return switch (fault) {
            case CONNECTION_LOST -> {
                LOG.warn("the writer lost its connection: {}", e.getMessage());
                drop();
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
        drop();
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
            drop();
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

    /** Gives the connection up; the next attempt opens another. */
    void drop() {
        WriterSession old = session;
        session = null;
        if (old != null) {
            old.close();
        }
    }

    /** Completes a unit that failed by itself, after looking closer at why. */
    <T> void closeLook(Pending<T> pending) {
        WriterSession open = session;
        if (open == null) {
            pending.complete(pending.plainVerdict());
            return;
        }
        try {
            open.begin();
            WriteOutcome<T> verdict = pending.verdict(open.handle());
            open.rollback();
            pending.complete(verdict);
        } catch (SQLException | RuntimeException e) {
            LOG.warn("could not look closer at a refused write", e);
            drop();
            pending.complete(pending.plainVerdict());
        }
    }
}
