package cardroom.ai.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandChartTest {
    @Test
    void hands_everyChart_holdsEachPairOfCardsOnce() {
        for (int players : new int[] {2, 6}) {
            Set<Long> hands = new HashSet<>();
            for (int place = 0; place < 1326; place++) {
                hands.add(Game.HOLDEM.chart(players).hand(place));
            }
            assertThat(hands).hasSize(1326);
        }
    }

    @Test
    void percentile_bestAndWorst_areTheEnds() {
        assertThat(percentile(6, "AsAh")).isCloseTo(6 / 1326.0, within(1e-9));
        assertThat(percentile(2, "AsAh")).isCloseTo(6 / 1326.0, within(1e-9));
        assertThat(percentile(2, "3h2c")).isEqualTo(1);
    }

    @Test
    void percentile_wellKnownOrder_holds() {
        List<String> order =
                List.of("AsAh", "KsKh", "AsKs", "AsKh", "JsTs", "5s5h", "KhTc", "9h5c", "7h2c");
        double before = 0;
        for (String cards : order) {
            double percentile = percentile(6, cards);
            assertThat(percentile).as(cards).isGreaterThan(before);
            before = percentile;
        }
    }

    @Test
    void top_share_holdsSoManyHands() {
        assertThat(HandRange.top(Game.HOLDEM.chart(6), 0.1).size()).isEqualTo(133);
        assertThat(HandRange.top(Game.HOLDEM.chart(6), 0).size()).isEqualTo(6);
        assertThat(HandRange.top(Game.HOLDEM.chart(6), 2).size()).isEqualTo(1326);
        assertThat(HandRange.between(Game.HOLDEM.chart(6), 0.5, 0.5).size()).isEqualTo(6);
        assertThatThrownBy(() -> new HandRange(Game.HOLDEM.chart(6), 5, 5))
                .hasMessageContaining("not empty");
    }

    private static double percentile(int players, String cards) {
        return Game.HOLDEM.chart(players).percentile(EquityEstimatorTest.cards(cards));
    }
}
