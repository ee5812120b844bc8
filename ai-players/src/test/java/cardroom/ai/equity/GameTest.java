package cardroom.ai.equity;

import static cardroom.ai.equity.EquityEstimatorTest.cards;
import static cardroom.ai.equity.HandReading.Made.FLUSH;
import static cardroom.ai.equity.HandReading.Made.FULL_HOUSE_OR_BETTER;
import static cardroom.ai.equity.HandReading.Made.MIDDLE_PAIR;
import static cardroom.ai.equity.HandReading.Made.NOTHING;
import static cardroom.ai.equity.HandReading.Made.OVERPAIR;
import static cardroom.ai.equity.HandReading.Made.STRAIGHT;
import static cardroom.ai.equity.HandReading.Made.THREE_OF_A_KIND;
import static cardroom.ai.equity.HandReading.Made.TOP_PAIR;
import static cardroom.ai.equity.HandReading.Made.TWO_PAIR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cardroom.ai.equity.HandReading.Made;
import cardroom.engine.card.Card;
import cardroom.engine.hand.Variant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What differs between the games: starting hands, reading and equity of each. */
class GameTest {
    private static final int SAMPLES = 20_000;
    private static final List<Game> GAMES =
            List.of(Game.HOLDEM, Game.SHORT_DECK, Game.OMAHA, Game.OMAHA_HIGH_LOW);

    @Test
    void of_everyVariant_dealsAndDividesAsThatVariant() {
        for (Variant variant : Variant.values()) {
            Game game = Game.of(variant);
            assertThat(game.holeCards()).as(variant.code()).isEqualTo(variant.holeCards());
            assertThat(game.cards()).isEqualTo(variant.cards());
            assertThat(game.isHighLow()).isEqualTo(variant.isHighLow());
        }
    }

    @Test
    void chart_everyGame_holdsEachStartingHandOnceInTheOrderOfWorth() {
        int[] sizes = {1_326, 630, 270_725, 270_725};
        for (Game game : GAMES) {
            for (int players : new int[] {2, 6}) {
                HandChart chart = game.chart(players);
                Set<Long> hands = new HashSet<>();
                double before = 0;
                for (int place = 0; place < chart.size(); place += 1 + chart.size() / 1_327) {
                    hands.add(chart.hand(place));
                    assertThat(Long.bitCount(chart.hand(place))).isEqualTo(game.holeCards());
                    double percentile = chart.percentile(chart.hand(place));
                    assertThat(percentile).isGreaterThanOrEqualTo(before);
                    before = percentile;
                }
                assertThat(chart.size()).isEqualTo(sizes[GAMES.indexOf(game)]);
                assertThat(hands).hasSize((chart.size() - 1) / (1 + chart.size() / 1_327) + 1);
            }
        }
    }

    @Test
    void percentile_omaha_knowsSuitsPairsConnectionsAndDanglers() {
        assertOrder(
                Game.OMAHA, "AhAsKhKs", "AhAsJhTs", "AhAsJcTd", "AhAs8c3d", "KcQd8h3s", "9h5c4d2s");
        assertOrder(Game.OMAHA, "JhTs9h8s", "JhTs9c8d", "JhTs6c2d", "7h7s7c2d");
        assertOrder(Game.OMAHA, "QhQsJhTs", "QhQs7c2d", "2h2s7c9d");
        assertThat(percentile(Game.OMAHA, "AhAsJhTs")).isLessThan(0.01);
        assertThat(percentile(Game.OMAHA, "2h2s2c7d")).isGreaterThan(0.95);
    }

    @Test
    void percentile_omahaHighLow_prizesAcesWithLowCards() {
        assertOrder(
                Game.OMAHA_HIGH_LOW, "AhAs2h3s", "Ah2h3s4s", "Ah2s9cJd", "KhQsJcTd", "9h9s8cJd");
        assertThat(percentile(Game.OMAHA_HIGH_LOW, "Ah2h3sKs")).isLessThan(0.02);
        assertThat(percentile(Game.OMAHA_HIGH_LOW, "9h8s7cTd"))
                .isGreaterThan(percentile(Game.OMAHA, "9h8s7cTd") + 0.3);
    }

    @Test
    void percentile_shortDeck_prizesConnectedCards() {
        assertOrder(Game.SHORT_DECK, "AhAs", "KhKs", "AhKh", "JhTh", "9h6s");
    }

    @Test
    void reading_omaha_usesTwoHoleCardsAlways() {
        assertMade(Game.OMAHA, "AhKdQc2s", "KsKc8d", THREE_OF_A_KIND);
        assertMade(Game.OMAHA, "AhQdTc2s", "KsKcKd", NOTHING);
        assertMade(Game.OMAHA, "AhQdTc2s", "KhJh8h", NOTHING);
        assertMade(Game.OMAHA, "AhQh8c2s", "KhJh5h", FLUSH);
        assertMade(Game.OMAHA, "AhQd8c2s", "KhJhTh9h", STRAIGHT);
        assertMade(Game.OMAHA, "AhQd3c2s", "KsJdTh9c8s", STRAIGHT);
        assertMade(Game.OMAHA, "AhAd3c2s", "KsJd7h5c4s", OVERPAIR);
        assertMade(Game.OMAHA, "AhAd3c9s", "KsJd2h5c4s", STRAIGHT);
        assertMade(Game.OMAHA, "KhJc3c2s", "KsJd7h", TWO_PAIR);
        assertMade(Game.OMAHA, "Kh8c8d2s", "KsKd8h", FULL_HOUSE_OR_BETTER);
        assertMade(Game.OMAHA, "QhTc9d2s", "KsQd8h", MIDDLE_PAIR);
        assertMade(Game.OMAHA, "2h3c9d4s", "AsKsQsJsTs", NOTHING);
    }

    @Test
    void reading_omaha_countsDrawsOfTwoHoleCards() {
        assertThat(read(Game.OMAHA, "AhTh8c3d", "Kh7h2s").flushDraw()).isTrue();
        assertThat(read(Game.OMAHA, "AhTc8c3d", "Kh7h2h").flushDraw()).isFalse();
        assertThat(read(Game.OMAHA, "QhJs9c8d", "Td7h2s").straightRanks()).isEqualTo(4);
        assertThat(read(Game.OMAHA, "QhJs9c8d", "Td7h2s").text()).contains("a wrap");
        assertThat(read(Game.OMAHA, "Qh3s3c2d", "KdJhTs").straightRanks()).isZero();
    }

    @Test
    void reading_shortDeck_knowsItsLowestStraightAndItsOrder() {
        assertMade(Game.SHORT_DECK, "Ah9c", "6d7s8h", STRAIGHT);
        assertMade(Game.SHORT_DECK, "AhKh", "7h9hJh", FLUSH);
        assertThat(read(Game.SHORT_DECK, "AhTc", "6d7s8h").straightRanks()).isEqualTo(1);
        assertMade(Game.SHORT_DECK, "Ah9c", "6d7s9hTd", MIDDLE_PAIR);
        assertMade(Game.SHORT_DECK, "AhTc", "6d7s9hTd", TOP_PAIR);
    }

    @Test
    void reading_low_tellsNutsFromOthers() {
        assertLow("Ah2sKcQd", "3c5d8hKh", LowReading.NUT);
        assertLow("Ah4sKcQd", "3c5d8hKh", LowReading.MADE);
        assertLow("Ah2sKcQd", "3c5dKh", LowReading.NUT_DRAW);
        assertLow("4h6sKcQd", "3c5dKh", LowReading.DRAW);
        assertLow("Ah2sKcQd", "3cJdKh", LowReading.NONE);
        assertLow("AhJsKcQd", "3c5d8h", LowReading.NONE);
        assertLow("Ah2sKcQd", "3c5dTh9hKh", LowReading.NONE);
        assertLow("3h4sKcQd", "Ac2d8hKh", LowReading.NUT);
        assertThat(read(Game.OMAHA_HIGH_LOW, "Ah2sQcJd", "3c5dKh").text())
                .isEqualTo("a gutshot and a nut-low draw");
        assertLow(Game.OMAHA, "Ah2sKcQd", "3c5d8hKh", LowReading.NONE);
    }

    @Test
    void estimate_highLow_addsTheHalves() {
        Opponent any = any(Game.OMAHA_HIGH_LOW);
        assertThat(equity(Game.OMAHA_HIGH_LOW, "Ah2sKcQd", "3c5d8hTs9s", any)).isBetween(0.5, 0.75);
        assertThat(equity(Game.OMAHA_HIGH_LOW, "AsKsQdQc", "QsJsTs4d8c", any)).isEqualTo(1);
        double quads = equity(Game.OMAHA_HIGH_LOW, "KhKdQsJs", "2c4d8hKcKs", any);
        assertThat(quads).isBetween(0.6, 0.9);
        assertThat(equity(Game.OMAHA_HIGH_LOW, "KhKdQsJs", "2c4d8hKcKs", any, any, any))
                .isBetween(0.5, quads - 0.05);
    }

    @Test
    void estimate_omaha_neverPlaysTheBoard() {
        assertThat(equity(Game.OMAHA, "2c2d3h3c", "AsKsQsJsTs", any(Game.OMAHA))).isLessThan(0.5);
        assertThat(equity(Game.HOLDEM, "2c3d", "AsKsQsJsTs", any(Game.HOLDEM))).isEqualTo(0.5);
    }

    @Test
    void estimate_shortDeck_flushBeatsFullHouse() {
        Opponent any = any(Game.SHORT_DECK);
        double flush = equity(Game.SHORT_DECK, "AhKh", "QhJh6h6s6d", any);
        assertThat(flush).isGreaterThan(0.9);
        assertThat(equity(Game.SHORT_DECK, "QdQc", "QhJh6h6s6d", any)).isLessThan(flush);
        assertThat(equity(Game.SHORT_DECK, "AhAs", "", any)).isCloseTo(0.73, within(0.015));
    }

    @Test
    void estimate_cardOfAnotherDeck_isRefused() {
        assertThatThrownBy(() -> equity(Game.SHORT_DECK, "AhKh", "2c7d8s", any(Game.SHORT_DECK)))
                .hasMessageContaining("not in the deck");
        assertThatThrownBy(() -> equity(Game.OMAHA, "AhKh", "", any(Game.OMAHA)))
                .hasMessageContaining("4 hole cards");
    }

    private static void assertOrder(Game game, String... hands) {
        double before = 0;
        for (String hand : hands) {
            double percentile = percentile(game, hand);
            assertThat(percentile).as(hand).isGreaterThan(before);
            before = percentile;
        }
    }

    private static double percentile(Game game, String hand) {
        return game.chart(6).percentile(cards(hand));
    }

    private static void assertMade(Game game, String hole, String board, Made made) {
        assertThat(read(game, hole, board).made()).as(hole + " on " + board).isEqualTo(made);
    }

    private static void assertLow(String hole, String board, LowReading low) {
        assertLow(Game.OMAHA_HIGH_LOW, hole, board, low);
    }

    private static void assertLow(Game game, String hole, String board, LowReading low) {
        assertThat(read(game, hole, board).low()).as(hole + " on " + board).isEqualTo(low);
    }

    private static HandReading read(Game game, String hole, String board) {
        return HandReading.of(game, cards(hole), cards(board));
    }

    private static Opponent any(Game game) {
        return new Opponent(HandRange.top(game.chart(2), 1), 1);
    }

    private static double equity(Game game, String hole, String board, Opponent... opponents) {
        List<Card> own = cards(hole);
        return EquityEstimator.estimate(
                game, own, cards(board), List.of(opponents), SAMPLES, EquityEstimatorTest.seed(3));
    }
}
