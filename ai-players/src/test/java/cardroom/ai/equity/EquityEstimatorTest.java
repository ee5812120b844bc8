package cardroom.ai.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cardroom.engine.card.Card;
import cardroom.engine.card.UniformRandom;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EquityEstimatorTest {
    private static final HandChart CHART = Game.HOLDEM.chart(2);
    private static final Opponent ANY = new Opponent(HandRange.top(CHART, 1), 1);
    private static final Opponent ACES = new Opponent(new HandRange(CHART, 0, 6), 1);
    private static final int SAMPLES = 40_000;

    @Test
    void estimate_kingsAgainstAces_isTheKnownEquity() {
        // 17.9 % to 18.5 %, by how many suits the two pairs share
        assertThat(equity("KhKs", "", ACES)).isCloseTo(0.182, within(0.008));
    }

    @Test
    void estimate_acesAgainstAces_sharesThePot() {
        assertThat(equity("AhAs", "", ACES)).isCloseTo(0.5, within(0.01));
    }

    @Test
    void estimate_drawOnTheTurn_countsTheOuts() {
        // hearts that do not pair the board: seven of the 44 cards that are left
        assertThat(equity("8h7h", "AhKh9c2s", ACES)).isCloseTo(7.0 / 44, within(0.02));
    }

    @Test
    void estimate_nutsOnTheRiver_isOne() {
        assertThat(equity("AsKs", "QsJsTs2d2c", ANY, ANY)).isEqualTo(1);
    }

    @Test
    void estimate_boardIsTheBestHand_splitsAmongAll() {
        assertThat(equity("2d3c", "AsKsQsJsTs", ANY, ANY, ANY)).isEqualTo(0.25);
    }

    @Test
    void estimate_strongerOpponent_leavesLessEquity() {
        double known = 1;
        for (double strength : new double[] {1, 1.5, 2, 3, 4}) {
            Opponent opponent = new Opponent(HandRange.top(CHART, 0.5), strength);
            double equity = equity("AhTd", "Tc7s4h", opponent);
            assertThat(equity).isLessThan(known);
            known = equity;
        }
    }

    @Test
    void estimate_rangeHeldByHero_stillDeals() {
        assertThat(equity("AhAs", "AdAc2c", ACES)).isGreaterThan(0.99);
    }

    @Test
    void estimate_sameSeed_sameAnswer() {
        List<Card> hole = cards("AhTd");
        double first =
                EquityEstimator.estimate(Game.HOLDEM, hole, List.of(), List.of(ANY), 200, seed(4));
        double second =
                EquityEstimator.estimate(Game.HOLDEM, hole, List.of(), List.of(ANY), 200, seed(4));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void estimate_badInput_isRefused() {
        List<Card> hole = cards("AhTd");
        assertThatThrownBy(() -> equity("AhTd", "AhTc2c", ANY)).hasMessageContaining("twice");
        assertThatThrownBy(() -> equity("Ah", "", ANY)).hasMessageContaining("2 hole cards");
        assertThatThrownBy(() ->
                        EquityEstimator.estimate(
                                Game.HOLDEM, hole, List.of(), List.of(ANY), 0, seed(1)))
                .hasMessageContaining("one sample");
        assertThatThrownBy(() ->
                        EquityEstimator.estimate(
                                Game.HOLDEM,
                                hole,
                                List.of(),
                                Collections.nCopies(10, ANY),
                                1,
                                seed(1)))
                .hasMessageContaining("nine opponents");
    }

    static UniformRandom seed(long seed) {
        return new SplittableRandom(seed)::nextInt;
    }

    static List<Card> cards(String text) {
        return Stream.of(text.split("(?<=\\G..)", -1))
                .filter(card -> card.length() == 2)
                .map(Card::parse)
                .toList();
    }

    private static double equity(String hole, String board, Opponent... opponents) {
        return EquityEstimator.estimate(
                Game.HOLDEM, cards(hole), cards(board), List.of(opponents), SAMPLES, seed(9));
    }
}
