package cardroom.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every known way around authentication, tried with a raw WebSocket; none of them reaches the
 * handler.
 */
class AuthenticationTest {
    private final TestServer server =
            new TestServer(
                    new SocketServerConfig(
                            "127.0.0.1",
                            0,
                            Set.of(),
                            Set.of(),
                            Duration.ofSeconds(25),
                            Duration.ofSeconds(20),
                            Duration.ofMillis(500),
                            Map.of(),
                            Limit.perSecond(20),
                            100));

    @AfterEach
    void stop() {
        server.close();
    }

    private void assertNobodyOpened() {
        assertThat(server.log).noneMatch(entry -> entry.startsWith("open"));
        assertThat(server.connections).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "40",
                "40{}",
                "40/,{}",
                "40{\"token\":null}",
                "40{\"token\":7}",
                "40{\"token\":\"\"}",
                "40{\"token\":{\"token\":\"good-ada\"}}",
                "40{\"token\":\"wrong\"}",
                "40{\"Token\":\"good-ada\"}"
            })
    void connect_withoutGoodToken_isConnectErrorWithCodeAndEnd(String connect) throws IOException {
        try (RawClient client = RawClient.open(server.port())) {
            client.text(connect);
            assertThat(client.read().text())
                    .startsWith("44{\"message\":\"")
                    .endsWith("\"data\":{\"code\":\"unauthenticated\"}}");
            client.text("421[\"say\",{}]");
            assertThat(client.untilClosed()).isEqualTo("unauthenticated");
        }
        assertNobodyOpened();
    }

    @Test
    void refusedClient_staysInNoRoomAndReceivesNothing() throws IOException {
        try (RawClient refused = RawClient.open(server.port());
                RawClient good = RawClient.connected(server.port(), "good-ada")) {
            refused.text("40{\"token\":\"wrong\"}");
            assertThat(refused.read().text()).startsWith("44");
            server.server.drain(Duration.ofSeconds(1));
            assertThat(good.packet())
                    .isEqualTo("42[\"server:draining\",{\"reconnectAfterMs\":1000}]");
            refused.text("40{\"token\":\"good-bob\"}");
            RawClient.Received next = refused.read();
            assertThat(next.opcode()).isEqualTo(8);
        }
        assertThat(server.connections).containsOnlyKeys("ada");
    }

    @Test
    void event_withoutConnect_endsConnection() throws IOException {
        try (RawClient client = RawClient.open(server.port())) {
            client.text("421[\"say\",{}]");
            assertThat(client.untilClosed()).isEqualTo("not-connected");
        }
        assertNobodyOpened();
    }

    @Test
    void event_inTheSameBreathAsConnect_endsConnection() throws IOException {
        try (RawClient client = RawClient.open(server.port())) {
            byte[] connect = RawClient.masked(0x81, bytes("40{\"token\":\"wrong\"}"));
            byte[] event = RawClient.masked(0x81, bytes("421[\"say\",{}]"));
            byte[] both = new byte[connect.length + event.length];
            System.arraycopy(connect, 0, both, 0, connect.length);
            System.arraycopy(event, 0, both, connect.length, event.length);
            client.raw(both);
            assertThat(client.untilClosed()).isIn("not-connected", "unauthenticated");
        }
        assertNobodyOpened();
    }

    @Test
    void noConnect_withinTheTime_endsConnection() throws IOException {
        try (RawClient client = RawClient.open(server.port())) {
            assertThat(client.untilClosed()).isEqualTo("connect-timeout");
        }
        assertNobodyOpened();
    }

    @Test
    void secondConnect_endsConnection() throws IOException, InterruptedException {
        try (RawClient client = RawClient.connected(server.port(), "good-ada")) {
            client.text("40{\"token\":\"good-bob\"}");
            assertThat(client.untilClosed()).isEqualTo("second-connect");
        }
        assertThat(server.connections).containsOnlyKeys("ada");
    }

    @Test
    void sessionId_fromHeaderOrCookie_isIgnored() throws IOException {
        UUID wanted = UUID.randomUUID();
        try (RawClient client = new RawClient(server.port())) {
            client.upgrade(RawClient.PATH, "io: " + wanted + "\r\nCookie: io=" + wanted + "\r\n");
            assertThat(client.read().text()).startsWith("0{").doesNotContain(wanted.toString());
        }
    }

    @Test
    void sessionTakeover_byCookieOrSidOfALiveConnection_leavesItsOwnerAlone() throws IOException {
        try (RawClient victim = new RawClient(server.port())) {
            victim.upgrade(RawClient.PATH, "");
            String sid = victim.read().text().replaceAll(".*\"sid\":\"([^\"]+)\".*", "$1");
            victim.text("40{\"token\":\"good-ada\"}");
            victim.packet();
            try (RawClient thief = new RawClient(server.port())) {
                thief.upgrade(RawClient.PATH, "io: " + sid + "\r\nCookie: io=" + sid + "\r\n");
                assertThat(thief.read().text()).doesNotContain(sid);
                thief.text("421[\"say\",{}]");
                assertThat(thief.untilClosed()).isEqualTo("not-connected");
            }
            try (RawClient thief = new RawClient(server.port())) {
                String head = thief.upgrade(RawClient.PATH + "&sid=" + sid, "");
                assertThat(head).startsWith("HTTP/1.1 400 ");
                assertThat(thief.body(head))
                        .isEqualTo("{\"code\":1,\"message\":\"Session ID unknown\"}");
            }
            victim.text("427[\"say\",{}]");
            assertThat(victim.packet()).startsWith("437[{\"ok\":true");
        }
    }

    @Test
    void connect_toAnotherNamespace_isRefusedAndEnds() throws IOException {
        try (RawClient client = RawClient.open(server.port())) {
            client.text("40/admin,{\"token\":\"good-ada\"}");
            assertThat(client.read().text())
                    .isEqualTo("44/admin,{\"message\":\"Invalid namespace\"}");
            assertThat(client.untilClosed()).isEqualTo("invalid namespace");
        }
        assertNobodyOpened();
    }

    @Test
    void origin_ofAnotherSite_isForbidden() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            assertThat(client.upgrade(RawClient.PATH, "Origin: https://evil.example\r\n"))
                    .startsWith("HTTP/1.1 403 ");
        }
        try (RawClient client = new RawClient(server.port())) {
            assertThat(client.upgrade(RawClient.PATH, "Origin: http://localhost\r\n"))
                    .startsWith("HTTP/1.1 101 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/socket.io/?EIO=4&transport=polling",
                "/socket.io/?EIO=3&transport=websocket",
                "/socket.io/?transport=websocket",
                "/socket.io/?EIO=4",
                "/socket.io/",
                "/socket.io/?EIO=4&transport=websocket&transport=polling",
                "/socket.io/?EIO=4&transport=%zz"
            })
    void handshake_thatIsNotOurs_is400(String path) throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            assertThat(client.upgrade(path, "")).startsWith("HTTP/1.1 400 ");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
