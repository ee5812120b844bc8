package cardroom.server.socket;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.function.Predicate;

/**
 * First handler behind the HTTP codec: a correct WebSocket request for {@code /socket.io/} turns
 * the connection into a Socket.IO one, everything else goes to the HTTP handler that follows. No
 * state and no timer of Socket.IO exists before.
 */
final class PathRouter extends ChannelInboundHandlerAdapter {
    private final Predicate<HttpRequest> upgrade;
    private boolean upgrading;

    /**
     * @param upgrade turns the pipeline into a Socket.IO one and is true, or is false for any other
     *     request
     */
    PathRouter(Predicate<HttpRequest> upgrade) {
        this.upgrade = upgrade;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        if (msg instanceof HttpRequest request && request.decoderResult().isSuccess()) {
            upgrading = upgrade.test(request);
        }
        ctx.fireChannelRead(msg);
        if (upgrading && msg instanceof LastHttpContent) {
            ctx.pipeline().remove(this);
        }
    }
}
