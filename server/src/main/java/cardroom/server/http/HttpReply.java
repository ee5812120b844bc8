package cardroom.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A whole reply; immutable, its body is not to be changed. */
public final class HttpReply {
    private static final byte[] EMPTY = {};

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private HttpReply(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** A reply with these bytes, which the caller gives away. */
    public static HttpReply of(int status, String contentType, byte[] body) {
        return new HttpReply(status, Map.of("content-type", contentType), body);
    }

    /** A JSON reply. */
    public static HttpReply json(int status, JsonNode body) {
        return of(status, "application/json", Json.bytes(body));
    }

    /** A JSON reply with status 200. */
    public static HttpReply json(JsonNode body) {
        return json(200, body);
    }

    /** A plain text reply in UTF-8. */
    public static HttpReply text(int status, String body) {
        return of(status, "text/plain; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Status 204. */
    public static HttpReply noContent() {
        return new HttpReply(204, Map.of(), EMPTY);
    }

    /** Status 304: what the client has is still right. */
    static HttpReply notModified() {
        return new HttpReply(304, Map.of(), EMPTY);
    }

    /** The same reply with a header set. */
    public HttpReply withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpReply(status, more, body);
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
