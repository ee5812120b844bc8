package cardroom.ai;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.hand.Variant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The good styles win from the weak ones, by more than luck over more than 20,000 hands. */
class WinRateTest {
    private static final int HANDS = 7_000;

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
    void tagAndLag_aloneAgainstStation_win() {
        for (String style : List.of("tag", "lag")) {
            assertWin("station", List.of(style, "station"));
        }
    }

    private static void assertWin(String victim, List<String> styles) {
        Ring ring = Ring.of(Variant.NT, styles, 4).play(HANDS);
        System.out.println(styles + System.lineSeparator() + ring.text());
        for (String style : List.of("tag", "lag")) {
            if (styles.contains(style)) {
                Profile profile = ring.profile(style);
                assertThat(profile.winRate() - profile.interval())
                        .as("%s against %s: %s", style, victim, profile.text())
                        .isPositive();
            }
        }
        assertThat(ring.profile(victim).winRate()).isNegative();
    }
}
