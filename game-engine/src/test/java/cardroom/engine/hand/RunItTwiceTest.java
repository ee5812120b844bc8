package cardroom.engine.hand;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.hand.HandEvent.PotAwarded;
import cardroom.engine.hand.HandEvent.StreetDealt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Up to three boards after an all-in (D13; WL 204 to WL 213). */
final class RunItTwiceTest {
    private static Scenario.Builder two(int most, int... wanted) {
        return Scenario.blinds(50, 100)
                .players(2, 1000)
                .runs(most, wanted)
                .holds(1, "AcAd")
                .holds(2, "KcKd");
    }

    @DisplayName("D13 (WL 204): an all-in before the flop runs two whole boards")
    @Test
    void allIn_beforeTheFlop_runsWholeBoards() {
        Scenario hand =
                two(2, 2, 2).board("2c7d9hJc3s" + "KhQs8d4c5s").deal().play("p2 all-in, p1 call");
        assertThat(hand.storyFrom("run it 2 times"))
                .containsExactly(
                        "run it 2 times",
                        "p2 shows KcKd",
                        "p1 shows AcAd",
                        "flop 2c7d9h",
                        "turn Jc",
                        "river 3s",
                        "flop of board 1 KhQs8d",
                        "turn of board 1 4c",
                        "river of board 1 5s",
                        "p1 wins 1000 of pot 0: Pair of aces",
                        "p2 wins 1000 of pot 0 by board 1: Three of a kind, kings",
                        "end");
        assertThat(hand.stacks()).containsExactly(1000L, 1000L);
        assertThat(hand.state().boards().toString())
                .isEqualTo("[[2c, 7d, 9h, Jc, 3s], [Kh, Qs, 8d, 4c, 5s]]");
    }

    @DisplayName("D13: the cards that lie already are part of every board")
    @Test
    void allIn_onTheTurn_runsTheRiverThreeTimes() {
        Scenario hand = two(3, 3, 3).board("2c7d9hJc3s" + "KhKs").deal();
        hand.callDown(Street.FLOP).play("p1 all-in, p2 call");
        assertThat(hand.story(StreetDealt.class))
                .containsExactly(
                        "flop 2c7d9h",
                        "turn Jc",
                        "river 3s",
                        "river of board 1 Kh",
                        "river of board 2 Ks");
        assertThat(hand.story(PotAwarded.class))
                .extracting(line -> line.split(":", 2)[0])
                .containsExactly(
                        "p1 wins 667 of pot 0",
                        "p2 wins 667 of pot 0 by board 1",
                        "p2 wins 666 of pot 0 by board 2");
    }

    @DisplayName("T16 (WL 213): of a pot of 1001 board one has 501 and board two 500")
    @Test
    void t16_oddChip_goesToTheFirstBoard() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(500, 500, 500)
                        .antes(0, 0, 1)
                        .runs(2, 2, 2, 2)
                        .holds(1, "AcAd")
                        .holds(2, "KcKd")
                        .board("2c7d9hJc3s" + "KhQs8d4c5s")
                        .deal()
                        .play("p3 fold, p1 all-in, p2 call");
        assertThat(hand.story(PotAwarded.class))
                .extracting(line -> line.split(":", 2)[0])
                .containsExactly("p1 wins 501 of pot 0", "p2 wins 500 of pot 0 by board 1");
    }

    @DisplayName("D13: side pots are run on every board too")
    @Test
    void sidePots_haveASharePerBoard() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(1000, 1000, 301)
                        .runs(2, 2, 2, 2)
                        .holds(1, "QcQd")
                        .holds(2, "KcKd")
                        .holds(3, "AcAd")
                        .board("2c7d9hJc3s" + "QhAs8d4c5s")
                        .deal()
                        .play("p3 all-in, p1 all-in, p2 call");
        assertThat(hand.story(PotAwarded.class))
                .extracting(line -> line.split(":", 2)[0])
                .containsExactly(
                        "p2 wins 699 of pot 1",
                        "p1 wins 699 of pot 1 by board 1",
                        "p3 wins 452 of pot 0",
                        "p3 wins 451 of pot 0 by board 1");
    }

    @DisplayName("D13: the smallest number that all contenders want is run")
    @Test
    void runs_areWhatAllContendersWant() {
        assertThat(two(3, 3, 2).deal().play("p2 all-in, p1 call").state().runs()).isEqualTo(2);
        assertThat(two(3, 3, 1).deal().play("p2 all-in, p1 call").state().runs()).isEqualTo(1);
        assertThat(two(2).deal().play("p2 all-in, p1 call").state().runs()).isEqualTo(1);
        assertThat(two(1, 3, 3).deal().play("p2 all-in, p1 call").state().runs()).isEqualTo(1);
    }

    @DisplayName("D13: who has folded has no say")
    @Test
    void runs_dependOnContendersOnly() {
        Scenario hand = Scenario.blinds(50, 100).players(3, 1000).runs(2, 2, 2, 1).deal();
        assertThat(hand.play("p3 fold, p1 all-in, p2 call").state().runs()).isEqualTo(2);
    }

    @DisplayName("D13: a player may change his mind until the betting is closed")
    @Test
    void wish_changedInTheHand_counts() {
        Scenario hand = two(2, 2, 1).deal().play("p2 all-in, p2 runs 2");
        assertThat(hand.play("p1 call").state().runs()).isEqualTo(2);
        assertThat(hand.refusal("p1 runs 1").message())
                .isEqualTo("it is too late to ask for more boards");
    }

    @DisplayName("D13: wishes beyond the table's limit, of strangers and of the folded are refused")
    @Test
    void wish_thatCannotBe_isRefused() {
        Scenario hand = Scenario.blinds(50, 100).players(3, 1000).runs(2, 1, 1, 1).deal();
        assertThat(hand.refusal("p1 runs 3").message())
                .isEqualTo("this table runs the board 1 to 2 times");
        assertThat(hand.refusal("p1 runs 0").message())
                .isEqualTo("this table runs the board 1 to 2 times");
        assertThat(hand.refusal("p1 runs 1").message()).isEqualTo("nothing changes");
        hand.play("p3 fold");
        assertThat(hand.refusal("p3 runs 2").message()).startsWith("only a player who is in");
        assertThat(hand.refusal("p7 runs 2").message()).startsWith("only a player who is in");
    }

    @DisplayName("D13: without an all-in, and on the river, there is one board")
    @Test
    void runs_needAnAllInAndCardsToCome() {
        assertThat(two(2, 2, 2).deal().callDown().state().runs()).isEqualTo(1);
        Scenario river = two(2, 2, 2).deal().callDown(Street.TURN).play("p1 all-in, p2 call");
        assertThat(river.state().runs()).isEqualTo(1);
        assertThat(river.state().isOver()).isTrue();
    }

    @DisplayName("D13: there are at most as many boards as the deck has cards for")
    @Test
    void runs_areLimitedByTheDeck() {
        Scenario hand =
                Scenario.blinds(1, 2)
                        .game(Variant.PO)
                        .players(10, 5)
                        .runs(3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3)
                        .deal();
        // 40 hole cards leave 12: two boards
        while (!hand.actor().equals("nobody")) {
            hand.play(hand.actor() + (hand.legal().canCheck() ? " check" : " all-in"));
        }
        assertThat(hand.state().runs()).isEqualTo(2);
    }

    @DisplayName("D13 with D5: each board of a high-low pot has its own halves")
    @Test
    void highLow_isSplitOnEachBoard() {
        Scenario hand =
                Scenario.blinds(10, 20)
                        .game(Variant.FO8)
                        .stacks(21, 20)
                        .runs(2, 2, 2)
                        .holds(1, "KhKdQcJs")
                        .holds(2, "Ac2d9s9d")
                        .board("Kc7s8h4cJd" + "KsQsTh4d3c")
                        .deal()
                        .play("p2 call");
        assertThat(hand.story(PotAwarded.class))
                .extracting(line -> line.split(":", 2)[0])
                .containsExactly(
                        "p1 wins 10 of pot 0",
                        "p2 wins 10 of pot 0 low",
                        "p1 wins 20 of pot 0 by board 1");
    }
}
