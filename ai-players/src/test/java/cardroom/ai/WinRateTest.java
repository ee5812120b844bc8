package cardroom.ai;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.hand.Variant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The good styles win from the weak ones, by more than luck; with cardroom.long by far more. */
class WinRateTest {
    private static final boolean LONG = Boolean.getBoolean("cardroom.long");
    private static final int HANDS = 7_000;
    private static final int ALONE = LONG ? 40_000 : 6_000;

    @Test
    void tagAndLag_againstRandom_win() {
        assertWin("random", List.of("tag", "lag", "random", "random", "random", "random"));
    }

    @Test
    void tagAndLag_againstCaller_win() {
        assertWin("caller", List.of("tag", "lag", "caller", "caller", "caller", "caller"));
    }

    @Test
    void tagAndLag_againstStation_win() {
        assertWin("station", List.of("tag", "lag", "station", "station", "station", "station"));
    }

    @Test
    void lag_aloneAgainstStation_wins() {
        assertWin("station", List.of("lag", "station"));
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void tag_aloneAgainstWeakStylesInEveryVariant_wins(Variant variant) {
        for (String victim : List.of("caller", "random", "station")) {
            assertWin(variant, victim, List.of("tag", victim), ALONE);
        }
    }

    private static void assertWin(String victim, List<String> styles) {
        assertWin(Variant.NT, victim, styles, HANDS);
    }

    private static void assertWin(Variant variant, String victim, List<String> styles, int hands) {
        Ring ring = Ring.of(variant, styles, 4).play(hands);
        System.out.println(variant + " " + styles + System.lineSeparator() + ring.text());
        for (String style : List.of("tag", "lag")) {
            if (styles.contains(style)) {
                Profile profile = ring.profile(style);
                assertThat(profile.winRate() - profile.interval())
                        .as("%s: %s against %s: %s", variant, style, victim, profile.text())
                        .isPositive();
            }
        }
        assertThat(ring.profile(victim).winRate()).isNegative();
    }
}
