package cardroom.persistence;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Something that becomes durable as a whole or not at all, in a transaction that it may share with
 * others.
 *
 * @param <T> what the writer answers when it is durable
 */
public sealed interface WriteUnit<T> {

    /** Whether it runs in a transaction of its own, because it will often fail or wait. */
    boolean alone();

    /**
     * Statements that are known beforehand, so that those of many units go out together.
     *
     * @param verdict looks closer at a failure
     */
    record Batched<T>(List<Step> steps, T answer, Verdict<T> verdict) implements WriteUnit<T> {
        public Batched {
            steps = List.copyOf(steps);
        }

        @Override
        public boolean alone() {
            return false;
        }
    }

    /** Statements that depend on what earlier ones found. */
    record Scripted<T>(Script<T> script, boolean alone) implements WriteUnit<T> {}

    /** A unit that runs in the shared transaction. */
    static <T> WriteUnit<T> scripted(Script<T> script) {
        return new Scripted<>(script, false);
    }

    /** A unit that runs in a transaction of its own. */
    static <T> WriteUnit<T> alone(Script<T> script) {
        return new Scripted<>(script, true);
    }

    /**
     * What a scripted unit does; may run more than once, so it has no effects outside the database.
     *
     * @param <T> what it answers
     */
    @FunctionalInterface
    interface Script<T> {
        /**
         * Reads and writes in the running transaction.
         *
         * @throws WriteRefusedException to undo everything
         */
        T run(Handle handle);
    }

    /**
     * Finds the true reason of a failed step, or that nothing had to be done.
     *
     * @param <T> what the unit answers
     */
    @FunctionalInterface
    interface Verdict<T> {
        /** Reads after the unit was undone; empty keeps the refusal of the step. */
        Optional<WriteOutcome<T>> of(Handle handle, Refusal refusal);
    }
}
