package cardroom.server.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One HTTP/1.1 connection: one request at a time, keep-alive, at most 64 KB of body, and a deadline
 * for every state. Stands behind an {@code HttpServerCodec}; touched by its event loop only.
 */
public final class HttpConnection extends ChannelInboundHandlerAdapter {
    static final int MAX_BODY = 64 * 1024;
    private static final int MAX_PIPELINED = 64;
    private static final long REQUEST_MILLIS = 10_000;
    private static final long IDLE_MILLIS = 75_000;
    private static final long WRITE_MILLIS = 60_000;
    private static final long LINGER_MILLIS = 1_000;
    private static final Logger log = LoggerFactory.getLogger(HttpConnection.class);

    private final HttpDispatcher dispatcher;
    private final ArrayDeque<Object> pipelined = new ArrayDeque<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);
    private @Nullable HttpRequestHead head;
    private @Nullable ScheduledFuture<?> deadline;
    private boolean busy;
    private boolean closing;

    public HttpConnection(HttpDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Whether no request has begun or waits for its answer. */
    public boolean isIdle() {
        return !busy && !closing && head == null;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        arm(ctx, REQUEST_MILLIS);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        release();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        if (closing) {
            ReferenceCountUtil.release(msg);
        } else if (!busy) {
            accept(ctx, msg);
        } else if (pipelined.size() < MAX_PIPELINED) {
            pipelined.add(msg);
        } else {
            ReferenceCountUtil.release(msg);
            var _ = ctx.close();
        }
    }

    private void accept(ChannelHandlerContext ctx, Object msg) {
        try {
            if (msg instanceof HttpRequest request) {
                begin(ctx, request);
            }
            if (msg instanceof HttpContent content && head != null) {
                append(ctx, content);
            }
        } catch (HttpProblem problem) {
            closing = true;
            reply(ctx, problem.reply(), false);
        } finally {
            ReferenceCountUtil.release(msg);
        }
    }

    private void begin(ChannelHandlerContext ctx, HttpRequest request) {
        arm(ctx, REQUEST_MILLIS);
        check(request);
        head = HttpRequestHead.of(request, HttpUtil.isKeepAlive(request));
        if (HttpUtil.is100ContinueExpected(request)) {
            FullHttpResponse proceed =
                    new DefaultFullHttpResponse(
                            HttpVersion.HTTP_1_1,
                            HttpResponseStatus.CONTINUE,
                            Unpooled.EMPTY_BUFFER);
            var _ = ctx.writeAndFlush(proceed);
        }
    }

    private static void check(HttpRequest request) {
        Throwable fault = request.decoderResult().cause();
        if (fault instanceof TooLongHttpLineException) {
            throw HttpProblem.of(414, "uri-too-long", "the request line is too long");
        } else if (fault instanceof TooLongHttpHeaderException) {
            throw HttpProblem.of(431, "headers-too-large", "the headers are too large");
        } else if (fault != null) {
            throw HttpProblem.badRequest("the request is not well-formed HTTP");
        }
        if (request.protocolVersion().majorVersion() != 1) {
            throw HttpProblem.of(505, "version-not-supported", "this port speaks HTTP/1.1");
        }
        int hosts = request.headers().getAll(HttpHeaderNames.HOST).size();
        if (hosts > 1 || (hosts == 0 && request.protocolVersion().minorVersion() > 0)) {
            throw HttpProblem.badRequest("a request has exactly one Host header");
        }
        if (request.headers().contains(HttpHeaderNames.EXPECT)
                && !HttpUtil.is100ContinueExpected(request)) {
            throw HttpProblem.of(
                    417, "expectation-failed", "the only expectation known is 100-continue");
        }
        if (HttpUtil.getContentLength(request, 0L) > MAX_BODY) {
            throw tooLarge();
        }
    }

    private static HttpProblem tooLarge() {
        return HttpProblem.of(413, "content-too-large", "a body has at most 64 KB");
    }

    private void append(ChannelHandlerContext ctx, HttpContent content) {
        if (!content.decoderResult().isSuccess()) {
            throw HttpProblem.badRequest("the body is not well-formed HTTP");
        }
        int bytes = content.content().readableBytes();
        if (body.size() + bytes > MAX_BODY) {
            throw tooLarge();
        }
        try {
            content.content().readBytes(body, bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (content instanceof LastHttpContent) {
            dispatch(ctx);
        }
    }

    private void dispatch(ChannelHandlerContext ctx) {
        HttpRequestHead request = head;
        if (request == null) {
            return;
        }
        byte[] bytes = body.toByteArray();
        head = null;
        body.reset();
        busy = true;
        disarm();
        ctx.channel().config().setAutoRead(false);
        String address =
                dispatcher
                        .addresses()
                        .of(
                                ctx.channel().remoteAddress(),
                                request.headers().get("x-forwarded-for"));
        dispatcher.dispatch(
                request,
                bytes,
                address,
                ctx.channel().eventLoop(),
                reply -> reply(ctx, reply, request.keepAlive()));
    }

    private void reply(ChannelHandlerContext ctx, HttpReply reply, boolean keepAlive) {
        if (!ctx.channel().isActive()) {
            return;
        }
        FullHttpResponse response =
                new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1,
                        HttpResponseStatus.valueOf(reply.status()),
                        Unpooled.wrappedBuffer(reply.body()));
        response.headers().set("x-content-type-options", "nosniff");
        response.headers().set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        reply.headers().forEach((name, value) -> response.headers().set(name, value));
        if (reply.status() != 204 && reply.status() != 304) {
            response.headers().set(HttpHeaderNames.CONTENT_LENGTH, reply.body().length);
        }
        HttpUtil.setKeepAlive(response, keepAlive);
        arm(ctx, WRITE_MILLIS);
        var _ =
                ctx.writeAndFlush(response)
                        .addListener(written -> onWritten(ctx, (ChannelFuture) written, keepAlive));
    }

    private void onWritten(ChannelHandlerContext ctx, ChannelFuture written, boolean keepAlive) {
        if (!written.isSuccess()) {
            var _ = ctx.close();
        } else if (!keepAlive) {
            closeGently(ctx);
        } else {
            busy = false;
            arm(ctx, IDLE_MILLIS);
            while (!busy && !closing && !pipelined.isEmpty()) {
                accept(ctx, pipelined.remove());
            }
            if (!busy) {
                ctx.channel().config().setAutoRead(true);
            }
        }
    }

    /**
     * Lets the client read the answer before the connection goes, although it may still be sending.
     */
    private void closeGently(ChannelHandlerContext ctx) {
        closing = true;
        release();
        if (ctx.channel() instanceof DuplexChannel duplex) {
            var _ = duplex.shutdownOutput();
        }
        ctx.channel().config().setAutoRead(true);
        arm(ctx, LINGER_MILLIS);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        release();
        ctx.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        log.debug("connection lost", cause);
        var _ = ctx.close();
    }

    private void arm(ChannelHandlerContext ctx, long millis) {
        disarm();
        deadline =
                ctx.channel().eventLoop().schedule(() -> shut(ctx), millis, TimeUnit.MILLISECONDS);
    }

    private static void shut(ChannelHandlerContext ctx) {
        var _ = ctx.close();
    }

    private void disarm() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    private void release() {
        disarm();
        while (!pipelined.isEmpty()) {
            ReferenceCountUtil.release(pipelined.remove());
        }
    }
}
