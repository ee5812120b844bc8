package cardroom.server.socket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.WriteBufferWaterMark;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is on its way to one client: the handler next to the head of the pipeline, so that what it
 * writes goes to the wire as it is. Bounded by the channel's water marks; touched by its event loop
 * only.
 *
 * <p>A client that reads too slowly is <em>behind</em>: frames for it are dropped, nothing more is
 * read from it, and once it is writable again the listener hears what it missed. Falling behind
 * again within ten seconds ends the connection.
 */
final class Outbox extends ChannelInboundHandlerAdapter {
    private static final WriteBufferWaterMark SPECTATOR_MARKS =
            new WriteBufferWaterMark(16 << 10, 64 << 10);
    private static final WriteBufferWaterMark SEAT_MARKS =
            new WriteBufferWaterMark(64 << 10, 256 << 10);
    private static final long HARD_LIMIT = 1 << 20;
    private static final long RELAPSE_MILLIS = 10_000;

    /** Hears when a slow client has caught up, and when it is too slow to stay. */
    interface Listener {
        void onCaughtUp(Set<String> roomsMissed);

        void onTooSlow();
    }

    private final Channel channel;
    private final Flusher flusher;
    private final InstantSource clock;
    private final SocketMetrics metrics;
    private final Set<String> missed = new HashSet<>();
    private Listener listener =
            new Listener() {
                @Override
                public void onCaughtUp(Set<String> roomsMissed) {}

                @Override
                public void onTooSlow() {
                    var _ = channel.close();
                }
            };
    private long caughtUpAt = Long.MIN_VALUE / 2;
    private boolean behind;
    private boolean closed;
    private boolean flushSoon;
    private boolean flushLater;

    Outbox(Channel channel, Flusher flusher, InstantSource clock, SocketMetrics metrics) {
        this.channel = channel;
        this.flusher = flusher;
        this.clock = clock;
        this.metrics = metrics;
        channel.config().setWriteBufferWaterMark(SPECTATOR_MARKS);
    }

    void listener(Listener next) {
        listener = next;
    }

    /** Seats may have more on the way than spectators. */
    void audience(Audience audience) {
        channel.config()
                .setWriteBufferWaterMark(
                        switch (audience) {
                            case SEAT -> SEAT_MARKS;
                            case SPECTATOR -> SPECTATOR_MARKS;
                        });
    }

    /** Writes a share of a room's frame, or notes that this client missed it. */
    void offer(String room, ByteBuf frame, Audience audience) {
        if (closed) {
            return;
        }
        if (!hasSpace()) {
            missed.add(room);
            return;
        }
        write(frame.retainedDuplicate());
        switch (audience) {
            case SEAT -> flushSoon();
            case SPECTATOR -> flushLater();
        }
    }

    /** Writes a private frame, or notes that this client missed something in each of its rooms. */
    void offerPrivate(Frame frame, Supplier<Set<String>> rooms) {
        if (closed) {
            return;
        }
        if (!hasSpace()) {
            missed.addAll(rooms.get());
            return;
        }
        write(frame.encode(channel.alloc()));
        flushSoon();
    }

    /** Writes an answer that the client waits for, whether it reads fast or not. */
    void answer(Frame frame) {
        if (closed) {
            return;
        }
        if (!channel.isWritable() && channel.bytesBeforeWritable() > HARD_LIMIT) {
            tooSlow();
            return;
        }
        write(frame.encode(channel.alloc()));
        flushSoon();
    }

    /** Writes a last frame; nothing follows it. */
    void last(Frame frame) {
        if (!closed) {
            closed = true;
            write(frame.encode(channel.alloc()));
            channel.flush();
        }
    }

    void flush() {
        flushSoon = false;
        flushLater = false;
        channel.flush();
    }

    private boolean hasSpace() {
        if (behind) {
            metrics.dropped();
            return false;
        }
        if (channel.isWritable()) {
            return true;
        }
        channel.flush();
        if (channel.isWritable()) {
            return true;
        }
        metrics.dropped();
        fallBehind();
        return false;
    }

    private void fallBehind() {
        behind = true;
        metrics.lagging(1);
        if (clock.millis() - caughtUpAt < RELAPSE_MILLIS) {
            tooSlow();
        }
    }

    private void tooSlow() {
        metrics.tooSlow();
        listener.onTooSlow();
    }

    private void write(ByteBuf bytes) {
        metrics.sent(bytes.readableBytes());
        ChannelHandlerContext ctx = channel.pipeline().context(this);
        if (ctx == null) {
            bytes.release();
        } else {
            var _ = ctx.write(bytes, ctx.voidPromise());
        }
    }

    private void flushSoon() {
        if (!flushSoon) {
            flushSoon = true;
            flusher.soon(this);
        }
    }

    private void flushLater() {
        if (!flushSoon && !flushLater) {
            flushLater = true;
            flusher.later(this);
        }
    }

    /** Reading stops while the client does not read: its questions cannot pile up answers. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        boolean writable = channel.isWritable();
        channel.config().setAutoRead(writable);
        if (writable && behind && !closed) {
            behind = false;
            metrics.lagging(-1);
            caughtUpAt = clock.millis();
            Set<String> rooms = Set.copyOf(missed);
            missed.clear();
            listener.onCaughtUp(rooms);
        }
        ctx.fireChannelWritabilityChanged();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        closed = true;
        if (behind) {
            behind = false;
            metrics.lagging(-1);
        }
        ctx.fireChannelInactive();
    }
}
