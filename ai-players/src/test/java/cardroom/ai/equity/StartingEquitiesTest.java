package cardroom.ai.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartingEquitiesTest {
    private static final int SAMPLES = 10_000;
    private static final Opponent ANY = new Opponent(HandRange.top(HandChart.of(2), 1), 1);

    /** Five standard errors of 10,000 samples. */
    private static final double TOLERANCE = 0.025;

    @Test
    void equities_all169Kinds_agreeWithAMeasurement() {
        for (int kind = 0; kind < 169; kind++) {
            assertThat(measured(kind, 1))
                    .as("kind %d against one", kind)
                    .isCloseTo(StartingEquities.againstOne(kind), within(TOLERANCE));
            assertThat(measured(kind, 3))
                    .as("kind %d against three", kind)
                    .isCloseTo(StartingEquities.againstThree(kind), within(TOLERANCE));
        }
    }

    @Test
    void kind_everyExample_isItsOwnKind() {
        for (int kind = 0; kind < 169; kind++) {
            var cards = StartingEquities.example(kind);
            assertThat(StartingEquities.kind(cards[0].id(), cards[1].id())).isEqualTo(kind);
            assertThat(StartingEquities.kind(cards[1].id(), cards[0].id())).isEqualTo(kind);
        }
    }

    private static double measured(int kind, int opponents) {
        return EquityEstimator.estimate(
                List.of(StartingEquities.example(kind)),
                List.of(),
                Collections.nCopies(opponents, ANY),
                SAMPLES,
                EquityEstimatorTest.seed(kind));
    }
}
