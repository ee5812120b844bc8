package cardroom.ai;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.hand.Variant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The styles keep their character in every variant, at a mixed table of six. */
class VariantFiguresTest {
    private static final List<String> TABLE =
            List.of("nit", "tag", "lag", "station", "maniac", "tag");
    private static final int HANDS = Boolean.getBoolean("cardroom.long") ? 10_000 : 700;

    @ParameterizedTest
    @EnumSource(Variant.class)
    void styles_mixedTable_standInTheirOrder(Variant variant) {
        Ring ring = Ring.of(variant, TABLE, 31).play(HANDS);
        System.out.println(variant + System.lineSeparator() + ring.text());
        Profile nit = ring.profile("nit");
        Profile tag = ring.profile("tag");
        Profile lag = ring.profile("lag");
        Profile station = ring.profile("station");
        Profile maniac = ring.profile("maniac");

        assertThat(nit.vpip()).isBetween(7.0, tag.vpip() - 3);
        assertThat(tag.vpip()).isBetween(16.0, lag.vpip() - 5);
        assertThat(lag.vpip()).isBetween(25.0, station.vpip() - 10);
        assertThat(maniac.vpip()).isBetween(50.0, 80.0);
        assertThat(nit.pfr()).isBetween(5.0, tag.pfr() - 2);
        assertThat(tag.pfr()).isLessThan(lag.pfr() - 2);
        assertThat(lag.pfr()).isLessThan(maniac.pfr() - 5);
        assertThat(station.pfr()).isLessThan(10);
        assertThat(station.aggressionFactor()).isLessThan(0.8);
        assertThat(List.of(tag, lag, maniac))
                .allMatch(profile -> profile.aggressionFactor() > 1)
                .allMatch(profile -> profile.foldShare() > 5 && profile.foldShare() < 45);
        assertThat(ring.microsPerDecision()).isLessThan(1_000);
    }
}
