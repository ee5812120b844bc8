package cardroom.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way of a client that does everything right. */
class SocketServerTest {
    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void handshake_forWebSocket_announcesHeartbeatAndLimit() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            assertThat(client.upgrade(RawClient.PATH, "")).startsWith("HTTP/1.1 101 ");
            assertThat(client.read().text())
                    .matches(
                            "0\\{\"sid\":\"[^\"]{20,}\",\"upgrades\":\\[],\"pingInterval\":25000,"
                                    + "\"pingTimeout\":20000,\"maxPayload\":16384}");
        }
    }

    @Test
    void connect_withGoodToken_opensConnectionForItsPlayer()
            throws IOException, InterruptedException {
        try (RawClient client = RawClient.connected(server.port(), "good-ada")) {
            assertThat(server.next()).isEqualTo("authenticate good-ada");
            assertThat(server.next()).isEqualTo("open ada");
            client.text("421[\"say\",{\"text\":\"hi\"}]");
            assertThat(client.packet())
                    .isEqualTo(
                            "431[{\"ok\":true,\"event\":\"say\",\"payload\":{\"text\":\"hi\"}}]");
            client.text("41");
            assertThat(client.untilClosed()).isEqualTo("goodbye");
            assertThat(server.next()).isEqualTo("close ada");
        }
    }

    @Test
    void http_onTheSamePort_isKeptAlive() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            for (int i = 0; i < 3; i++) {
                client.raw("GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n");
                String head = client.head();
                assertThat(head).startsWith("HTTP/1.1 200 OK");
                assertThat(client.body(head)).isEqualTo("hello");
            }
            assertThat(client.upgrade(RawClient.PATH, "")).startsWith("HTTP/1.1 101 ");
        }
    }
}
