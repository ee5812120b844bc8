package cardroom.server.socket;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The event loops of a server, epoll where there is epoll, and the rooms that live on each. */
final class SocketLoops {
    private static final int BACKLOG = 4096;
    private static final long QUIET_MILLIS = 50;

    private final MultiThreadIoEventLoopGroup acceptor;
    private final MultiThreadIoEventLoopGroup workers;
    private final List<LoopRooms> rooms;
    private final Map<EventExecutor, LoopRooms> roomsOfLoops = new HashMap<>();

    SocketLoops(int threads) {
        IoHandlerFactory io =
                Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        acceptor =
                new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("socket-accept"), io);
        workers =
                new MultiThreadIoEventLoopGroup(
                        threads, new DefaultThreadFactory("socket-loop"), io);
        List<LoopRooms> all = new ArrayList<>();
        for (EventExecutor loop : workers) {
            LoopRooms made = new LoopRooms(all.size(), (EventLoop) loop, ByteBufAllocator.DEFAULT);
            all.add(made);
            roomsOfLoops.put(loop, made);
        }
        rooms = List.copyOf(all);
    }

    /** One for each loop, in the order of their indexes. */
    List<LoopRooms> rooms() {
        return rooms;
    }

    /** The rooms on the loop of this channel. */
    LoopRooms roomsOf(Channel channel) {
        LoopRooms found = roomsOfLoops.get(channel.eventLoop());
        if (found == null) {
            throw new IllegalStateException("the channel is on a foreign event loop");
        }
        return found;
    }

    /**
     * Opens a port.
     *
     * @throws UncheckedIOException when the address cannot be bound
     */
    Channel bind(String host, int port, ChannelHandler child) {
        Class<? extends ServerChannel> type =
                Epoll.isAvailable() ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
        ChannelFuture bound =
                new ServerBootstrap()
                        .group(acceptor, workers)
                        .channel(type)
                        .option(ChannelOption.SO_REUSEADDR, true)
                        .option(ChannelOption.SO_BACKLOG, BACKLOG)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childHandler(child)
                        .bind(host, port)
                        .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new UncheckedIOException(
                    new IOException("cannot listen on " + host + " port " + port, bound.cause()));
        }
        return bound.channel();
    }

    /** Ends all loops; false when that takes longer than the deadline. */
    boolean stop(Duration deadline) {
        long millis = Math.max(QUIET_MILLIS, deadline.toMillis());
        var _ = acceptor.shutdownGracefully(0, millis, TimeUnit.MILLISECONDS);
        return workers.shutdownGracefully(QUIET_MILLIS, millis, TimeUnit.MILLISECONDS)
                .awaitUninterruptibly(millis, TimeUnit.MILLISECONDS);
    }
}
