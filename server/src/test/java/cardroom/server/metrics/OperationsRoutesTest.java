package cardroom.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.server.http.HttpRouter;
import cardroom.server.metrics.Readiness.State;
import cardroom.server.socket.NobodyConnects;
import cardroom.server.socket.SocketServer;
import cardroom.server.socket.SocketServerConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What load balancers and Prometheus read. */
class OperationsRoutesTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final SocketServer server =
            new SocketServer(
                    SocketServerConfig.of("127.0.0.1", 0),
                    InstantSource.system(),
                    new SecureRandom(),
                    registry);
    private volatile Readiness readiness = Readiness.OK;

    @BeforeEach
    void start() {
        HttpRouter router = new HttpRouter();
        new OperationsRoutes(() -> readiness, registry).addTo(router);
        server.start(new NobodyConnects(), router);
    }

    @AfterEach
    void stop() {
        http.close();
        server.stop(Duration.ofSeconds(5));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
        return http.send(
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build(),
                BodyHandlers.ofString());
    }

    @Test
    void live_isAlwaysLive() throws IOException, InterruptedException {
        assertThat(get("/health/live").body()).isEqualTo("{\"status\":\"live\"}");
    }

    @Test
    void ready_says200WhilePlayersCanStay() throws IOException, InterruptedException {
        assertThat(get("/health/ready").body()).isEqualTo("{\"status\":\"ready\"}");
        readiness = new Readiness(State.DEGRADED, List.of("redis is away"));
        HttpResponse<String> degraded = get("/health/ready");
        assertThat(degraded.statusCode()).isEqualTo(200);
        assertThat(degraded.body())
                .isEqualTo("{\"status\":\"degraded\",\"reasons\":[\"redis is away\"]}");
    }

    @Test
    void ready_says503WhenStartingOrDraining() throws IOException, InterruptedException {
        for (State state : List.of(State.STARTING, State.DRAINING)) {
            readiness = new Readiness(state, List.of());
            assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void metrics_areInPrometheusText() throws IOException, InterruptedException {
        get("/health/live");
        HttpResponse<String> metrics = get("/metrics");
        assertThat(metrics.headers().firstValue("content-type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
        assertThat(metrics.body())
                .contains("cardroom_sockets ", "cardroom_sockets_frames_dropped_total ")
                .contains("cardroom_http_requests_total{route=\"/health/live\",status=\"2xx\"} ");
    }
}
