package cardroom.persistence;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A unit on its way to the writer. The caller may take it back while it is queued; once the writer
 * has taken it, only the writer says how it ends. All but {@link #await}, {@link #withdraw} and
 * {@link #take} belongs to the writer thread.
 */
final class Pending<T> {
    private enum Place {
        QUEUED,
        WITHDRAWN,
        TAKEN
    }

    private final WriteUnit<T> unit;
    private final AtomicReference<Place> place = new AtomicReference<>(Place.QUEUED);
    private final CompletableFuture<WriteOutcome<T>> outcome = new CompletableFuture<>();
    private @Nullable T answer;
    private @Nullable Refusal refusal;
    private String message = "";

    Pending(WriteUnit<T> unit) {
        this.unit = unit;
    }

    WriteUnit<T> unit() {
        return unit;
    }

    /** Waits for the outcome; past the deadline a queued unit is withdrawn. */
    WriteOutcome<T> await(Duration deadline) {
        try {
            return outcome.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return giveUp("no answer within " + deadline.toMillis() + " ms");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return giveUp("interrupted while waiting");
        } catch (ExecutionException e) {
            throw new IllegalStateException("outcomes are never exceptional", e);
        }
    }

    private WriteOutcome<T> giveUp(String why) {
        if (withdraw()) {
            return new WriteOutcome.Refused<>(Refusal.TIMED_OUT, why + ", withdrawn unwritten");
        }
        return outcome.getNow(new WriteOutcome.Unknown<>(why));
    }

    /** Takes it out of the queue for good, unless the writer was faster. */
    boolean withdraw() {
        return place.compareAndSet(Place.QUEUED, Place.WITHDRAWN);
    }

    /** Makes it the writer's, unless the caller was faster. */
    boolean take() {
        return place.compareAndSet(Place.QUEUED, Place.TAKEN);
    }

    /** Forgets an earlier attempt. */
    void reset() {
        refusal = null;
        message = "";
        answer = unit instanceof WriteUnit.Batched<T> batched ? batched.answer() : null;
    }

    void answer(Handle handle, WriteUnit.Scripted<T> scripted) {
        answer = scripted.script().run(handle);
    }

    void fail(Refusal why, String words) {
        if (refusal == null) {
            refusal = why;
            message = words;
        }
    }

    boolean hasFailed() {
        return refusal != null;
    }

    /** Whether another run may find what a rival has committed meanwhile, and end well. */
    boolean mayEndOtherwise() {
        return refusal == Refusal.FAILED && unit instanceof WriteUnit.Scripted<T>;
    }

    void complete(WriteOutcome<T> end) {
        outcome.complete(end);
    }

    void succeed() {
        T value = answer;
        complete(
                value == null
                        ? new WriteOutcome.Unknown<>("committed without an answer")
                        : new WriteOutcome.Durable<>(value));
    }

    void refuse(Refusal why, String words) {
        complete(new WriteOutcome.Refused<>(why, words));
    }

    void loseSight(String why) {
        complete(new WriteOutcome.Unknown<>(why));
    }

    boolean isCompleted() {
        return outcome.isDone();
    }

    /** The outcome of an attempt that failed, after a closer look if the unit has one. */
    WriteOutcome<T> verdict(Handle handle) {
        Refusal why = refusal == null ? Refusal.FAILED : refusal;
        WriteOutcome<T> plain = new WriteOutcome.Refused<>(why, message);
        return unit instanceof WriteUnit.Batched<T> batched
                ? batched.verdict().of(handle, why).orElse(plain)
                : plain;
    }

    WriteOutcome<T> plainVerdict() {
        return new WriteOutcome.Refused<>(refusal == null ? Refusal.FAILED : refusal, message);
    }
}
