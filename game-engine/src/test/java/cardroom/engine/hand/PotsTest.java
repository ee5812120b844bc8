package cardroom.engine.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Main pot, side pots and their odd chips: rules D1–D4. */
final class PotsTest {
    private static final String DRY = "7d8cJc7s8h";

    @DisplayName("D1: one pot for each all-in level")
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 10})
    void allIns_ofDifferentSize_makeOnePotEach(int players) {
        long[] stacks = IntStream.rangeClosed(1, players).mapToLong(i -> 100L * i).toArray();
        Scenario hand = Scenario.blinds(50, 100).stacks(stacks).deal();
        while (hand.state().actor().isPresent()) {
            hand.play(hand.actor() + " all-in");
        }
        List<Long> amounts =
                IntStream.range(0, players - 1).mapToObj(i -> 100L * (players - i)).toList();
        assertThat(hand.pots())
                .extracting(pot -> Long.parseLong(pot.split(" ", 2)[0]))
                .containsExactlyElementsOf(amounts);
        assertThat(hand.story(HandEvent.UncalledReturned.class))
                .containsExactly("p" + players + " takes back 100");
    }

    @DisplayName("D1: chips of a folded player stay in every layer that they reached")
    @Test
    void foldedChips_stayInEveryLayer() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(1000, 1000, 150, 1000)
                        .holds(3, "AdAh")
                        .holds(4, "KdKh")
                        .holds(1, "QdQh")
                        .board(DRY)
                        .deal()
                        .play("p3 all-in, p4 raise 400, p1 call, p2 call")
                        .play("p1 check, p2 check, p4 bet 300, p1 call, p2 fold")
                        .callDown();
        assertThat(hand.pots()).containsExactly("600 p1 p3 p4", "1350 p1 p4");
        assertThat(hand.stacks()).containsExactly(300L, 600L, 600L, 1650L);
    }

    @DisplayName("D1, B13: what a folded player put in beyond all others lies in the last pot")
    @Test
    void foldedChips_beyondEveryContender_lieInTheLastPot() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(1000, 30, 1000, 1000)
                        .post(4, 100)
                        .holds(1, "KdKh")
                        .holds(2, "AdAh")
                        .board(DRY)
                        .deal()
                        .play("p3 fold, p4 fold");
        assertThat(hand.pots()).containsExactly("90 p1 p2", "90 p1");
        assertThat(hand.stacks()).containsExactly(1040L, 90L, 1000L, 900L);
    }

    @DisplayName("D1: a player who folded cannot win, however good his cards")
    @Test
    void foldedPlayer_holdingTheBestCards_winsNothing() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .players(3, 1000)
                        .holds(1, "AdAh")
                        .board(DRY)
                        .deal()
                        .play("p3 call, p1 call, p2 check, p1 fold")
                        .callDown();
        assertThat(hand.stacks().getFirst()).isEqualTo(900);
    }

    @DisplayName("D2: the odd contribution of a folded player makes no pot of its own")
    @Test
    void oddContribution_ofAFoldedPlayer_makesNoPot() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .antes(10)
                        .players(4, 1000)
                        .deal()
                        .play("p3 raise 300, p4 call, p1 fold, p2 fold");
        assertThat(hand.pots()).containsExactly("790 p3 p4");
        hand.play("p3 bet 200, p4 raise 500, p3 fold");
        assertThat(hand.story(HandEvent.PotAwarded.class)).containsExactly("p4 wins 1190 of pot 0");
    }

    @DisplayName("D2: pots of several streets with the same players are one pot")
    @Test
    void pots_ofSeveralStreetsWithTheSamePlayers_areOne() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .players(3, 1000)
                        .deal()
                        .callDown(Street.PREFLOP)
                        .play("p1 bet 100, p2 call, p3 call, p1 bet 200, p2 call, p3 call");
        assertThat(hand.pots()).containsExactly("1200 p1 p2 p3");
    }

    @DisplayName("D3 (WT 73, WL 149, TDA 20): odd chips go one each from the button on")
    @Test
    void oddChips_goOneEachClockwiseFromTheButton() {
        // five players put in 101 each, four of them share: 126.25
        Scenario hand =
                Scenario.blinds(50, 100)
                        .antes(1)
                        .players(5, 1000)
                        .holds(1, "2h3h")
                        .holds(2, "AcKc")
                        .holds(3, "AdKd")
                        .holds(4, "AhKh")
                        .holds(5, "AsKs")
                        .board("QsJdTc4h4s")
                        .deal()
                        .callDown();
        assertThat(hand.stacks())
                .containsExactly(899L, 899L + 127, 899L + 126, 899L + 126, 899L + 126);
    }

    @DisplayName("D3: heads-up the odd chip goes to the big blind, left of the button")
    @Test
    void oddChip_headsUp_goesToTheBigBlind() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .antes(1, 0)
                        .players(2, 1000)
                        .holds(1, "AcKc")
                        .holds(2, "AdKd")
                        .board("QsJdTc4h4s")
                        .deal()
                        .callDown();
        assertThat(hand.stacks()).containsExactly(1000L, 1000L);
        assertThat(hand.story(HandEvent.PotAwarded.class).getFirst()).startsWith("p1 wins 101");
    }

    @DisplayName("D3, D4 (WT 74, WL 149, TDA 21): each pot is split on its own, the last one first")
    @Test
    void sidePots_areSplitSeparately_lastFormedFirst() {
        // main pot 4 × 101 − 1 = 403 shared by p1, p2, p4; side pot 303 − 3 × 101 …
        Scenario hand =
                Scenario.blinds(1, 2)
                        .stacks(101, 202, 303, 202)
                        .holds(1, "AcKc")
                        .holds(2, "AdKd")
                        .holds(3, "2h3h")
                        .holds(4, "AsKs")
                        .board("QsJdTc4h4s")
                        .deal()
                        .play("p3 all-in, p4 all-in, p1 all-in, p2 all-in");
        assertThat(hand.pots()).containsExactly("404 p1 p2 p3 p4", "303 p2 p3 p4");
        assertThat(hand.story(HandEvent.PotAwarded.class))
                .extracting(line -> line.split(":", 2)[0])
                .containsExactly(
                        "p2 wins 152 of pot 1",
                        "p4 wins 151 of pot 1",
                        "p1 wins 135 of pot 0",
                        "p2 wins 135 of pot 0",
                        "p4 wins 134 of pot 0");
    }

    @DisplayName("D4: the odd chips of two pots with the same winners stay two odd chips")
    @Test
    void oddChips_ofTwoPotsWithTheSameWinners_areNotJoined() {
        // p3 makes the side pot and is beaten: 3 × 101 and 2 × 100 + 1 … each has an odd chip
        Scenario hand =
                Scenario.blinds(1, 2)
                        .antes(0, 0, 0, 1)
                        .stacks(303, 303, 101, 304)
                        .holds(1, "AcKc")
                        .holds(2, "AdKd")
                        .holds(3, "2h3h")
                        .holds(4, "5h5c")
                        .board("QsJdTc4h4s")
                        .deal()
                        .play("p3 all-in, p4 raise 202, p1 call, p2 call")
                        .callDown(Street.FLOP)
                        .callDown();
        assertThat(hand.pots()).containsExactly("405 p1 p2 p3 p4", "303 p1 p2 p4");
        assertThat(hand.story(HandEvent.PotAwarded.class))
                .extracting(line -> line.split(":", 2)[0])
                .containsExactly(
                        "p1 wins 152 of pot 1",
                        "p2 wins 151 of pot 1",
                        "p1 wins 203 of pot 0",
                        "p2 wins 202 of pot 0");
    }
}
