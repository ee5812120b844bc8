package cardroom.engine.hand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Antes, blinds, straddles and posts: rules C1, C4–C6, C8 and C12. */
final class ForcedBetsTest {
    private static final String DRY = "7d8cJc7s8h";

    @DisplayName("C1 (WT 87, WL 153, TDA 34): heads-up the button posts the small blind")
    @Test
    void headsUp_buttonPostsSmallBlindAndActsFirstThenLast() {
        Scenario hand = Scenario.blinds(50, 100).players(2, 1000).deal();
        assertThat(hand.story()).containsExactly("p2 blind 50", "p1 blind 100", "deal");
        assertThat(hand.actor()).isEqualTo("p2");
        hand.play("p2 call, p1 check");
        for (Street street : new Street[] {Street.FLOP, Street.TURN, Street.RIVER}) {
            assertThat(hand.state().street()).isEqualTo(street);
            assertThat(hand.actor()).isEqualTo("p1");
            hand.play("p1 check");
            assertThat(hand.actor()).isEqualTo("p2");
            hand.play("p2 check");
        }
        assertThat(hand.state().isOver()).isTrue();
    }

    @DisplayName(
            "C1: with three and more the player after the big blind acts first, then the small blind")
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 10})
    void threeAndMore_firstActorIsAfterTheBigBlindThenLeftOfTheButton(int players) {
        Scenario hand = Scenario.blinds(50, 100).players(players, 1000).deal();
        assertThat(hand.actor()).isEqualTo("p3");
        assertThat(hand.callDown(Street.PREFLOP).actor()).isEqualTo("p1");
        assertThat(hand.play("p1 fold").actor()).isEqualTo("p2");
    }

    @DisplayName("C4 (WL 150): a call costs the full big blind although the big blind is short")
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 10})
    void shortBigBlind_othersCallTheFullBigBlindOrRaiseToTwice(int players) {
        long[] stacks = new long[players];
        java.util.Arrays.fill(stacks, 1000);
        stacks[1] = 30;
        Scenario hand = Scenario.blinds(50, 100).stacks(stacks).deal();
        assertThat(hand.state().currentBet()).isEqualTo(100);
        assertThat(hand.options()).isEqualTo("call 100 or raise 200-1000");
        hand.callAroundTo(1);
        assertThat(hand.options()).isEqualTo("call 50 or raise 200-1000");
        hand.play("p1 call");
        long side = 70L * (players - 1);
        assertThat(hand.pots().getFirst()).startsWith(30L * players + " p1 p2");
        assertThat(hand.pots().getLast()).startsWith(side + " p1 p3");
    }

    @DisplayName("C4: a call costs the full big blind although nobody posts one")
    @Test
    void missingBigBlind_othersCallTheFullBigBlind() {
        Scenario hand = Scenario.blinds(50, 100).players(4, 1000).straddle(2, 0).deal();
        assertThat(hand.actor()).isEqualTo("p2");
        assertThat(hand.options()).isEqualTo("call 100 or raise 200-1000");
    }

    @DisplayName("C5: a short small blind changes nothing for the others")
    @Test
    void shortSmallBlind_othersOweTheFullBigBlind() {
        Scenario hand = Scenario.blinds(50, 100).stacks(20, 1000, 1000).deal();
        assertThat(hand.options()).isEqualTo("call 100 or raise 200-1000");
        hand.play("p3 call, p2 check");
        assertThat(hand.pots()).containsExactly("60 p1 p2 p3", "160 p2 p3");
    }

    @DisplayName("C5: both blinds short, the price stays the full big blind")
    @Test
    void bothBlindsShort_othersOweTheFullBigBlind() {
        Scenario hand = Scenario.blinds(50, 100).stacks(20, 30, 1000, 1000).deal();
        assertThat(hand.options()).isEqualTo("call 100 or raise 200-1000");
    }

    @DisplayName("C6: all-in for the ante plays only for that layer of the antes")
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 10})
    void shortAnte_winsItsLayerOfEveryAnte(int players) {
        long[] stacks = new long[players];
        java.util.Arrays.fill(stacks, 1000);
        stacks[players - 1] = 60;
        Scenario hand =
                Scenario.blinds(50, 100)
                        .antes(100)
                        .stacks(stacks)
                        .holds(players, "AdAh")
                        .holds(1, "KdKh")
                        .board(DRY)
                        .deal()
                        .callDown();
        assertThat(hand.stacks().getLast()).isEqualTo(60L * players);
        assertThat(hand.stacks().getFirst()).isEqualTo(800 + 140L * (players - 1));
    }

    @DisplayName("C6: two short antes of different size make two ante layers")
    @Test
    void twoShortAntes_winTwoLayers() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .antes(100)
                        .stacks(1000, 1000, 60, 20)
                        .holds(4, "AdAh")
                        .holds(3, "KdKh")
                        .holds(1, "QdQh")
                        .board(DRY)
                        .deal()
                        .callDown();
        assertThat(hand.pots()).containsExactly("80 p1 p2 p3 p4", "120 p1 p2 p3", "280 p1 p2");
        assertThat(hand.stacks()).containsExactly(1080L, 800L, 120L, 80L);
    }

    @DisplayName("C6: without trimming a player short of the ante may win all antes")
    @Test
    void shortAnte_untrimmed_winsAllAntes() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .antes(100)
                        .untrimmed()
                        .stacks(1000, 1000, 60)
                        .holds(3, "AdAh")
                        .holds(2, "KdKh")
                        .board(DRY)
                        .deal()
                        .callDown();
        assertThat(hand.stacks()).containsExactly(800L, 1000L, 260L);
    }

    @DisplayName("C6, B9: the part of a trimmed ante that nobody could match goes back")
    @Test
    void trimmedAnte_thatNobodyCouldMatch_goesBackWithTheBlind() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .antes(100)
                        .stacks(1000, 60)
                        .holds(1, "KdKh")
                        .holds(2, "AdAh")
                        .board(DRY)
                        .deal();
        assertThat(hand.story(HandEvent.UncalledReturned.class))
                .containsExactly("p1 takes back 140");
        assertThat(hand.state().player(3).contribution()).isEqualTo(60);
        assertThat(hand.stacks()).containsExactly(940L, 120L);
    }

    @DisplayName("C7: a big-blind ante of one player is a prize for everybody")
    @Test
    void bigBlindAnte_isInTheMainPot() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .antes(0, 100, 0)
                        .untrimmed()
                        .players(3, 1000)
                        .holds(3, "AdAh")
                        .board(DRY)
                        .deal();
        assertThat(hand.options()).isEqualTo("call 100 or raise 200-1000");
        assertThat(hand.callDown().stacks()).containsExactly(900L, 800L, 1300L);
    }

    @DisplayName("C8: antes are posted before the blinds and are no part of the bet to match")
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void antes_comeBeforeTheBlindsAndAreDead(int players) {
        Scenario hand = Scenario.blinds(50, 100).antes(10).players(players, 1000).deal();
        assertThat(hand.story().subList(0, players)).allMatch(line -> line.endsWith(" ante 10"));
        assertThat(hand.story().subList(players, players + 2))
                .allMatch(line -> line.contains(" blind "));
        assertThat(hand.state().pots()).singleElement().matches(p -> p.amount() == 10L * players);
        assertThat(hand.state().currentBet()).isEqualTo(100);
        assertThat(hand.legal().callAmount()).isEqualTo(players == 2 ? 50 : 100);
    }

    @DisplayName("C8: a stack that the ante eats up posts no blind")
    @Test
    void ante_thatEatsUpTheStack_leavesNoBlind() {
        Scenario hand = Scenario.blinds(50, 100).antes(100).stacks(1000, 130, 1000).deal();
        assertThat(hand.story(HandEvent.BlindPosted.class))
                .containsExactly("p1 blind 50", "p2 blind 30");
    }

    @DisplayName("C12: in a walk the big blind wins the small blind without a showdown")
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void walk_givesTheSmallBlindToTheBigBlindUnseen(int players) {
        int bigBlind = players == 2 ? 1 : 2;
        int smallBlind = 3 - bigBlind;
        Scenario hand =
                Scenario.blinds(50, 100).players(players, 1000).deal().foldAroundTo(smallBlind);
        hand.play("p" + smallBlind + " fold");
        String winner = "p" + bigBlind;
        assertThat(hand.storyFrom("p" + smallBlind + " fold"))
                .containsExactly(
                        "p" + smallBlind + " fold",
                        winner + " takes back 50",
                        "pots 100 " + winner,
                        winner + " wins 100 of pot 0",
                        "end");
        assertThat(hand.stacks().get(bigBlind - 1)).isEqualTo(1050);
    }

    @DisplayName("A post out of position is live and does not change who acts first")
    @Test
    void post_outOfPosition_isLiveAndKeepsTheOrder() {
        Scenario hand = Scenario.blinds(50, 100).players(5, 1000).post(5, 100).deal();
        assertThat(hand.actor()).isEqualTo("p3");
        hand.callAroundTo(5);
        assertThat(hand.options()).isEqualTo("check or raise 200-1000");
    }

    @DisplayName("The straddle acts last before the flop and keeps his option")
    @Test
    void straddle_actsLastWithTheOption() {
        Scenario hand = Scenario.blinds(50, 100).players(5, 1000).straddle(3, 200).deal();
        assertThat(hand.actor()).isEqualTo("p4");
        hand.callAroundTo(3);
        assertThat(hand.options()).isEqualTo("check or raise 300-1000");
    }
}
