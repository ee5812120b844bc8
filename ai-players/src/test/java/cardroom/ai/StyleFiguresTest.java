package cardroom.ai;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.hand.Variant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures by which players tell the styles apart, at a mixed table of six. */
class StyleFiguresTest {
    private static final List<String> TABLE =
            List.of("nit", "tag", "lag", "station", "maniac", "tag");
    private static final Ring RING = Ring.of(Variant.NT, TABLE, 77);

    @BeforeAll
    static void play() {
        System.out.println(RING.play(5_000).text());
    }

    @Test
    void nit_mixedTable_isVeryTight() {
        Profile nit = RING.profile("nit");
        assertThat(nit.vpip()).isBetween(8.0, 18.0);
        assertThat(nit.pfr()).isBetween(5.0, nit.vpip());
        assertThat(nit.aggressionFactor()).isBetween(1.0, 4.0);
    }

    @Test
    void tag_mixedTable_isTightAndAggressive() {
        Profile tag = RING.profile("tag");
        assertThat(tag.vpip()).isBetween(16.0, 27.0);
        assertThat(tag.pfr()).isBetween(12.0, 22.0);
        assertThat(tag.aggressionFactor()).isBetween(1.5, 5.0);
    }

    @Test
    void lag_mixedTable_isLooseAndAggressive() {
        Profile lag = RING.profile("lag");
        assertThat(lag.vpip()).isBetween(26.0, 42.0);
        assertThat(lag.pfr()).isBetween(18.0, 32.0);
        assertThat(lag.aggressionFactor()).isBetween(1.5, 5.0);
    }

    @Test
    void station_mixedTable_callsAndSeldomRaises() {
        Profile station = RING.profile("station");
        assertThat(station.vpip()).isGreaterThan(40);
        assertThat(station.pfr()).isLessThan(10);
        assertThat(station.aggressionFactor()).isLessThan(1);
    }

    @Test
    void maniac_mixedTable_isEverywhere() {
        Profile maniac = RING.profile("maniac");
        assertThat(maniac.vpip()).isGreaterThan(50);
        assertThat(maniac.pfr()).isGreaterThan(30);
        assertThat(maniac.aggressionFactor()).isGreaterThan(2);
    }

    @Test
    void everyStyle_afterTheFlop_foldsSometimesAndNotAlways() {
        for (String style : TABLE) {
            assertThat(RING.profile(style).foldShare()).as(style).isBetween(10.0, 45.0);
        }
    }

    @Test
    void choose_onAverage_isFast() {
        assertThat(RING.microsPerDecision()).isLessThan(1_000);
    }
}
