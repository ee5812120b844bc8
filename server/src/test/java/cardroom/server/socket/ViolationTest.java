package cardroom.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no correct client sends is counted and ends its connection, and only this one. */
class ViolationTest {
    private static final TestServer SERVER = new TestServer();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "0 packet-type",
                "2 packet-type",
                "2probe packet-type",
                "5 packet-type",
                "6 packet-type",
                "7 packet-type",
                "x packet-type",
                "4 malformed",
                "47[] packet-type",
                "43[] packet-type",
                "44{} packet-type",
                "45[\"say\"] binary",
                "451-[\"say\",{\"_placeholder\":true,\"num\":0}] binary",
                "461-1[{}] binary",
                "42 malformed",
                "42{} malformed",
                "42[] malformed",
                "42[7] malformed",
                "42[null] malformed",
                "42[\"\"] malformed",
                "42[\"say\",{}]] malformed",
                "42[\"say\",{\"a\":1,\"a\":2}] malformed",
                "42[\"say\",{\"a\":NaN}] malformed",
                "42[\"say\", malformed",
                "42nonsense malformed",
                "421234567890[\"say\"] ack-id",
                "42-1[\"say\"] malformed",
                "42/admin,[\"say\"] namespace",
                "41/admin, namespace",
                "41x malformed",
                "40{} second-connect"
            })
    void packet_thatNobodySends_endsConnection(String packet, String reason) throws IOException {
        try (RawClient client = RawClient.connected(SERVER.port(), "good-ada")) {
            client.text(packet);
            assertThat(client.untilClosed()).isEqualTo(reason);
        }
        assertThat(
                        SERVER.registry
                                .counter("cardroom.sockets.packets.bad", "reason", reason)
                                .count())
                .isPositive();
    }

    @Test
    void emptyFrame_endsConnection() throws IOException {
        assertEnds(0x81, new byte[0], "malformed");
    }

    @Test
    void binaryFrame_endsConnection() throws IOException {
        assertEnds(0x82, new byte[] {4, 1, 2, 3}, "binary");
    }

    @Test
    void reservedOpcode_endsConnection() throws IOException {
        assertEnds(0x83, new byte[] {1}, "data frame using reserved opcode 3");
    }

    @Test
    void invalidUtf8_endsConnection() throws IOException {
        assertEnds(
                0x81,
                "42[\"say\",{\"a\":\"\u00ff\u00fe\"}]".getBytes(StandardCharsets.ISO_8859_1),
                "malformed");
    }

    @Test
    void frame_over16Kilobytes_endsConnection() throws IOException {
        assertEnds(0x81, event(16 * 1024 + 1), "Max frame length of 16384 has been exceeded.");
    }

    @Test
    void frame_of16Kilobytes_isAnswered() throws IOException {
        try (RawClient client = RawClient.connected(SERVER.port(), "good-ada")) {
            client.frame(0x81, event(16 * 1024));
            assertThat(client.packet()).startsWith("431[{\"ok\":true");
        }
    }

    @Test
    void fragments_over16KilobytesTogether_endConnection() throws IOException {
        try (RawClient client = RawClient.connected(SERVER.port(), "good-ada")) {
            byte[] event = event(24 * 1024);
            client.frame(0x01, java.util.Arrays.copyOf(event, 12 * 1024));
            client.frame(0x80, java.util.Arrays.copyOfRange(event, 12 * 1024, event.length));
            assertThat(client.untilClosed()).isEqualTo("oversize");
        }
    }

    @Test
    void json_ofDepth16_isAnsweredAndDeeperEndsConnection() throws IOException {
        try (RawClient client = RawClient.connected(SERVER.port(), "good-ada")) {
            client.text("421[\"say\"," + "{\"a\":".repeat(14) + "{}" + "}".repeat(14) + "]");
            assertThat(client.packet()).startsWith("431[{\"ok\":true");
            client.text("422[\"say\"," + "{\"a\":".repeat(15) + "{}" + "}".repeat(15) + "]");
            assertThat(client.untilClosed()).isEqualTo("malformed");
        }
    }

    @Test
    void unmaskedFrame_endsConnection() throws IOException {
        try (RawClient client = RawClient.connected(SERVER.port(), "good-ada")) {
            client.raw(new byte[] {(byte) 0x81, 1, '3'});
            assertThat(client.untilClosed())
                    .isEqualTo("received a frame that is not masked as expected");
        }
    }

    @Test
    void webSocketPing_isAnsweredWithPong() throws IOException {
        try (RawClient client = RawClient.connected(SERVER.port(), "good-ada")) {
            client.frame(0x89, new byte[] {7});
            RawClient.Received pong = client.read();
            assertThat(pong.opcode()).isEqualTo(10);
            assertThat(pong.payload().get(0)).isEqualTo((byte) 7);
        }
    }

    @Test
    void flood_ofFrames_endsConnection() throws IOException {
        try (RawClient client = RawClient.connected(SERVER.port(), "good-ada")) {
            byte[] pong = RawClient.masked(0x81, new byte[] {'3'});
            java.nio.ByteBuffer flood = java.nio.ByteBuffer.allocate(pong.length * 5_000);
            while (flood.hasRemaining()) {
                flood.put(pong);
            }
            client.raw(flood.array());
            assertThat(client.untilClosed()).isEqualTo("flood");
        }
    }

    private static byte[] event(int size) {
        String head = "421[\"say\",{\"a\":\"";
        String tail = "\"}]";
        return (head + "x".repeat(size - head.length() - tail.length()) + tail)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void assertEnds(int first, byte[] payload, String reason) throws IOException {
        try (RawClient client = RawClient.connected(SERVER.port(), "good-ada")) {
            client.frame(first, payload);
            assertThat(client.untilClosed()).isEqualTo(reason);
        }
    }
}
