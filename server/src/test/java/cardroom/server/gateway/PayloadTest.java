package cardroom.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import cardroom.persistence.account.Role;
import cardroom.server.account.Principal;
import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients write, read strictly. */
class PayloadTest {
    /** PostgreSQL cannot keep a NUL: such a key would make its commit fail and pause the table. */
    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0007", "\\ud800", "x\\u2028y", "x\\ny"})
    void text_thatStorageMayNotKeep_isRefused(String escaped) {
        Payload payload = payload("{\"key\":\"" + escaped + "\"}");
        assertThatThrownBy(() -> payload.text("key", 64)).isInstanceOf(BadPayload.class);
    }

    @Test
    void text_ofAnyScript_fits() {
        Payload payload = payload("{\"text\":\"héllo ナッツ \\ud83c\\udccf\"}");
        assertThat(payload.text("text", 64)).isEqualTo("héllo ナッツ \uD83C\uDCCF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "1e3", "1.0", "-1", "\"5\"", "[5]", "true"})
    void integer_thatIsNone_isRefused(String sent) {
        Payload payload = payload("{\"amount\":" + sent + "}");
        assertThatThrownBy(() -> payload.integer("amount", 1, Long.MAX_VALUE))
                .isInstanceOf(BadPayload.class);
    }

    @Test
    void chat_invisibleCharacters_areTakenOut() {
        assertThat(Words.withoutInvisible("a\u202Eb\u200Bc\u2066d\uFEFF")).isEqualTo("abcd");
        assertThat(Words.withoutInvisible("\uD83D\uDC69\u200D\uD83D\uDE80"))
                .isEqualTo("\uD83D\uDC69\u200D\uD83D\uDE80");
        assertThat(Words.isVisible("\u200D \u200C")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u202Egnp.exe", "\\u200b", "  ", "a\\u2067b"})
    void tableName_thatHidesSomething_isRefused(String escaped) {
        Payload payload = payload("{\"blinds\":[1,2],\"seats\":6,\"name\":\"" + escaped + "\"}");
        assertThatThrownBy(() -> order(payload)).isInstanceOf(BadPayload.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"blinds\":[1,2],\"seats\":11}",
                "{\"blinds\":[2,1],\"seats\":6}",
                "{\"blinds\":[0,2],\"seats\":6}",
                "{\"blinds\":[1,2],\"seats\":6,\"buyIn\":{\"min\":100,\"max\":99}}",
                "{\"blinds\":[1,2],\"seats\":6,\"buyIn\":{\"min\":1}}",
                "{\"blinds\":[1,2],\"seats\":6,\"ante\":-1}",
                "{\"blinds\":[1,9223372036854775807],\"seats\":6}"
            })
    void order_outOfRange_isRefused(String sent) {
        Payload payload = payload(sent);
        assertThatThrownBy(() -> order(payload)).isInstanceOf(BadPayload.class);
    }

    @Test
    void order_largestBlinds_fits() {
        Payload payload = payload("{\"blinds\":[1000000000,1000000000],\"seats\":2}");
        assertThat(order(payload)).isEqualTo(100_000_000_000L);
    }

    @Test
    void bots_moreThanSeats_areRefused() {
        Payload payload = payload("{\"bots\":[\"tag\",\"tag\",\"tag\"]}");
        assertThatThrownBy(() -> TableOrder.bots(payload, 2)).isInstanceOf(BadPayload.class);
    }

    private static long order(Payload payload) {
        Principal ada = new Principal(new PlayerId("ada"), "Ada", Role.GUEST, "s");
        return new TableOrder(payload, ada).profile(new TableId("t")).settings().maxBuyIn();
    }

    private static Payload payload(String json) {
        return new Payload((ObjectNode) Json.parse(json));
    }
}
