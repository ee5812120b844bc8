package cardroom.server.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    @Test
    void text_sortsNamesAndDropsWhiteSpace() {
        assertThat(
                        CanonicalJson.text(
                                Json.parse("{ \"b\": [1, {}], \"a\": {\"€\": \"ö\\n\\u0001\"} }")))
                .isEqualTo("{\"a\":{\"€\":\"ö\\n\\u0001\"},\"b\":[1,{}]}");
    }

    @Test
    void crc32_isTheUnsignedChecksumOfTheUtf8Bytes() {
        assertThat(CanonicalJson.crc32(Json.parse("{}"))).isEqualTo(2745614147L);
    }
}
