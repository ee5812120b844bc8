package cardroom.server.socket;

import cardroom.server.http.ClientAddresses;
import cardroom.server.http.HttpCall;
import cardroom.server.http.HttpReply;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides which requests for {@code /socket.io/} may become a WebSocket, and says why others may
 * not.
 */
final class Handshake {
    static final String PATH = "/socket.io/";

    private final SocketServerConfig config;
    private final ClientAddresses addresses;

    Handshake(SocketServerConfig config, ClientAddresses addresses) {
        this.config = config;
        this.addresses = addresses;
    }

    /** Whether this is a correct Engine.IO 4 WebSocket handshake for a new session. */
    boolean accepts(HttpRequest request) {
        HttpHeaders headers = request.headers();
        return path(request.uri()).equals(PATH)
                && request.method().equals(HttpMethod.GET)
                && request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                && queryFault(request.uri()) == null
                && isUpgrade(headers)
                && !HttpUtil.isTransferEncodingChunked(request)
                && HttpUtil.getContentLength(request, 0L) == 0
                && headers.getAll(HttpHeaderNames.HOST).size() == 1
                && originAllowed(
                        headers.get(HttpHeaderNames.ORIGIN), headers.get(HttpHeaderNames.HOST));
    }

    String address(Channel channel, HttpRequest request) {
        return addresses.of(channel.remoteAddress(), request.headers().get("x-forwarded-for"));
    }

    /** Answers a request that {@link #accepts} refused, in the words of the Engine.IO protocol. */
    HttpReply refuse(HttpCall call) {
        if (!originAllowed(call.header("origin").orElse(null), call.header("host").orElse(null))) {
            return fault(403, 4, "Forbidden");
        }
        String query =
                "?EIO="
                        + escaped(call.query("EIO").orElse(""))
                        + "&transport="
                        + escaped(call.query("transport").orElse(""))
                        + call.query("sid").map(_ -> "&sid=x").orElse("");
        String fault = queryFault(PATH + query);
        if (fault == null) {
            return fault(400, 3, "Bad request");
        }
        return switch (fault) {
            case "version" -> fault(400, 5, "Unsupported protocol version");
            case "sid" -> fault(400, 1, "Session ID unknown");
            default -> fault(400, 0, "Transport unknown");
        };
    }

    private static String escaped(String value) {
        return value.matches("[A-Za-z0-9]{1,16}") ? value : "none";
    }

    private static HttpReply fault(int status, int code, String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        return HttpReply.json(status, body.put("code", code).put("message", message));
    }

    private static String path(String uri) {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    /** What is wrong with the query, or null. */
    private static @Nullable String queryFault(String uri) {
        Map<String, List<String>> query;
        try {
            query = new QueryStringDecoder(uri).parameters();
        } catch (IllegalArgumentException malformed) {
            return "transport";
        }
        if (query.containsKey("sid")) {
            return "sid";
        }
        if (!List.of("websocket").equals(query.get("transport"))) {
            return "transport";
        }
        return List.of("4").equals(query.get("EIO")) ? null : "version";
    }

    private static boolean isUpgrade(HttpHeaders headers) {
        return headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true)
                && headers.getAll(HttpHeaderNames.UPGRADE).size() == 1
                && headers.contains(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)
                && "13".equals(headers.get(HttpHeaderNames.SEC_WEBSOCKET_VERSION))
                && isKey(headers.get(HttpHeaderNames.SEC_WEBSOCKET_KEY));
    }

    private static boolean isKey(@Nullable String key) {
        try {
            return key != null && Base64.getDecoder().decode(key).length == 16;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /**
     * Clients that are no browsers send no origin; a browser's page must be ours or a named one.
     */
    private boolean originAllowed(@Nullable String origin, @Nullable String host) {
        if (origin == null
                || config.allowedOrigins().contains("*")
                || config.allowedOrigins().contains(origin)) {
            return true;
        }
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
