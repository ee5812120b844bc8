package cardroom.server.socket;

import cardroom.server.socket.Violation.Reason;
import com.corundumstudio.socketio.SocketIOChannelInitializer;
import com.corundumstudio.socketio.handler.ClientHead;
import com.corundumstudio.socketio.messages.PacketsMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before netty-socketio's handlers: refuses what no correct client sends, answers WebSocket
 * control frames, and hands every packet to our session instead of the library's packet handler.
 */
final class Guard extends ChannelInboundHandlerAdapter {
    private static final Logger log = LoggerFactory.getLogger(Guard.class);

    private final Session session;
    private boolean handshaken;

    Guard(Session session) {
        this.session = session;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        if (msg instanceof PacketsMessage packets) {
            onPackets(ctx, packets);
        } else if (msg instanceof WebSocketFrame frame) {
            onFrame(ctx, frame);
        } else {
            ctx.fireChannelRead(msg);
        }
    }

    private void onFrame(ChannelHandlerContext ctx, WebSocketFrame frame) {
        if (frame instanceof CloseWebSocketFrame) {
            frame.release();
            session.end(1000, "goodbye");
            var _ = ctx.channel().close();
        } else if (session.hasEnded()
                || frame instanceof PongWebSocketFrame
                || !session.allowsFrame()) {
            frame.release();
        } else if (frame instanceof PingWebSocketFrame) {
            var _ = ctx.channel().writeAndFlush(new PongWebSocketFrame(frame.content()));
        } else if (frame instanceof BinaryWebSocketFrame) {
            frame.release();
            session.violated(Reason.BINARY);
        } else {
            ctx.fireChannelRead(frame);
        }
    }

    /** The transport releases the content when this returns. */
    private void onPackets(ChannelHandlerContext ctx, PacketsMessage packets) {
        if (!handshaken) {
            handshaken = true;
            ctx.pipeline().remove(SocketIOChannelInitializer.AUTHORIZE_HANDLER);
        }
        ByteBuf content = packets.getContent();
        try {
            ClientPacket packet = PacketCodec.decode(ByteBufUtil.getBytes(content));
            if (packet instanceof ClientPacket.Pong) {
                alive(packets.getClient());
            }
            session.onPacket(packet);
        } catch (Violation violation) {
            session.violated(violation.reason());
        }
    }

    private void alive(ClientHead client) {
        if (!session.hasEnded()) {
            client.schedulePingTimeout();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        session.onInactive();
        ctx.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        onFault(ctx, cause);
    }

    private void onFault(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof IOException) {
            log.debug("connection lost", cause);
            var _ = ctx.channel().close();
        } else if (cause instanceof TooLongFrameException || isTooBig(cause)) {
            session.violated(Reason.OVERSIZE);
        } else {
            log.debug("bad WebSocket input", cause);
            session.violated(Reason.WEBSOCKET);
        }
    }

    /** Netty's decoder has sent its own close frame then. */
    private static boolean isTooBig(Throwable cause) {
        return cause instanceof CorruptedWebSocketFrameException corrupted
                && corrupted.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG);
    }

    /** The last handler: faults of the handlers in between come here, and nothing goes further. */
    ChannelInboundHandlerAdapter end() {
        return new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext ctx, Object msg) {
                ReferenceCountUtil.release(msg);
            }

            @Override
            public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
                onFault(ctx, cause);
            }
        };
    }
}
