package cardroom.server.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Heartbeats, draining, stopping and revoking. */
class LifeOfAConnectionTest {

    private static SocketServerConfig quick() {
        return SocketServerConfig.of("127.0.0.1", 0)
                .withHeartbeat(Duration.ofMillis(200), Duration.ofMillis(200));
    }

    @Test
    void client_thatAnswersHeartbeats_stays() throws IOException {
        try (TestServer server = new TestServer(quick());
                RawClient client = RawClient.connected(server.port(), "good-ada")) {
            for (int i = 0; i < 5; i++) {
                assertThat(client.read().text()).isEqualTo("2");
                client.text("3");
            }
            client.text("421[\"say\",{}]");
            assertThat(client.packet()).startsWith("431[{\"ok\":true");
        }
    }

    @Test
    void client_thatIgnoresHeartbeats_isClosed() throws IOException, InterruptedException {
        try (TestServer server = new TestServer(quick());
                RawClient client = RawClient.connected(server.port(), "good-ada")) {
            assertThat(server.next()).isEqualTo("authenticate good-ada");
            assertThat(server.next()).isEqualTo("open ada");
            client.untilClosed();
            assertThat(server.next()).isEqualTo("close ada");
        }
    }

    @Test
    void drain_tellsEveryClient() throws IOException, InterruptedException {
        try (TestServer server = new TestServer();
                RawClient client = RawClient.connected(server.port(), "good-ada")) {
            server.server.drain(Duration.ofMillis(1500));
            assertThat(client.packet())
                    .isEqualTo("42[\"server:draining\",{\"reconnectAfterMs\":1500}]");
        }
    }

    @Test
    void stop_sendsCloseFrameAndEndsEverything() throws IOException, InterruptedException {
        TestServer server = new TestServer();
        try (RawClient client = RawClient.connected(server.port(), "good-ada")) {
            assertThat(server.next()).isEqualTo("authenticate good-ada");
            assertThat(server.next()).isEqualTo("open ada");
            Thread stopping = Thread.ofVirtual().start(server::close);
            assertThat(client.untilClosed()).isEqualTo("the server is stopping");
            stopping.join(Duration.ofSeconds(10));
            assertThat(server.next()).isEqualTo("close ada");
        }
    }

    @Test
    void revoke_closesTheConnectionsOfThatSessionOnly() throws IOException {
        try (TestServer server = new TestServer();
                RawClient ada = RawClient.connected(server.port(), "good-ada");
                RawClient bob = RawClient.connected(server.port(), "good-bob")) {
            server.server.revoke("good-ada");
            assertThat(ada.packet()).isEqualTo("42[\"session:revoked\",{}]");
            assertThat(ada.untilClosed()).isEqualTo("the session was revoked");
            bob.text("421[\"say\",{}]");
            assertThat(bob.packet()).startsWith("431[{\"ok\":true");
        }
    }

    @Test
    void token_whoseCheckHangs_isRefusedInTime() throws IOException {
        try (TestServer server = new TestServer();
                RawClient client = RawClient.open(server.port())) {
            client.text("40{\"token\":\"hang\"}");
            assertThat(client.read().text())
                    .startsWith("44{\"message\":")
                    .endsWith("\"data\":{\"code\":\"overloaded\"}}");
        }
    }

    @Test
    void connections_beyondTheLimit_areClosedAtOnce() throws IOException {
        SocketServerConfig tiny =
                new SocketServerConfig(
                        "127.0.0.1",
                        0,
                        Set.of(),
                        Set.of(),
                        Duration.ofSeconds(25),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(5),
                        Map.of(),
                        Limit.perSecond(20),
                        1);
        try (TestServer server = new TestServer(tiny);
                RawClient first = RawClient.open(server.port());
                RawClient second = new RawClient(server.port())) {
            assertThat(second.read().opcode()).isEqualTo(-1);
            first.text("40{\"token\":\"good-ada\"}");
            assertThat(first.packet()).startsWith("40{");
        }
    }

    @Test
    void start_onATakenPort_saysWhich() {
        try (TestServer first = new TestServer()) {
            assertThatThrownBy(
                            () -> new TestServer(SocketServerConfig.of("127.0.0.1", first.port())))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cannot listen on 127.0.0.1 port " + first.port());
        }
    }
}
