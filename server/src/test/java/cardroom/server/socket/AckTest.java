package cardroom.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.Rejection;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every event gets exactly one answer of the documented form. */
class AckTest {
    private static final TestServer SERVER =
            new TestServer(
                    SocketServerConfig.of("127.0.0.1", 0)
                            .withLimits(
                                    Map.of(
                                            "rare",
                                            new Limit(1, Duration.ofSeconds(60)),
                                            "bad",
                                            Limit.perSecond(1_000))));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static String answer(String packet) throws IOException {
        try (RawClient client = RawClient.connected(SERVER.port(), "good-ada")) {
            client.text(packet);
            String answer = client.packet();
            client.text("4299[\"next\"]");
            assertThat(client.packet()).startsWith("4399[");
            return answer;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"427[\"say\"]", "427[\"say\",null]", "427[\"say\",{}]", "42/,7[\"say\",{}]"})
    void event_withoutPayload_arrivesAsEmptyObject(String packet) throws IOException {
        assertThat(answer(packet)).isEqualTo("437[{\"ok\":true,\"event\":\"say\",\"payload\":{}}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "427[\"say\",1]",
                "427[\"say\",\"x\"]",
                "427[\"say\",[]]",
                "427[\"say\",true]",
                "427[\"say\",{},{}]"
            })
    void event_whosePayloadIsNoObject_isBadRequest(String packet) throws IOException {
        assertThat(answer(packet))
                .startsWith("437[{\"ok\":false,\"error\":{\"code\":\"bad-request\",\"message\":");
    }

    @Test
    void event_whoseHandlerFails_isInternal() throws IOException {
        assertThat(answer("427[\"fail\",{}]")).contains("\"code\":\"internal\"");
    }

    @Test
    void event_thatTheHandlerForgets_isInternal() throws IOException {
        assertThat(answer("427[\"silent\",{}]")).contains("\"code\":\"internal\"");
    }

    @Test
    void event_overItsRate_isRateLimitedWithTimeToWait() throws IOException {
        try (RawClient client = RawClient.connected(SERVER.port(), "good-ada")) {
            client.text("421[\"rare\",{}]");
            assertThat(client.packet()).startsWith("431[{\"ok\":true");
            client.text("422[\"rare\",{}]");
            assertThat(client.packet())
                    .matches(
                            "432\\[\\{\"ok\":false,\"error\":\\{\"code\":\"rate-limited\",\"message\":\"[^\"]+\","
                                    + "\"retryAfterMs\":[1-9]\\d*}}]");
        }
    }

    @Test
    void badRequests_beyond20InAMinute_endConnection() throws IOException {
        try (RawClient client = RawClient.connected(SERVER.port(), "good-ada")) {
            for (int i = 0; i < 21; i++) {
                client.text("42" + i + "[\"bad\",{}]");
            }
            assertThat(client.untilClosed()).isEqualTo("abuse");
        }
    }

    @Test
    void errorCode_existsForEveryRejectionOfTheEngine() {
        for (Rejection.Code code : Rejection.Code.values()) {
            assertThat(ErrorCode.of(code).wire()).isEqualTo(code.wire());
        }
    }
}
