package cardroom.ai.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cardroom.engine.card.Card;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StartingEquitiesTest {
    private static final int SAMPLES = 10_000;

    /** Five standard errors of 10,000 samples. */
    private static final double TOLERANCE = 0.025;

    @Test
    void equities_all169KindsOfHoldem_agreeWithAMeasurement() {
        assertMeasured(Game.HOLDEM, StartingEquities.HOLDEM);
    }

    @Test
    void equities_all81KindsOfShortDeck_agreeWithAMeasurement() {
        assertMeasured(Game.SHORT_DECK, StartingEquities.SHORT_DECK);
    }

    @Test
    void equities_drawnOmahaHands_agreeWithAMeasurement() {
        assertFitted(Game.OMAHA, OmahaEquities.HIGH_AGAINST_ONE, 1);
        assertFitted(Game.OMAHA, OmahaEquities.HIGH_AGAINST_THREE, 3);
        assertFitted(Game.OMAHA_HIGH_LOW, OmahaEquities.HIGH_LOW_AGAINST_ONE, 1);
        assertFitted(Game.OMAHA_HIGH_LOW, OmahaEquities.HIGH_LOW_AGAINST_THREE, 3);
    }

    @Test
    void kind_everyExample_isItsOwnKind() {
        for (KindTable table :
                List.of(StartingEquities.HOLDEM.one(), StartingEquities.SHORT_DECK.one())) {
            for (int kind = 0; kind < table.kinds(); kind++) {
                List<Card> cards = cards(table.example(kind));
                int first = cards.get(0).id();
                int second = cards.get(1).id();
                assertThat(table.kind(first, second)).isEqualTo(kind);
                assertThat(table.kind(second, first)).isEqualTo(kind);
            }
        }
    }

    private static void assertMeasured(Game game, StartingEquities equities) {
        KindTable one = equities.one();
        KindTable three = equities.three();
        for (int kind = 0; kind < one.kinds(); kind++) {
            List<Card> cards = cards(one.example(kind));
            assertThat(measured(game, cards, 1, SAMPLES))
                    .as("%s against one", cards)
                    .isCloseTo(one.of(kind) / 1000.0, within(TOLERANCE));
            assertThat(measured(game, cards, 3, SAMPLES))
                    .as("%s against three", cards)
                    .isCloseTo(three.of(kind) / 1000.0, within(TOLERANCE));
        }
    }

    /** The fit leaves errors of 1.5 % in root mean square and no bias. */
    private static void assertFitted(Game game, OmahaEquities equities, int opponents) {
        Random random = new Random(8);
        List<Card> deck = new ArrayList<>(game.cards().cards());
        double bias = 0;
        double squares = 0;
        int hands = 300;
        for (int i = 0; i < hands; i++) {
            Collections.shuffle(deck, random);
            List<Card> hand = deck.subList(0, 4);
            double error =
                    equities.of(CardIds.set(hand)) / 10_000.0
                            - measured(game, hand, opponents, 2_000);
            bias += error / hands;
            squares += error * error / hands;
        }
        assertThat(bias)
                .as("%d hole cards against %d", game.holeCards(), opponents)
                .isCloseTo(0, within(0.004));
        assertThat(Math.sqrt(squares))
                .as("%d hole cards against %d", game.holeCards(), opponents)
                .isLessThan(0.02);
    }

    private static double measured(Game game, List<Card> hole, int opponents, int samples) {
        Opponent any = new Opponent(HandRange.top(game.chart(2), 1), 1);
        return EquityEstimator.estimate(
                game,
                hole,
                List.of(),
                Collections.nCopies(opponents, any),
                samples,
                EquityEstimatorTest.seed(CardIds.set(hole)));
    }

    private static List<Card> cards(long set) {
        List<Card> cards = new ArrayList<>();
        for (long left = set; left != 0; left &= left - 1) {
            cards.add(Card.of(Long.numberOfTrailingZeros(left)));
        }
        return cards;
    }
}
