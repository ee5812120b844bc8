package cardroom.engine.hand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Omaha and its high-low form: two hole cards with three of the board, halves and quarters. */
final class HighLowTest {
    private static Scenario.Builder highLow(int players) {
        return Scenario.blinds(10, 20).game(Variant.FO8).players(players, 1000);
    }

    @DisplayName("Omaha: exactly two hole cards play, however good the board or the hand")
    @Test
    void omaha_playsTwoHoleCardsWithThreeOfTheBoard() {
        Scenario hand =
                Scenario.blinds(1, 2)
                        .game(Variant.PO)
                        .players(3, 100)
                        // one heart is no flush with four on the board
                        .holds(1, "AhKcKd2s")
                        // two hearts are
                        .holds(2, "3h4hTcTd")
                        // four queens in the hand are two
                        .holds(3, "QcQdQsQh")
                        .board("9h8h2hJh5c")
                        .deal()
                        .callDown();
        assertThat(hand.story(HandEvent.PotAwarded.class)).hasSize(1);
        assertThat(hand.story(HandEvent.PotAwarded.class).getFirst())
                .startsWith("p2 wins 6 of pot 0: ")
                .contains("lush");
    }

    @DisplayName("D5 (WT 73): the odd chip of a pot goes to the high half")
    @Test
    void oddChip_ofThePot_goesToTheHighHalf() {
        Scenario hand =
                Scenario.blinds(10, 21)
                        .game(Variant.FO8)
                        .players(3, 1000)
                        .holds(1, "KhKdQcJs")
                        .holds(2, "Ac2d9s9d")
                        .board("KcTs8h4c3d")
                        .deal()
                        .play("p3 call, p1 call, p2 check, p1 check, p2 check, p3 fold")
                        .callDown();
        assertThat(hand.story(HandEvent.PotAwarded.class))
                .containsExactly(
                        "p1 wins 32 of pot 0: Three of a kind, kings",
                        "p2 wins 31 of pot 0 low: 8-4-3-2-A low");
    }

    @DisplayName("D5 (WT 73): hands equal both ways split as evenly as possible")
    @Test
    void equalHands_bothWays_splitTheWholeEvenly() {
        Scenario hand =
                Scenario.blinds(17, 34)
                        .game(Variant.FO8)
                        .players(3, 1000)
                        .holds(1, "Ac2dKhQh")
                        .holds(2, "Ad2cKsQs")
                        .board("3c4d5h9sJc")
                        .deal()
                        .play("p3 call, p1 call, p2 check, p1 check, p2 check, p3 fold")
                        .callDown();
        // halves of 51 and 51 would make 26 + 26 and 25 + 25: 52 to 50
        assertThat(hand.story(HandEvent.PotAwarded.class))
                .extracting(line -> line.split(":", 2)[0])
                .containsExactly(
                        "p1 wins 26 of pot 0",
                        "p2 wins 25 of pot 0",
                        "p1 wins 25 of pot 0 low",
                        "p2 wins 26 of pot 0 low");
        assertThat(hand.stacks()).containsExactly(1017L, 1017L, 966L);
    }

    @DisplayName("D5: one player with high and half of the low has three quarters")
    @Test
    void quartered_lowHalf_splitsBetweenEqualLows() {
        Scenario hand =
                highLow(2)
                        .holds(1, "Ac2dKhKd")
                        .holds(2, "Ad2cQsJs")
                        .board("3c4d8hKs9c")
                        .deal()
                        .callDown();
        assertThat(hand.story(HandEvent.PotAwarded.class))
                .extracting(line -> line.split(":", 2)[0])
                .containsExactly(
                        "p1 wins 20 of pot 0",
                        "p1 wins 10 of pot 0 low",
                        "p2 wins 10 of pot 0 low");
    }

    @DisplayName("without three low cards on the board the high hand has it all")
    @Test
    void noLow_givesTheWholePotToTheHighHand() {
        Scenario hand =
                highLow(2)
                        .holds(1, "Ac2dKhKd")
                        .holds(2, "Ad2c3s4s")
                        .board("Kc9d8hQs5c")
                        .deal()
                        .callDown();
        assertThat(hand.story(HandEvent.PotAwarded.class))
                .containsExactly("p1 wins 40 of pot 0: Three of a kind, kings");
    }

    @DisplayName("whether a pot has a low is decided by those who can win that pot (fault 3)")
    @Test
    void low_ofASidePot_belongsToItsContenders() {
        // p3 is all-in and has the only low: the side pot of p1 and p2 has none
        Scenario hand =
                Scenario.blinds(10, 20)
                        .game(Variant.FO8)
                        .stacks(1000, 1000, 20)
                        .holds(1, "KhKdQcJs")
                        .holds(2, "QhQdTcTs")
                        .holds(3, "Ac2d9s9d")
                        .board("Kc7s8h4cJd")
                        .deal()
                        .play("p3 call, p1 call, p2 check, p1 bet 20, p2 call")
                        .callDown();
        assertThat(hand.story(HandEvent.PotAwarded.class))
                .containsExactly(
                        "p1 wins 40 of pot 1: Three of a kind, kings",
                        "p1 wins 30 of pot 0: Three of a kind, kings",
                        "p3 wins 30 of pot 0 low: 8-7-4-2-A low");
    }

    @DisplayName("D4 (WT 74, WL 149, TDA 21): odd chips of each side pot stay apart (fault 1)")
    @Test
    void oddChips_ofHighLowSidePots_stayApart() {
        Scenario hand =
                Scenario.blinds(10, 20)
                        .game(Variant.FO8)
                        .stacks(1000, 1000, 25)
                        .holds(1, "KhKdQcJs")
                        .holds(2, "Ac2d9s9d")
                        .holds(3, "QhQdTcTs")
                        .board("Kc7s8h4cJd")
                        .deal()
                        .play("p3 call, p1 call, p2 check, p1 bet 20, p2 call, p3 all-in")
                        .callDown();
        // 75 in the main pot and 30 in the side pot: 38 + 37, 15 + 15, not 53 + 52 of 105
        assertThat(hand.story(HandEvent.PotAwarded.class))
                .extracting(line -> line.split(":", 2)[0])
                .containsExactly(
                        "p1 wins 15 of pot 1",
                        "p2 wins 15 of pot 1 low",
                        "p1 wins 38 of pot 0",
                        "p2 wins 37 of pot 0 low");
    }

    @DisplayName("D9: a hand that is beaten for high is shown when it wins the low")
    @Test
    void showdown_lowHand_isShownAfterABetterHighHand() {
        Scenario hand =
                highLow(3)
                        .holds(1, "KhKdQcJs")
                        .holds(2, "Ac2d9s9d")
                        .holds(3, "QhQdTcTs")
                        .board("Kc7s8h4cJd")
                        .deal()
                        .callDown();
        assertThat(hand.storyFrom("p1 shows KhKdQcJs"))
                .startsWith("p1 shows KhKdQcJs", "p2 shows Ac2d9s9d", "p3 mucks");
    }

    @DisplayName("A-2-3-4-5 is a straight for high and the best low (fault 2 of lowball games)")
    @Test
    void wheel_isAStraightAndTheBestLow() {
        Scenario hand =
                highLow(2)
                        .holds(1, "Ac2dKhQd")
                        .holds(2, "Ad6cQsJs")
                        .board("3c4d5hTs9c")
                        .deal()
                        .callDown();
        assertThat(hand.story(HandEvent.PotAwarded.class))
                .extracting(line -> line.split(":", 2)[0])
                .containsExactly("p1 wins 20 of pot 0", "p1 wins 20 of pot 0 low");
    }
}
