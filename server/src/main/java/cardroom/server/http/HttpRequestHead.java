package cardroom.server.http;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A request line with its headers, checked and taken out of Netty's types. */
record HttpRequestHead(
        String method,
        String rawPath,
        String rawQuery,
        Map<String, String> headers,
        boolean keepAlive) {
    private static final int MAX_PARAMETERS = 64;

    /** Joins repeated headers with commas and lowers their names. */
    static HttpRequestHead of(HttpRequest request, boolean keepAlive) {
        Map<String, String> headers = new HashMap<>();
        HttpHeaders sent = request.headers();
        for (Map.Entry<String, String> header : sent) {
            headers.merge(
                    header.getKey().toLowerCase(Locale.ROOT),
                    header.getValue(),
                    (a, b) -> a + ", " + b);
        }
        String uri = request.uri();
        int query = uri.indexOf('?');
        return new HttpRequestHead(
                request.method().name(),
                query < 0 ? uri : uri.substring(0, query),
                query < 0 ? "" : uri.substring(query + 1),
                headers,
                keepAlive);
    }

    /**
     * The decoded query parameters.
     *
     * @throws HttpProblem 400 for malformed escapes
     */
    Map<String, List<String>> query() {
        try {
            return new QueryStringDecoder(
                            rawQuery,
                            java.nio.charset.StandardCharsets.UTF_8,
                            false,
                            MAX_PARAMETERS)
                    .parameters();
        } catch (IllegalArgumentException malformed) {
            throw HttpProblem.badRequest("the query has a malformed escape");
        }
    }
}
