package cardroom.server.socket;

import cardroom.server.http.ClientAddresses;
import cardroom.server.http.HttpConnection;
import cardroom.server.http.HttpDispatcher;
import cardroom.server.http.HttpRouter;
import cardroom.server.http.Method;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpServerCodec;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one port: Socket.IO under {@code /socket.io/}, everything else HTTP. Made first, because the
 * fan-out exists from then on; accepts clients from {@link #start} to {@link #stop}. Thread-safe.
 */
public final class SocketServer {
    private static final Logger log = LoggerFactory.getLogger(SocketServer.class);
    private static final Duration HTTP_DEADLINE = Duration.ofSeconds(10);
    private static final int MAX_REQUEST_LINE = 4096;
    private static final int MAX_HEADERS = 8192;

    private final SocketServerConfig config;
    private final InstantSource clock;
    private final SecureRandom random;
    private final MeterRegistry registry;
    private final SocketMetrics metrics;
    private final SocketLoops loops;
    private final LoopFanout fanout;
    private final ExecutorService executor =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("edge-", 0).factory());
    private final AtomicReference<@Nullable Open> open = new AtomicReference<>();

    /** What exists while the port is open. */
    private record Open(Channel channel, SocketContext context, SocketIoPipeline pipeline) {}

    public SocketServer(
            SocketServerConfig config,
            InstantSource clock,
            SecureRandom random,
            MeterRegistry registry) {
        this.config = config;
        this.clock = clock;
        this.random = random;
        this.registry = registry;
        this.metrics = new SocketMetrics(registry, config.limits().keySet());
        this.loops = new SocketLoops(Runtime.getRuntime().availableProcessors());
        this.fanout = new LoopFanout(loops.rooms(), metrics);
    }

    /** The rooms of this server's connections. */
    public Fanout fanout() {
        return fanout;
    }

    /**
     * Opens the port. Adds what answers wrong handshakes to the router.
     *
     * @throws UncheckedIOException when the address cannot be bound; the server cannot be used then
     */
    public void start(SocketHandler handler, HttpRouter router) {
        ClientAddresses addresses = new ClientAddresses(config.trustedProxies());
        Handshake handshake = new Handshake(config, addresses);
        router.route(Method.GET, Handshake.PATH, handshake::refuse);
        router.route(Method.POST, Handshake.PATH, handshake::refuse);
        HttpDispatcher dispatcher =
                new HttpDispatcher(router, addresses, executor, HTTP_DEADLINE, registry);
        SocketContext context =
                new SocketContext(config, handler, fanout, metrics, executor, clock, random);
        SocketIoPipeline pipeline =
                new SocketIoPipeline(
                        config,
                        (channel, socketIo) ->
                                accept(channel, dispatcher, handshake, context, socketIo));
        try {
            open.set(
                    new Open(
                            loops.bind(config.host(), config.port(), pipeline), context, pipeline));
        } catch (UncheckedIOException taken) {
            pipeline.stop();
            loops.stop(Duration.ofSeconds(1));
            executor.shutdown();
            throw taken;
        }
    }

    private void accept(
            Channel channel,
            HttpDispatcher dispatcher,
            Handshake handshake,
            SocketContext context,
            SocketIoPipeline socketIo) {
        if (metrics.transport(1) > config.maxConnections()) {
            metrics.transport(-1);
            var _ = channel.close();
            return;
        }
        var _ = channel.closeFuture().addListener(_ -> metrics.transport(-1));
        HttpDecoderConfig limits =
                new HttpDecoderConfig()
                        .setMaxInitialLineLength(MAX_REQUEST_LINE)
                        .setMaxHeaderSize(MAX_HEADERS);
        HttpConnection http = new HttpConnection(dispatcher);
        PathRouter router =
                new PathRouter(request -> {
                    boolean upgrade = http.isIdle() && handshake.accepts(request);
                    if (upgrade) {
                        channel.pipeline().remove(http);
                        upgrade(channel, request, handshake, context, socketIo);
                    }
                    return upgrade;
                });
        channel.pipeline().addLast(new HttpServerCodec(limits), router, http);
    }

    private void upgrade(
            Channel channel,
            HttpRequest request,
            Handshake handshake,
            SocketContext context,
            SocketIoPipeline socketIo) {
        LoopRooms loop = loops.roomsOf(channel);
        Outbox outbox = new Outbox(channel, loop.flusher(), clock, metrics);
        Session session =
                new Session(context, channel, outbox, loop, handshake.address(channel, request));
        socketIo.install(channel.pipeline(), outbox, session);
        session.begin();
    }

    /**
     * The real port.
     *
     * @throws IllegalStateException when the port is not open
     */
    public int port() {
        Open current = open.get();
        if (current == null) {
            throw new IllegalStateException("the port is not open");
        }
        return ((InetSocketAddress) current.channel().localAddress()).getPort();
    }

    /** Tells every client to reconnect after some time, spread at random by the client. */
    public void drain(Duration reconnectAfter) {
        Frame frame =
                Frame.event(
                        "server:draining",
                        "{\"reconnectAfterMs\":" + reconnectAfter.toMillis() + "}");
        sessions().forEach(session -> session.loop().queue().force(() -> session.notice(frame)));
    }

    /** Tells the connections of a revoked session so, and closes them. */
    public void revoke(String revoked) {
        sessions().forEach(session -> session.loop().queue().force(() -> session.revoke(revoked)));
    }

    private List<Session> sessions() {
        Open current = open.get();
        return current == null ? List.of() : List.copyOf(current.context().sessions());
    }

    /** Accepts nobody any more, closes all transports and ends all threads within the deadline. */
    public void stop(Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        Open current = open.getAndSet(null);
        if (current != null) {
            current.channel().close().awaitUninterruptibly(left(end), TimeUnit.NANOSECONDS);
            close(List.copyOf(current.context().sessions()), end);
        }
        boolean ended = loops.stop(Duration.ofNanos(left(end)));
        executor.shutdown();
        try {
            ended &= executor.awaitTermination(left(end), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!ended) {
            log.warn("Not everything on the port ended within {}", deadline);
            executor.shutdownNow();
        }
        if (current != null) {
            current.pipeline().stop();
        }
    }

    /** Sends close frames while the loops still run, and waits until the transports are gone. */
    private static void close(List<Session> sessions, long end) {
        List<ChannelFuture> closing = new ArrayList<>();
        for (Session session : sessions) {
            closing.add(session.closeFuture());
            session.loop().queue().force(session::stop);
        }
        for (ChannelFuture closed : closing) {
            closed.awaitUninterruptibly(left(end), TimeUnit.NANOSECONDS);
        }
    }

    private static long left(long end) {
        return Math.max(TimeUnit.MILLISECONDS.toNanos(1), end - System.nanoTime());
    }
}
