package cardroom.server.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which handler answers which method and path; complete before the server starts, then only read.
 */
public final class HttpRouter {

    private record Route(Method method, String text, List<String> pattern, HttpHandler handler) {

        @Nullable Map<String, String> match(List<String> segments) {
            if (segments.size() != pattern.size()) {
                return null;
            }
            Map<String, String> params = new HashMap<>();
            for (int i = 0; i < pattern.size(); i++) {
                String part = pattern.get(i);
                String segment = segments.get(i);
                if (part.startsWith("{")) {
                    if (segment.isEmpty()) {
                        return null;
                    }
                    params.put(part.substring(1, part.length() - 1), segment);
                } else if (!part.equals(segment)) {
                    return null;
                }
            }
            return params;
        }
    }

    /** The handler of a request with the decoded parts of its path. */
    record Match(HttpHandler handler, String pattern, String path, Map<String, String> params) {}

    private final List<Route> routes = new ArrayList<>();
    private @Nullable HttpHandler fallback;

    /**
     * Adds a route. Earlier routes win.
     *
     * @param pattern such as {@code /api/v1/tables/{id}}; a parameter is one whole segment
     */
    public HttpRouter route(Method method, String pattern, HttpHandler handler) {
        routes.add(new Route(method, pattern, List.of(pattern.split("/", -1)), handler));
        return this;
    }

    /** Answers {@code GET} for every path that no route has. */
    public HttpRouter fallback(HttpHandler handler) {
        fallback = handler;
        return this;
    }

    /**
     * The route of a request.
     *
     * @throws HttpProblem 404 for an unknown path, 405 with {@code Allow} for a method it lacks,
     *     400 for a path that is none
     */
    Match match(String method, String rawPath) {
        List<String> segments = segments(rawPath);
        String path = String.join("/", segments);
        String wanted = method.equals("HEAD") ? "GET" : method;
        Set<String> allowed = new TreeSet<>();
        for (Route route : routes) {
            Map<String, String> params = route.match(segments);
            if (params == null) {
                continue;
            }
            if (route.method().name().equals(wanted)) {
                return new Match(route.handler(), route.text(), path, Map.copyOf(params));
            }
            allowed.add(route.method().name());
        }
        if (allowed.isEmpty() && fallback != null && wanted.equals("GET")) {
            return new Match(fallback, "file", path, Map.of());
        }
        throw allowed.isEmpty()
                ? HttpProblem.notFound("there is nothing at this path")
                : notAllowed(allowed);
    }

    private static HttpProblem notAllowed(Set<String> allowed) {
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        return HttpProblem.of(405, "method-not-allowed", "this path has other methods")
                .withHeader("allow", String.join(", ", allowed));
    }

    /** Splits before decoding: an escaped slash is part of a segment. */
    private static List<String> segments(String rawPath) {
        if (!rawPath.startsWith("/")) {
            throw HttpProblem.badRequest("the request target is not a path");
        }
        List<String> segments = new ArrayList<>();
        for (String segment : rawPath.split("/", -1)) {
            segments.add(decode(segment));
        }
        return segments;
    }

    private static String decode(String segment) {
        String decoded;
        try {
            decoded =
                    QueryStringDecoder.decodeComponent(
                            segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw HttpProblem.badRequest("the path has a malformed escape");
        }
        if (decoded.chars().anyMatch(c -> c < ' ' || c == 0x7F || c == 0xFFFD)) {
            throw HttpProblem.badRequest("the path has a character that no path has");
        }
        return decoded;
    }
}
