package cardroom.ai.equity;

import static cardroom.ai.equity.HandReading.Made.FLUSH;
import static cardroom.ai.equity.HandReading.Made.FULL_HOUSE_OR_BETTER;
import static cardroom.ai.equity.HandReading.Made.MIDDLE_PAIR;
import static cardroom.ai.equity.HandReading.Made.NOTHING;
import static cardroom.ai.equity.HandReading.Made.OVERPAIR;
import static cardroom.ai.equity.HandReading.Made.STRAIGHT;
import static cardroom.ai.equity.HandReading.Made.THREE_OF_A_KIND;
import static cardroom.ai.equity.HandReading.Made.TOP_PAIR;
import static cardroom.ai.equity.HandReading.Made.TWO_PAIR;
import static cardroom.ai.equity.HandReading.Made.WEAK_PAIR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardroom.ai.equity.HandReading.Made;
import org.junit.jupiter.api.Test;

class HandReadingTest {
    @Test
    void made_pairs_areReadAgainstTheBoard() {
        assertMade("AhKd", "Ks8c3d", TOP_PAIR);
        assertMade("Ah8d", "Ks8c3d", MIDDLE_PAIR);
        assertMade("Ah3h", "Ks8c3d", WEAK_PAIR);
        assertMade("AhAd", "Ks8c3d", OVERPAIR);
        assertMade("9h9d", "Ks8c3d", MIDDLE_PAIR);
        assertMade("5h5d", "Ks8c3d", WEAK_PAIR);
        assertMade("AhQd", "Ks8c3d", NOTHING);
    }

    @Test
    void made_pairOnTheBoard_countsForNobody() {
        assertMade("AhQd", "8s8c3d", NOTHING);
        assertMade("Ah3h", "8s8c3d", MIDDLE_PAIR);
        assertMade("AhAd", "8s8c3d", OVERPAIR);
        assertMade("Ah8d", "8s8c3d", THREE_OF_A_KIND);
        assertMade("AhKd", "8s8c8d", NOTHING);
        assertMade("AhAd", "8s8c8d", OVERPAIR);
        assertMade("AhKd", "8s8c8d8h2c", NOTHING);
    }

    @Test
    void made_strongHands_areNamed() {
        assertMade("Kh8d", "Ks8c3d", TWO_PAIR);
        assertMade("8h8d", "Ks8c3d", THREE_OF_A_KIND);
        assertMade("7h6d", "9s8c5d", STRAIGHT);
        assertMade("AhKh", "9h8h2h", FLUSH);
        assertMade("8h8d", "Ks8c3d3h", FULL_HOUSE_OR_BETTER);
    }

    @Test
    void made_boardIsTheBestHand_isNothing() {
        assertMade("2d3c", "AsKsQsJsTs", NOTHING);
        assertMade("2d2c", "AsKhQdJsTs", NOTHING);
        assertMade("2d2c", "KsKhQdQs9c", NOTHING);
    }

    @Test
    void draws_countOnlyWithHoleCards() {
        assertDraw("AhTh", "9h4h2c", true, 0);
        assertDraw("AhTc", "9h4h2h", true, 0);
        assertDraw("AdTc", "9h4h2h", false, 0);
        assertDraw("JhTc", "9d8s2h", false, 2);
        assertDraw("JhTc", "9d7s2h", false, 1);
        assertDraw("Ah2c", "3d4sKh", false, 1);
        assertDraw("AhKc", "9d8s7h", false, 0);
        assertDraw("AhKc", "9d8s7h6c", false, 0);
    }

    @Test
    void draws_riverOrMadeStraight_areNone() {
        assertDraw("AhTh", "9h4h2c3dKs", false, 0);
        assertDraw("7h6h", "9h8h5c", false, 0);
    }

    @Test
    void text_handWithDraw_saysBoth() {
        assertThat(read("AhTh", "9h4h2c").text()).isEqualTo("a flush draw");
        assertThat(read("Ah9c", "9h4h2h").text()).isEqualTo("top pair and a flush draw");
        assertThat(read("AhQd", "8s8c3d").text()).isEqualTo("no pair");
    }

    @Test
    void overcards_aboveTheBoard_areCounted() {
        assertThat(read("AhKd", "Qs8c3d").overcards()).isEqualTo(2);
        assertThat(read("AhTd", "Qs8c3d").overcards()).isEqualTo(1);
    }

    @Test
    void of_noFlop_isRefused() {
        assertThatThrownBy(() -> read("AhKd", "Qs8c")).hasMessageContaining("three to five");
    }

    private static void assertMade(String hole, String board, Made made) {
        assertThat(read(hole, board).made()).as(hole + " on " + board).isEqualTo(made);
    }

    private static void assertDraw(String hole, String board, boolean flush, int ranks) {
        HandReading reading = read(hole, board);
        assertThat(reading.flushDraw()).as(hole + " on " + board).isEqualTo(flush);
        assertThat(reading.straightRanks()).as(hole + " on " + board).isEqualTo(ranks);
    }

    private static HandReading read(String hole, String board) {
        return HandReading.of(
                Game.HOLDEM, EquityEstimatorTest.cards(hole), EquityEstimatorTest.cards(board));
    }
}
