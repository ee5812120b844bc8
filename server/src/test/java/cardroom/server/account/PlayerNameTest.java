package cardroom.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of any alphabet, none that hides or tricks. */
class PlayerNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada",
                "\u0141ukasz",
                "\u674e\u5c0f\u9f8d",
                "\u2660\u2665\u2666\u2663",
                "o'Neil-7",
                "abcdefghijklmnopqrstuvwx"
            })
    void name_ofAnyAlphabet_isKept(String name) {
        assertThat(PlayerName.of(name)).contains(name);
    }

    @Test
    void name_withSpaceAround_isTrimmed() {
        assertThat(PlayerName.of("  Ada \t")).contains("Ada");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "abcdefghijklmnopqrstuvwxy",
                "a\u0000b",
                "a\nb",
                "\u202eevil",
                "\u200b",
                "\u00a0\u2003",
                "a\u2028b",
                "\ud800",
                "\ue000"
            })
    void name_thatHidesOrTricks_isRefused(String name) {
        assertThat(PlayerName.of(name)).isEmpty();
    }
}
