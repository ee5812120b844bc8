package cardroom.server.socket;

import cardroom.server.http.ClientAddresses;
import cardroom.server.http.HttpConnection;
import cardroom.server.http.HttpDispatcher;
import cardroom.server.http.HttpRouter;
import cardroom.server.http.Method;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.EventExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one port: Socket.IO under {@code /socket.io/}, everything else HTTP. Made first, because the
 * fan-out exists from then on; accepts clients from {@link #start} to {@link #stop}.
 */
public final class SocketServer {
    private static final Logger log = LoggerFactory.getLogger(SocketServer.class);
    private static final Duration HTTP_DEADLINE = Duration.ofSeconds(10);
    private static final String HTTP = "http";

    private final SocketServerConfig config;
    private final InstantSource clock;
    private final SecureRandom random;
    private final MeterRegistry registry;
    private final SocketMetrics metrics;
    private final MultiThreadIoEventLoopGroup acceptor;
    private final MultiThreadIoEventLoopGroup workers;
    private final Map<EventExecutor, LoopRooms> loops = new HashMap<>();
    private final LoopFanout fanout;
    private final ExecutorService executor =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("edge-", 0).factory());
    private @Nullable Running running;

    /** What exists while the port is open. */
    private record Running(Channel channel, SocketContext context, SocketIoPipeline pipeline) {}

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
        var factory = Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        this.acceptor = new MultiThreadIoEventLoopGroup(1, factory);
        this.workers =
                new MultiThreadIoEventLoopGroup(
                        Runtime.getRuntime().availableProcessors(), factory);
        List<LoopRooms> rooms = new ArrayList<>();
        for (EventExecutor loop : workers) {
            LoopRooms loopRooms =
                    new LoopRooms(rooms.size(), (EventLoop) loop, ByteBufAllocator.DEFAULT);
            rooms.add(loopRooms);
            loops.put(loop, loopRooms);
        }
        this.fanout = new LoopFanout(List.copyOf(rooms), metrics);
    }

    /** The rooms of this server's connections. */
    public Fanout fanout() {
        return fanout;
    }

    /**
     * Opens the port. Adds what answers wrong handshakes to the router.
     *
     * @throws UncheckedIOException when the address cannot be bound
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
        SocketIoPipeline[] pipeline = new SocketIoPipeline[1];
        pipeline[0] =
                new SocketIoPipeline(
                        config,
                        channel -> accept(channel, dispatcher, handshake, context, pipeline[0]));
        running = new Running(bind(pipeline[0]), context, pipeline[0]);
    }

    private Channel bind(SocketIoPipeline pipeline) {
        Class<? extends ServerChannel> type =
                Epoll.isAvailable() ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
        ChannelFuture bound =
                new ServerBootstrap()
                        .group(acceptor, workers)
                        .channel(type)
                        .option(ChannelOption.SO_REUSEADDR, true)
                        .option(ChannelOption.SO_BACKLOG, 4096)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childHandler(pipeline)
                        .bind(config.host(), config.port())
                        .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new UncheckedIOException(
                    new IOException(
                            "cannot listen on " + config.host() + " port " + config.port(),
                            bound.cause()));
        }
        return bound.channel();
    }

    private void accept(
            Channel channel,
            HttpDispatcher dispatcher,
            Handshake handshake,
            SocketContext context,
            SocketIoPipeline pipeline) {
        if (metrics.transport(1) > config.maxConnections()) {
            metrics.transport(-1);
            var _ = channel.close();
            return;
        }
        var _ = channel.closeFuture().addListener(_ -> metrics.transport(-1));
        HttpDecoderConfig limits =
                new HttpDecoderConfig()
                        .setMaxInitialLineLength(4096)
                        .setMaxHeaderSize(8192)
                        .setMaxChunkSize(8192);
        HttpConnection http = new HttpConnection(dispatcher);
        channel.pipeline()
                .addLast("codec", new HttpServerCodec(limits))
                .addLast(
                        "router",
                        new PathRouter((ctx, request) ->
                                upgrade(ctx, request, http, handshake, context, pipeline)))
                .addLast(HTTP, http);
    }

    private boolean upgrade(
            ChannelHandlerContext ctx,
            HttpRequest request,
            HttpConnection http,
            Handshake handshake,
            SocketContext context,
            SocketIoPipeline pipeline) {
        if (!http.isIdle() || !handshake.accepts(request)) {
            return false;
        }
        Channel channel = ctx.channel();
        LoopRooms loop = loopOf(channel);
        Outbox outbox = new Outbox(channel, loop.flusher(), clock, metrics);
        Session session =
                new Session(context, channel, outbox, loop, handshake.address(channel, request));
        channel.pipeline().remove(http);
        pipeline.install(channel.pipeline(), outbox, session);
        session.begin();
        return true;
    }

    private LoopRooms loopOf(Channel channel) {
        LoopRooms loop = loops.get(channel.eventLoop());
        if (loop == null) {
            throw new IllegalStateException("the channel is on a foreign event loop");
        }
        return loop;
    }

    /**
     * The real port.
     *
     * @throws IllegalStateException when the server does not run
     */
    public int port() {
        return ((InetSocketAddress) running().channel().localAddress()).getPort();
    }

    private Running running() {
        Running current = running;
        if (current == null) {
            throw new IllegalStateException("the server does not run");
        }
        return current;
    }

    /** Tells every client to reconnect after some time, spread at random by the client. */
    public void drain(Duration reconnectAfter) {
        Frame frame =
                Frame.event(
                        "server:draining",
                        "{\"reconnectAfterMs\":" + reconnectAfter.toMillis() + "}");
        for (Session session : running().context().sessions()) {
            session.loop().queue().force(() -> session.notice(frame));
        }
    }

    /** Tells the connections of a revoked session so, and closes them. */
    public void revoke(String session) {
        for (Session client : running().context().sessions()) {
            client.loop().queue().force(() -> client.revoke(session));
        }
    }

    /** Accepts nobody any more, closes all transports and ends all threads within the deadline. */
    public void stop(Duration deadline) {
        Running current = running;
        if (current == null) {
            return;
        }
        running = null;
        long end = System.nanoTime() + deadline.toNanos();
        current.channel().close().awaitUninterruptibly(left(end), TimeUnit.NANOSECONDS);
        closeSessions(current.context(), end);
        var _ = acceptor.shutdownGracefully(0, left(end), TimeUnit.NANOSECONDS);
        boolean ended =
                workers.shutdownGracefully(50, left(end) / 1_000_000, TimeUnit.MILLISECONDS)
                        .awaitUninterruptibly(left(end), TimeUnit.NANOSECONDS);
        executor.shutdown();
        try {
            ended &= executor.awaitTermination(left(end), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!ended) {
            log.warn("not everything ended within {}", deadline);
            executor.shutdownNow();
        }
        current.pipeline().stop();
    }

    /** Sends close frames while the loops still run, and waits until the transports are gone. */
    private static void closeSessions(SocketContext context, long end) {
        List<ChannelFuture> closing = new ArrayList<>();
        for (Session session : context.sessions()) {
            closing.add(session.closeFuture());
            session.loop().queue().force(() -> session.end(1001, "the server is stopping"));
        }
        for (ChannelFuture closed : closing) {
            closed.awaitUninterruptibly(left(end), TimeUnit.NANOSECONDS);
        }
    }

    private static long left(long end) {
        return Math.max(1_000_000, end - System.nanoTime());
    }
}
