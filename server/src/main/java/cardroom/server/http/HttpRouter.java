package cardroom.server.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which handler answers which method and path; complete before the server starts, then only read.
 */
public final class HttpRouter {

    private record Route(Method method, List<String> pattern, HttpHandler handler) {

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

    /** The handler of a request and the parameters of its path. */
    record Match(HttpHandler handler, Map<String, String> params) {}

    private final List<Route> routes = new ArrayList<>();

    /**
     * Adds a route. Earlier routes win.
     *
     * @param pattern such as {@code /api/v1/tables/{id}}; a parameter is one whole segment
     */
    public HttpRouter route(Method method, String pattern, HttpHandler handler) {
        routes.add(new Route(method, segments(pattern), handler));
        return this;
    }

    /**
     * The route of a request.
     *
     * @throws HttpProblem 404 for an unknown path, 405 with {@code Allow} for a method it lacks
     */
    Match match(String method, String path) {
        List<String> segments = segments(path);
        String wanted = method.equals("HEAD") ? "GET" : method;
        TreeSet<String> allowed = new TreeSet<>();
        for (Route route : routes) {
            Map<String, String> params = route.match(segments);
            if (params == null) {
                continue;
            }
            if (route.method().name().equals(wanted)) {
                return new Match(route.handler(), Map.copyOf(params));
            }
            allowed.add(route.method().name());
        }
        if (allowed.isEmpty()) {
            throw HttpProblem.notFound("there is nothing at this path");
        }
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        throw HttpProblem.of(405, "method-not-allowed", "this path has other methods")
                .withHeader("allow", String.join(", ", allowed));
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
