package cardroom.engine.hand;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.Rejection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fixed limit: the size of a bet, the cap (B10) and short all-ins (B11). */
final class LimitTest {
    private static Scenario.Builder limit() {
        return Scenario.blinds(10, 20).game(Variant.FT);
    }

    @DisplayName("fixed limit: the small bet before and on the flop, the big bet after it")
    @ParameterizedTest
    @EnumSource(Street.class)
    void bet_onEachStreet_hasOneSize(Street street) {
        Scenario hand = limit().players(3, 1000).deal();
        String[] options = {"call 20 or raise 40-40", "bet 20-20", "bet 40-40", "bet 40-40"};
        if (street == Street.PREFLOP) {
            assertThat(hand.options()).isEqualTo(options[0]);
            return;
        }
        hand.callDown(Street.values()[street.ordinal() - 1]);
        assertThat(hand.options()).isEqualTo("check or " + options[street.ordinal()]);
    }

    @DisplayName("fixed limit: another big bet than twice the small one")
    @Test
    void bigBet_ofItsOwn_isTheSizeOnTurnAndRiver() {
        Scenario hand = limit().players(3, 1000).options(HandOptions.builder().bigBet(50)).deal();
        assertThat(hand.callDown(Street.FLOP).options()).isEqualTo("check or bet 50-50");
        assertThat(hand.callDown(Street.TURN).options()).isEqualTo("check or bet 50-50");
    }

    @DisplayName("fixed limit: any other size is refused with the one that is legal (B12)")
    @Test
    void raise_ofAnotherSize_isRefused() {
        Scenario hand = limit().players(3, 1000).deal();
        Rejection more = hand.refusal("p3 raise 60");
        assertThat(more.code()).isEqualTo(Rejection.Code.ILLEGAL_AMOUNT);
        assertThat(more.message()).isEqualTo("raise to 40 or not at all");
        assertThat(hand.refusal("p3 raise 39").message()).isEqualTo("raise to 40 or not at all");
        assertThat(hand.play("p3 all-in").bets()).containsExactly(10L, 20L, 40L);
    }

    @DisplayName("B10 (WT 100, WL 126): the big blind is the bet, and four raises follow it")
    @Test
    void cap_beforeTheFlop_isTheBlindAndFourRaises() {
        Scenario hand =
                limit().players(3, 1000)
                        .deal()
                        .play("p3 raise 40, p1 raise 60, p2 raise 80, p3 raise 100");
        assertThat(hand.options()).isEqualTo("call 40");
        assertThat(hand.refusal("p1 raise 120").message())
                .isEqualTo("one bet and four raises are the most on a street: call or fold");
        // all-in stands for the largest legal amount: a call
        assertThat(hand.play("p1 all-in").bets()).containsExactly(100L, 80L, 100L);
    }

    @DisplayName("B10: each street has a bet and four raises of its own")
    @Test
    void cap_onTheFlop_isABetAndFourRaises() {
        Scenario hand = limit().players(3, 1000).deal().callDown(Street.PREFLOP);
        hand.play("p1 bet 20, p2 raise 40, p3 raise 60, p1 raise 80, p2 raise 100");
        assertThat(hand.options()).isEqualTo("call 40");
        hand.play("p3 call, p1 call");
        assertThat(hand.options()).isEqualTo("check or bet 40-40");
    }

    @DisplayName("B10 (WL 127): no cap in a round that begins with two players")
    @Test
    void cap_inARoundThatBeganHeadsUp_isNone() {
        Scenario hand = limit().players(2, 1000).deal();
        hand.play("p2 raise 40, p1 raise 60, p2 raise 80, p1 raise 100, p2 raise 120");
        assertThat(hand.options()).isEqualTo("call 20 or raise 140-140");
    }

    @DisplayName("B10 (WL 126): the cap stays when a round comes down to two players")
    @Test
    void cap_inARoundThatCameDownToTwo_stays() {
        Scenario hand =
                limit().players(3, 1000)
                        .deal()
                        .play("p3 raise 40, p1 fold, p2 raise 60, p3 raise 80, p2 raise 100");
        assertThat(hand.options()).isEqualTo("call 20");
        hand.play("p3 call");
        hand.play("p2 bet 20, p3 raise 40, p2 raise 60, p3 raise 80, p2 raise 100");
        assertThat(hand.options()).isEqualTo("call 20 or raise 120-120");
    }

    @DisplayName("B10: a straddle is not counted as a raise")
    @Test
    void cap_withAStraddle_leavesFourRaises() {
        Scenario hand = limit().players(4, 1000).straddle(3, 40).deal();
        assertThat(hand.options()).isEqualTo("call 40 or raise 60-60");
        hand.play("p4 raise 60, p1 raise 80, p2 raise 100, p3 raise 120");
        assertThat(hand.options()).isEqualTo("call 60");
    }

    @DisplayName("B11 (WL 129, TDA 47-B): an all-in below half a bet reopens nothing")
    @Test
    void allIn_belowHalfABet_reopensNothing() {
        Scenario hand = limit().stacks(1000, 1000, 49).deal().play("p3 call, p1 call, p2 check");
        hand.play("p1 bet 20, p2 call, p3 all-in");
        assertThat(hand.bets()).containsExactly(20L, 20L, 29L);
        assertThat(hand.options()).isEqualTo("call 9");
        assertThat(hand.refusal("p1 raise 40").message())
                .isEqualTo("the betting was not reopened: call or fold");
    }

    @DisplayName("B11 (WL 129, TDA 47-B): an all-in of half a bet counts as a raise")
    @Test
    void allIn_ofHalfABet_reopensTheBetting() {
        Scenario hand = limit().stacks(1000, 1000, 50).deal().play("p3 call, p1 call, p2 check");
        hand.play("p1 bet 20, p2 call, p3 all-in");
        assertThat(hand.bets()).containsExactly(20L, 20L, 30L);
        assertThat(hand.options()).isEqualTo("call 10 or raise 50-50");
    }

    @DisplayName("B11: who has not acted completes an all-in below half a bet to the full bet")
    @Test
    void allIn_belowHalfABet_isCompletedByThoseYetToAct() {
        Scenario hand = limit().stacks(29, 1000, 1000).deal().play("p3 call, p1 call, p2 check");
        hand.play("p1 all-in");
        assertThat(hand.options()).isEqualTo("call 9 or raise 20-20");
        hand.play("p2 raise 20");
        assertThat(hand.options()).isEqualTo("call 20 or raise 40-40");
    }

    @DisplayName("B11: an all-in of half a bet or more is raised by a full bet")
    @Test
    void allIn_ofHalfABetOrMore_isRaisedByAFullBet() {
        Scenario hand = limit().stacks(35, 1000, 1000).deal().play("p3 call, p1 call, p2 check");
        hand.play("p1 all-in");
        assertThat(hand.options()).isEqualTo("call 15 or raise 35-35");
    }

    @DisplayName("B11: a short all-in counts towards the cap only from half a bet on")
    @Test
    void allIn_belowHalfABet_isNoRaiseOfTheCap() {
        Scenario hand = limit().stacks(89, 1000, 1000).deal().play("p3 call, p1 call, p2 check");
        hand.play("p1 bet 20, p2 raise 40, p3 raise 60, p1 all-in");
        assertThat(hand.bets()).containsExactly(69L, 40L, 60L);
        assertThat(hand.options()).isEqualTo("call 29 or raise 80-80");
        hand.play("p2 raise 80, p3 raise 100");
        assertThat(hand.options()).isEqualTo("call 20");
    }
}
