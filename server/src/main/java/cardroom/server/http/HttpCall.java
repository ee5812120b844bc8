package cardroom.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One request as a handler sees it; its body is at most 64 KB. */
public final class HttpCall {
    private static final String BEARER = "bearer ";

    private final String method;
    private final String path;
    private final Map<String, String> params;
    private final Map<String, List<String>> query;
    private final Map<String, String> headers;
    private final String address;
    private final byte[] body;

    HttpCall(
            String method,
            String path,
            Map<String, String> params,
            Map<String, List<String>> query,
            Map<String, String> headers,
            String address,
            byte[] body) {
        this.method = method;
        this.path = path;
        this.params = params;
        this.query = query;
        this.headers = headers;
        this.address = address;
        this.body = body;
    }

    /** The method as sent, for example {@code GET}. */
    public String method() {
        return method;
    }

    /** The decoded path without the query. */
    public String path() {
        return path;
    }

    /**
     * The decoded value of a parameter of the route's pattern, never empty.
     *
     * @throws IllegalArgumentException when the pattern has no such parameter
     */
    public String param(String name) {
        String value = params.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no parameter " + name);
        }
        return value;
    }

    /** The first value of a query parameter. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name)).map(List::getFirst);
    }

    /** A header by its name in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The token of {@code Authorization: Bearer}. */
    public Optional<String> bearer() {
        return header("authorization")
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).trim())
                .filter(token -> !token.isEmpty() && token.length() <= 512);
    }

    /** The client's address, as a trusted proxy reports it or as the socket has it. */
    public String address() {
        return address;
    }

    /** The bytes of the body. */
    public byte[] body() {
        return body.clone();
    }

    /**
     * The body as a JSON object.
     *
     * @throws HttpProblem 415 when it is not declared as JSON, 400 when it is not a JSON object
     */
    public ObjectNode json() {
        String type = header("content-type").orElse("").split(";", 2)[0].trim();
        if (!type.equalsIgnoreCase("application/json")) {
            throw HttpProblem.of(
                    415, "unsupported-media-type", "send the body as application/json");
        }
        JsonNode node = Json.parse(body);
        if (!(node instanceof ObjectNode object)) {
            throw HttpProblem.badRequest("the body is not one well-formed JSON object");
        }
        return object;
    }
}
