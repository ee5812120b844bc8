package cardroom.engine.hand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Single chips and stacks that just suffice: where an off-by-one would not show elsewhere. */
final class LastChipsTest {
    private static final String DRY = "2c7d9hJc3s";

    @DisplayName("B8: who has exactly the price of a call may not raise")
    @Test
    void stack_thatJustCoversTheCall_leavesNoRaise() {
        Scenario hand = Scenario.blinds(50, 100).stacks(1000, 1000, 100).deal();
        assertThat(hand.options()).isEqualTo("call 100");
        Scenario one = Scenario.blinds(50, 100).stacks(1000, 1000, 101).deal();
        assertThat(one.options()).isEqualTo("call 100 or raise 101-101");
    }

    @DisplayName("C1: of two equal blinds the second one acts last")
    @Test
    void equalBlinds_firstToAct_isAfterTheSecond() {
        Scenario hand = Scenario.blinds(100, 100).players(4, 1000).deal();
        assertThat(hand.actor()).isEqualTo("p3");
        assertThat(Scenario.blinds(100, 100).players(2, 1000).deal().actor()).isEqualTo("p2");
    }

    @DisplayName("B14: a short ante, a short blind and a short post count in full")
    @Test
    void potLimit_withShortForcedBets_countsThemInFull() {
        Scenario blind =
                Scenario.blinds(50, 100).game(Variant.PO).stacks(1000, 60, 1000).antes(10).deal();
        // 30 of antes, 50 and 100 of blinds, a call of 100: 280 on top of 100
        assertThat(blind.legal().maxTo()).isEqualTo(380);
        Scenario post =
                Scenario.blinds(50, 100)
                        .game(Variant.PO)
                        .stacks(1000, 1000, 1000, 80)
                        .post(4, 100)
                        .dead(4, 50)
                        .deal();
        assertThat(post.legal().maxTo()).isEqualTo(500);
    }

    @DisplayName("C9: who posts his last chip for a missed small blind is all-in")
    @Test
    void deadPost_ofTheLastChips_isAllIn() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(1000, 1000, 1000, 150)
                        .post(4, 100)
                        .dead(4, 50)
                        .deal()
                        .play("p3 call");
        assertThat(hand.state().players().getLast().status()).isEqualTo(PlayerInHand.Status.ALL_IN);
        assertThat(hand.actor()).isEqualTo("p1");
    }

    @DisplayName("C6, C13: in a bomb pot the part of an ante that nobody matched goes back")
    @Test
    void bombPot_withAllOthersShortOfTheAnte_returnsTheRest() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(60, 1000, 80)
                        .antes(100)
                        .options(HandOptions.builder().bombPot(true))
                        .holds(1, "AdAh")
                        .holds(2, "KdKh")
                        .holds(3, "QdQh")
                        .board(DRY)
                        .deal();
        assertThat(hand.story(HandEvent.UncalledReturned.class))
                .containsExactly("p2 takes back 20");
        assertThat(hand.stacks()).containsExactly(180L, 960L, 0L);
    }

    @DisplayName("C12, B9: a raise that nobody called is raked, a walk is not")
    @Test
    void rake_ofARaiseByTheFirstPlayer_isTaken() {
        HandOptions.Builder rake = HandOptions.builder().rake(new Rake(1_000, 0, false));
        Scenario raise =
                Scenario.blinds(50, 100)
                        .players(3, 1000)
                        .options(rake)
                        .deal()
                        .play("p3 fold, p1 raise 300, p2 fold");
        assertThat(raise.state().raked()).isEqualTo(20);
        Scenario walk =
                Scenario.blinds(50, 100)
                        .players(3, 1000)
                        .options(rake)
                        .deal()
                        .play("p3 fold, p1 fold");
        assertThat(walk.state().raked()).isZero();
    }

    @DisplayName("a rake of less than a chip is none")
    @Test
    void rake_belowOneChip_isNotTold() {
        Scenario hand =
                Scenario.blinds(1, 2)
                        .players(2, 100)
                        .options(HandOptions.builder().rake(new Rake(100, 0, false)))
                        .deal()
                        .callDown();
        assertThat(hand.story(HandEvent.RakeTaken.class)).isEmpty();
        assertThat(hand.state().raked()).isZero();
    }

    @DisplayName("D13: a board with a share of nothing awards nothing")
    @Test
    void runs_ofAPotWithFewerChipsThanBoards_awardNoEmptyShare() {
        Scenario hand =
                Scenario.blinds(1, 1)
                        .stacks(1, 1)
                        .runs(3, 3, 3)
                        .holds(1, "AdAh")
                        .holds(2, "KdQh")
                        .board(DRY)
                        .deal();
        assertThat(hand.state().runs()).isEqualTo(3);
        assertThat(hand.story(HandEvent.PotAwarded.class)).hasSize(2);
        assertThat(hand.stacks().stream().mapToLong(Long::longValue).sum()).isEqualTo(2);
    }

    @DisplayName("D13: ten players in Omaha have cards for three boards on the flop, two before it")
    @Test
    void runs_asFarAsTheCardsGo_areAgreed() {
        assertThat(tenAllIn(Street.FLOP).state().runs()).isEqualTo(3);
        assertThat(tenAllIn(Street.PREFLOP).state().runs()).isEqualTo(2);
    }

    /** Ten players of whom two go all-in on this street and the others fold. */
    private static Scenario tenAllIn(Street street) {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .game(Variant.PO)
                        .players(10, street == Street.FLOP ? 500 : 350)
                        .runs(3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3)
                        .deal();
        if (street == Street.FLOP) {
            hand.callDown(Street.PREFLOP);
        }
        hand.play(hand.actor() + " all-in").play(hand.actor() + " call");
        while (hand.state().actor().isPresent()) {
            hand.play(hand.actor() + " fold");
        }
        return hand;
    }

    @DisplayName("D10: three suited cards of the board count for a flush")
    @Test
    void flush_withTheBoard_beatsAStraight() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .players(2, 1000)
                        .holds(1, "Td8d")
                        .holds(2, "4c2c")
                        .board("7c9cJc3s6h")
                        .deal()
                        .callDown();
        assertThat(hand.stacks()).containsExactly(900L, 1100L);
    }

    @DisplayName("D1: a pot with one contender left names no hand")
    @Test
    void pot_ofOneContender_namesNoHand() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(1000, 30, 1000, 1000)
                        .post(4, 100)
                        .holds(1, "KdKh")
                        .holds(2, "AdAh")
                        .board(DRY)
                        .deal()
                        .play("p3 fold, p4 fold");
        assertThat(hand.story(HandEvent.PotAwarded.class))
                .containsExactly("p1 wins 90 of pot 1", "p2 wins 90 of pot 0: Pair of aces");
    }
}
