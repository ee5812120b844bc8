package cardroom.server.metrics;

import cardroom.server.http.HttpCall;
import cardroom.server.http.HttpReply;
import cardroom.server.http.HttpRouter;
import cardroom.server.http.Method;
import cardroom.server.metrics.Readiness.State;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;

/** {@code /health/live}, {@code /health/ready} and {@code /metrics}. */
public final class OperationsRoutes {
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final Supplier<Readiness> readiness;
    private final PrometheusMeterRegistry registry;

    /**
     * @param readiness asked on every request; returns at once
     */
    public OperationsRoutes(Supplier<Readiness> readiness, PrometheusMeterRegistry registry) {
        this.readiness = readiness;
        this.registry = registry;
    }

    /** Adds the routes. */
    public void addTo(HttpRouter router) {
        router.route(Method.GET, "/health/live", OperationsRoutes::live);
        router.route(Method.GET, "/health/ready", this::ready);
        router.route(Method.GET, "/metrics", this::metrics);
    }

    private static HttpReply live(HttpCall call) {
        return HttpReply.json(JsonNodeFactory.instance.objectNode().put("status", "live"));
    }

    private HttpReply ready(HttpCall call) {
        Readiness now = readiness.get();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("status", now.state().name().toLowerCase(Locale.ROOT));
        if (!now.reasons().isEmpty()) {
            now.reasons().forEach(body.putArray("reasons")::add);
        }
        boolean usable = now.state() == State.READY || now.state() == State.DEGRADED;
        return HttpReply.json(usable ? 200 : 503, body);
    }

    private HttpReply metrics(HttpCall call) {
        return HttpReply.of(
                200, PROMETHEUS_TEXT, registry.scrape().getBytes(StandardCharsets.UTF_8));
    }
}
