package cardroom.server.socket;

import cardroom.server.account.Principal;
import io.netty.channel.EventLoop;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One question who holds a token, asked off the event loop and answered on it within three seconds.
 */
final class TokenCheck {
    private static final Logger log = LoggerFactory.getLogger(TokenCheck.class);
    private static final long DEADLINE_MILLIS = 3_000;

    /** How it ended. */
    sealed interface Verdict {
        /** Somebody we know. */
        record Known(Principal principal) implements Verdict {}

        /** Nobody. */
        record Unknown() implements Verdict {}

        /** Could not be found out now. */
        record Undecided(String why) implements Verdict {}
    }

    private final SocketContext context;
    private final LoopQueue queue;
    private final Consumer<Verdict> then;
    private volatile @Nullable Thread thread;
    private boolean decided;

    /**
     * @param then hears the verdict once, on the loop
     */
    TokenCheck(SocketContext context, LoopQueue queue, Consumer<Verdict> then) {
        this.context = context;
        this.queue = queue;
        this.then = then;
    }

    /** Begins; on the loop. */
    void begin(String token) {
        if (!context.authentications().tryAcquire()) {
            decide(new Verdict.Undecided("too many clients connect at once"));
            return;
        }
        try {
            context.executor().execute(() -> run(token));
        } catch (RejectedExecutionException stopping) {
            context.authentications().release();
            decide(new Verdict.Undecided("the server is stopping"));
            return;
        }
        EventLoop loop = queue.loop();
        var _ = loop.schedule(this::expire, DEADLINE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void run(String token) {
        thread = Thread.currentThread();
        Verdict verdict = new Verdict.Undecided("the token could not be checked");
        try {
            Optional<Principal> found = context.handler().authenticate(token);
            verdict = found.isPresent() ? new Verdict.Known(found.get()) : new Verdict.Unknown();
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                log.error("a token could not be checked", e);
            }
        } finally {
            thread = null;
            context.authentications().release();
        }
        Verdict reached = verdict;
        queue.force(() -> decide(reached));
    }

    private void expire() {
        cancel();
        decide(new Verdict.Undecided("the token could not be checked in time"));
    }

    private void decide(Verdict verdict) {
        if (!decided) {
            decided = true;
            then.accept(verdict);
        }
    }

    /** Stops a check that nobody waits for; the thread belongs to it alone. */
    @SuppressWarnings("Interruption")
    void cancel() {
        Thread checking = thread;
        if (checking != null) {
            checking.interrupt();
        }
    }
}
