package cardroom.engine.hand;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.Rejection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Pot limit: the call and then the pot as it is after that call (B14). */
final class PotLimitTest {
    private static Scenario.Builder potLimit() {
        return Scenario.blinds(50, 100).game(Variant.PO);
    }

    @DisplayName("B14: the first raise may be to three and a half big blinds")
    @Test
    void firstRaise_withBlindsOnly_isToThePotAfterTheCall() {
        Scenario hand = potLimit().players(4, 5000).deal();
        // call 100, then the pot of 50 + 100 + 100
        assertThat(hand.options()).isEqualTo("call 100 or raise 200-350");
        Rejection more = hand.refusal("p3 raise 351");
        assertThat(more.code()).isEqualTo(Rejection.Code.ILLEGAL_AMOUNT);
        assertThat(more.message()).isEqualTo("raise to 200 to 350");
        hand.play("p3 raise 350");
        // call 350, then 50 + 100 + 350 + 350
        assertThat(hand.options()).isEqualTo("call 350 or raise 600-1200");
    }

    @DisplayName("B14: the small blind's own bet counts into the pot")
    @Test
    void raise_ofTheSmallBlind_isToThePotAfterTheCall() {
        Scenario hand = potLimit().players(3, 5000).deal().play("p3 call");
        // call 50, then 100 + 100 + 100
        assertThat(hand.options()).isEqualTo("call 50 or raise 200-400");
    }

    @DisplayName("B14: after the flop the pot is all that lies in the middle")
    @Test
    void bet_onTheFlop_isAtMostThePot() {
        Scenario hand = potLimit().players(3, 5000).deal().callDown(Street.PREFLOP);
        assertThat(hand.options()).isEqualTo("check or bet 100-300");
        hand.play("p1 bet 300");
        // call 300, then 300 + 300 + 300
        assertThat(hand.options()).isEqualTo("call 300 or raise 600-1200");
        hand.play("p2 raise 1000");
        // call 1000, then 300 + 300 + 1000 + 1000
        assertThat(hand.options()).isEqualTo("call 1000 or raise 1700-3600");
    }

    @DisplayName("B14: all-in is the pot when the stack is larger, and the stack when it is not")
    @Test
    void allIn_isTheLargestLegalAmount() {
        Scenario hand = potLimit().stacks(5000, 5000, 5000, 220).deal();
        hand.play("p3 all-in");
        assertThat(hand.bets()).containsExactly(50L, 100L, 350L, 0L);
        assertThat(hand.play("p4 all-in").bets()).containsExactly(50L, 100L, 350L, 220L);
    }

    @DisplayName("B14: antes and dead posts count in full")
    @Test
    void raise_withAntesAndDeadMoney_countsThem() {
        Scenario hand = potLimit().players(4, 5000).antes(20).dead(4, 50).post(4, 100).deal();
        // call 100, then 4 × 20 + 50 dead + 50 + 100 + 100 posted + 100
        assertThat(hand.options()).isEqualTo("call 100 or raise 200-580");
    }

    @DisplayName("B14: before the flop short antes and short blinds count as if they were whole")
    @Test
    void raise_overShortForcedBets_countsThemInFull() {
        Scenario blind = potLimit().stacks(5000, 30, 5000, 5000).deal();
        assertThat(blind.options()).isEqualTo("call 100 or raise 200-350");
        Scenario ante = potLimit().stacks(5000, 5000, 5000, 12).antes(20).deal();
        // call 100, then 4 × 20 + 50 + 100 + 100
        assertThat(ante.options()).isEqualTo("call 100 or raise 200-430");
        // on the flop the pot is what is there: 3 × 20 + 12 + 300
        assertThat(ante.callDown(Street.PREFLOP).options()).isEqualTo("check or bet 100-372");
    }

    @DisplayName("B1: in a pot smaller than the big blind the least bet is still the big blind")
    @Test
    void bet_inAPotSmallerThanTheBigBlind_isTheBigBlind() {
        Scenario hand =
                potLimit()
                        .players(3, 5000)
                        .antes(10)
                        .options(HandOptions.builder().bombPot(true))
                        .deal();
        assertThat(hand.options()).isEqualTo("check or bet 100-100");
        hand.play("p1 check, p2 bet 100");
        // call 100, then 30 + 100 + 100
        assertThat(hand.options()).isEqualTo("call 100 or raise 200-330");
        hand.play("p3 fold");
        assertThat(hand.options()).isEqualTo("call 100 or raise 200-330");
    }

    @DisplayName("B3, B4: pot limit reopens the betting as no limit does")
    @Test
    void shortAllIn_inPotLimit_reopensNothing() {
        Scenario hand = potLimit().stacks(5000, 5000, 540).deal();
        hand.play("p3 call, p1 call, p2 check, p1 bet 300, p2 call, p3 all-in");
        assertThat(hand.options()).isEqualTo("call 140");
    }
}
