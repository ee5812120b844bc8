package cardroom.server.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A failed request as problem details (RFC 9457): thrown by handlers, sent as {@code
 * application/problem+json}.
 */
public final class HttpProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String detail;
    private final transient Map<String, String> headers;

    private HttpProblem(int status, String code, String detail, Map<String, String> headers) {
        super(status + " " + code + ": " + detail, null, false, false);
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.headers = headers;
    }

    /**
     * A problem with a status of 400 or above, a short stable code such as {@code bad-request}, and
     * a sentence that says what would be right.
     */
    public static HttpProblem of(int status, String code, String detail) {
        return new HttpProblem(status, code, detail, Map.of());
    }

    /** The request cannot be understood: 400. */
    public static HttpProblem badRequest(String detail) {
        return of(400, "bad-request", detail);
    }

    /** There is no such thing: 404. */
    public static HttpProblem notFound(String detail) {
        return of(404, "not-found", detail);
    }

    /** The same problem with one more response header. */
    public HttpProblem withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpProblem(status, code, detail, Map.copyOf(more));
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The problem as a reply. */
    HttpReply reply() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", "about:blank");
        body.put("title", Reason.of(status));
        body.put("status", status);
        body.put("detail", detail);
        body.put("code", code);
        HttpReply reply = HttpReply.of(status, "application/problem+json", Json.bytes(body));
        for (Map.Entry<String, String> header : headers.entrySet()) {
            reply = reply.withHeader(header.getKey(), header.getValue());
        }
        return reply;
    }
}
