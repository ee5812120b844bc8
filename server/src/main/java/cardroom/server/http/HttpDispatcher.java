package cardroom.server.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs handlers off the event loops, a bounded number at a time, each with a deadline; answers
 * always.
 */
public final class HttpDispatcher {
    static final int MAX_RUNNING = 512;
    private static final Logger log = LoggerFactory.getLogger(HttpDispatcher.class);

    private final HttpRouter router;
    private final ClientAddresses addresses;
    private final Executor executor;
    private final Duration deadline;
    private final MeterRegistry registry;
    private final Semaphore running = new Semaphore(MAX_RUNNING);

    /**
     * @param executor starts each task at once on a thread of its own
     */
    public HttpDispatcher(
            HttpRouter router,
            ClientAddresses addresses,
            Executor executor,
            Duration deadline,
            MeterRegistry registry) {
        this.router = router;
        this.addresses = addresses;
        this.executor = executor;
        this.deadline = deadline;
        this.registry = registry;
    }

    ClientAddresses addresses() {
        return addresses;
    }

    /** Answers a request; {@code reply} runs once, on the loop. */
    void dispatch(
            HttpRequestHead head,
            byte[] body,
            String address,
            EventLoop loop,
            Consumer<HttpReply> reply) {
        Exchange exchange = new Exchange(loop, reply);
        try {
            HttpRouter.Match match = router.match(head.method(), head.rawPath());
            exchange.route = match.pattern();
            HttpCall call =
                    new HttpCall(
                            head.method(),
                            match.path(),
                            match.params(),
                            head.query(),
                            head.headers(),
                            address,
                            body);
            start(exchange, match.handler(), call);
        } catch (HttpProblem problem) {
            exchange.answer(problem.reply());
        }
    }

    private void start(Exchange exchange, HttpHandler handler, HttpCall call) {
        if (!running.tryAcquire()) {
            throw overloaded();
        }
        try {
            executor.execute(() -> run(exchange, handler, call));
        } catch (RejectedExecutionException stopping) {
            running.release();
            throw overloaded();
        }
        exchange.expireAfter(deadline);
    }

    private static HttpProblem overloaded() {
        return HttpProblem.of(503, "overloaded", "the server has too many requests at once")
                .withHeader("retry-after", "1");
    }

    private void run(Exchange exchange, HttpHandler handler, HttpCall call) {
        exchange.thread = Thread.currentThread();
        try {
            exchange.answer(handler.handle(call));
        } catch (HttpProblem problem) {
            exchange.answer(problem.reply());
        } catch (RuntimeException e) {
            if (!exchange.answered.get()) {
                log.error("{} {} failed", call.method(), exchange.route, e);
            }
            exchange.answer(HttpProblem.of(500, "internal", "the server has a fault").reply());
        } finally {
            exchange.thread = null;
            running.release();
        }
    }

    /** One request until its answer; the first answer counts. */
    private final class Exchange {
        private final EventLoop loop;
        private final Consumer<HttpReply> reply;
        private final AtomicBoolean answered = new AtomicBoolean();
        private volatile @Nullable Thread thread;
        private volatile String route = "none";

        Exchange(EventLoop loop, Consumer<HttpReply> reply) {
            this.loop = loop;
            this.reply = reply;
        }

        void answer(HttpReply with) {
            if (answered.compareAndSet(false, true)) {
                registry.counter(
                                "cardroom.http.requests",
                                "route",
                                route,
                                "status",
                                with.status() / 100 + "xx")
                        .increment();
                if (loop.inEventLoop()) {
                    reply.accept(with);
                } else {
                    post(() -> reply.accept(with));
                }
            }
        }

        private void post(Runnable task) {
            try {
                loop.execute(task);
            } catch (RejectedExecutionException ended) {
                log.debug("the event loop has ended", ended);
            }
        }

        void expireAfter(Duration time) {
            var _ = loop.schedule(this::expire, time.toMillis(), TimeUnit.MILLISECONDS);
        }

        /** The thread belongs to this one request, so nothing else can be interrupted. */
        @SuppressWarnings("Interruption")
        private void expire() {
            if (answered.get()) {
                return;
            }
            answer(HttpProblem.of(503, "timeout", "the answer took too long").reply());
            Thread late = thread;
            if (late != null) {
                late.interrupt();
            }
        }
    }
}
