package cardroom.engine.hand;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.Rejection;
import cardroom.engine.hand.LegalActions.Aggression;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much may be bet and who may raise: rules B1–B9, B12 and B13. */
final class BettingTest {
    @DisplayName("B1 (WL 128): the least bet is the big blind, on every street")
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void leastBet_onEveryStreetAfterTheFlop_isTheBigBlind(int players) {
        Scenario hand = Scenario.blinds(50, 100).players(players, 1000).deal();
        for (Street street : new Street[] {Street.PREFLOP, Street.FLOP, Street.TURN}) {
            hand.callDown(street);
            assertThat(hand.options()).isEqualTo("check or bet 100-900");
            assertThat(hand.refusal("p1 bet 99").code()).isEqualTo(Rejection.Code.ILLEGAL_AMOUNT);
        }
        hand.play("p1 bet 100");
    }

    @DisplayName("B1 (WL 170): a straddle does not raise the least bet after the flop")
    @Test
    void leastBet_afterAStraddle_isTheBigBlind() {
        Scenario hand = Scenario.blinds(50, 100).players(4, 1000).straddle(3, 200).deal();
        assertThat(hand.actor()).isEqualTo("p4");
        assertThat(hand.options()).isEqualTo("call 200 or raise 300-1000");
        assertThat(hand.callDown(Street.PREFLOP).options()).isEqualTo("check or bet 100-800");
    }

    @DisplayName("B2 (WT 96, WL 171, TDA 43): a raise adds at least the largest increment so far")
    @Test
    void leastRaise_afterLargerAndSmallerRaises_addsTheLargestIncrement() {
        Scenario hand = Scenario.blinds(50, 100).players(4, 10_000).deal();
        assertThat(hand.legal().minTo()).isEqualTo(200);
        assertThat(hand.play("p3 raise 350").legal().minTo()).isEqualTo(600);
        assertThat(hand.play("p4 raise 1000").legal().minTo()).isEqualTo(1650);
        assertThat(hand.play("p1 raise 1650").legal().minTo()).isEqualTo(2300);
    }

    @DisplayName("B2: the increment is forgotten on the next street")
    @Test
    void leastRaise_onTheNextStreet_beginsWithTheBigBlind() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .players(3, 5000)
                        .deal()
                        .play("p3 raise 900, p1 call, p2 call, p1 bet 100");
        assertThat(hand.options()).isEqualTo("call 100 or raise 200-4100");
    }

    @DisplayName("B3 (WL 172): after bet 100 and all-in 140 the least raise is to 240, not to 200")
    @Test
    void leastRaise_afterAShortAllIn_addsTheLastFullIncrement() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(1000, 240, 1000)
                        .deal()
                        .callDown(Street.PREFLOP)
                        .play("p1 bet 100, p2 all-in");
        assertThat(hand.refusal("p3 raise 200").code()).isEqualTo(Rejection.Code.ILLEGAL_AMOUNT);
        assertThat(hand.refusal("p3 raise 239").code()).isEqualTo(Rejection.Code.ILLEGAL_AMOUNT);
        assertThat(hand.play("p3 raise 240").state().currentBet()).isEqualTo(240);
    }

    @DisplayName("B3 (WL 172): an all-in bet below the big blind is not completed but raised")
    @Test
    void leastRaise_afterAnAllInBetBelowTheBigBlind_addsTheBigBlind() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(160, 1000, 1000)
                        .deal()
                        .callDown(Street.PREFLOP)
                        .play("p1 all-in");
        assertThat(hand.options()).isEqualTo("call 60 or raise 160-900");
    }

    @DisplayName("B4 (WT 96, WL 171, TDA 47-A): one short all-in does not reopen the betting")
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 10})
    void shortAllIn_forThoseWhoHaveActed_leavesCallOrFold(int players) {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(stacks(players, 2, 240))
                        .deal()
                        .callDown(Street.PREFLOP)
                        .play("p1 bet 100, p2 all-in")
                        .callAroundTo(1);
        assertThat(hand.options()).isEqualTo("call 40");
        Rejection refusal = hand.refusal("p1 raise 240");
        assertThat(refusal.code()).isEqualTo(Rejection.Code.ILLEGAL_ACTION);
        assertThat(refusal.message()).contains("not reopened");
    }

    @DisplayName("B4: a checker who faces an all-in below the big blind may only call or fold")
    @Test
    void shortAllInBet_forThoseWhoHaveChecked_leavesCallOrFold() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(1000, 160, 1000)
                        .deal()
                        .callDown(Street.PREFLOP)
                        .play("p1 check, p2 all-in, p3 call");
        assertThat(hand.options()).isEqualTo("call 60");
    }

    @DisplayName("B5 (WT 96a, WL 173, TDA 47-A): short all-ins together reopen for each separately")
    @Test
    void shortAllInsTogether_reopenOnlyForThoseWhoFaceAFullIncrement() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(5000, 5000, 5000, 260, 5000, 330)
                        .deal()
                        .callDown(Street.PREFLOP)
                        .play("p1 bet 100, p2 call, p3 call, p4 all-in, p5 call, p6 all-in");
        // p1, p2 and p3 answered 100 and face 130; p5 answered 160 and faces 70
        assertThat(hand.options()).isEqualTo("call 130 or raise 330-4900");
        hand.play("p1 call, p2 call, p3 call");
        assertThat(hand.actor()).isEqualTo("p5");
        assertThat(hand.options()).isEqualTo("call 70");
    }

    @DisplayName("B6: a player yet to act may raise after a short all-in")
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 10})
    void shortAllIn_forThoseYetToAct_leavesTheRaise(int players) {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(stacks(players, 2, 240))
                        .deal()
                        .callDown(Street.PREFLOP)
                        .play("p1 bet 100, p2 all-in")
                        .callAroundTo(players);
        assertThat(hand.options()).isEqualTo("call 140 or raise 240-900");
    }

    @DisplayName("B7 (WL 152): the big blind keeps his option against a short all-in")
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 10})
    void bigBlind_facingAShortAllIn_mayRaise(int players) {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(stacks(players, 3, 150))
                        .deal()
                        .play("p3 all-in")
                        .callAroundTo(2);
        assertThat(hand.options()).isEqualTo("call 50 or raise 250-1000");
    }

    @DisplayName("B7: the big blind may check or raise when nobody has raised")
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 10})
    void bigBlind_inAnUnraisedPot_hasTheOption(int players) {
        Scenario hand = Scenario.blinds(50, 100).players(players, 1000).deal().callAroundTo(2);
        assertThat(hand.options()).isEqualTo("check or raise 200-1000");
        assertThat(hand.play("p2 check").state().street()).isEqualTo(Street.FLOP);
    }

    @DisplayName("B8: with all others all-in or folded one may call or fold, not raise")
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void lastPlayerWithChips_facingAnAllIn_maySimplyCallOrFold(int players) {
        int button = players;
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(stacks(players, 1, 500))
                        .deal()
                        .callDown(Street.PREFLOP)
                        .play("p1 all-in")
                        .foldAroundTo(button);
        assertThat(hand.legal()).isEqualTo(new LegalActions(false, 400, Aggression.NONE, 0, 0));
        assertThat(hand.refusal("p" + button + " raise 500").message()).contains("nobody is left");
        assertThat(hand.play("p" + button + " all-in").stacks().stream().mapToLong(c -> c).sum())
                .isEqualTo(500 + 1000L * (players - 1));
    }

    @DisplayName("B8: who owes nothing and has nobody left to bet against is not asked")
    @Test
    void lastPlayerWithChips_owingNothing_isNotAsked() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(300, 1000, 300)
                        .deal()
                        .play("p3 all-in, p1 call, p2 call");
        assertThat(hand.state().isOver()).isTrue();
        assertThat(hand.state().decisions()).isEqualTo(3);
    }

    @DisplayName("B9: the part of a bet that nobody matched goes back before the showdown")
    @Test
    void uncalledPart_ofAnAllIn_returnsBeforeTheCardsAreTabled() {
        Scenario hand =
                Scenario.blinds(50, 100).stacks(700, 2000).deal().play("p2 raise 2000, p1 call");
        assertThat(hand.storyFrom("p1 call 600"))
                .startsWith("p1 call 600", "p2 takes back 1300", "pots 1400 p1 p2");
        assertThat(hand.state().player(4).contribution()).isEqualTo(700);
        assertThat(hand.state().player(4).status()).isEqualTo(PlayerInHand.Status.ACTIVE);
    }

    @DisplayName("B9: a bet that nobody calls goes back and is not won")
    @Test
    void uncalledBet_whenAllFold_isNotPartOfThePot() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .players(3, 1000)
                        .deal()
                        .play("p3 call, p1 call, p2 check, p1 bet 500, p2 fold, p3 fold");
        assertThat(hand.storyFrom("p3 fold"))
                .containsExactly("p3 fold", "p1 takes back 500", "p1 wins 300 of pot 0", "end");
    }

    @DisplayName("B9: what a folded player matched was called")
    @Test
    void uncalledPart_afterAPartialCallThatFolded_isOnlyTheExcess() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .players(3, 2000)
                        .deal()
                        .play("p3 raise 400, p1 fold, p2 raise 1000, p3 fold");
        assertThat(hand.story(HandEvent.UncalledReturned.class))
                .containsExactly("p2 takes back 600");
        assertThat(hand.stacks()).containsExactly(1950L, 2450L, 1600L);
    }

    @DisplayName("B12 (WT 95, TDA 43): an amount out of range is refused with the range")
    @Test
    void raise_outOfRange_isRefusedWithTheLegalRange() {
        Scenario hand = Scenario.blinds(50, 100).players(3, 1000).deal();
        for (String amount :
                new String[] {
                    "199",
                    "150",
                    "100",
                    "0",
                    "-1",
                    "1001",
                    "9223372036854775807",
                    "-9223372036854775808"
                }) {
            Rejection refusal = hand.refusal("p3 raise " + amount);
            assertThat(refusal.code()).isEqualTo(Rejection.Code.ILLEGAL_AMOUNT);
            assertThat(refusal.message()).isEqualTo("raise to 200 to 1000");
        }
        hand.play("p3 raise 200");
    }

    @DisplayName("B12: an all-in below the minimum is legal")
    @Test
    void raise_allInBelowTheMinimum_isLegal() {
        Scenario hand = Scenario.blinds(50, 100).stacks(1000, 1000, 150).deal();
        assertThat(hand.options()).isEqualTo("call 100 or raise 150-150");
        assertThat(hand.refusal("p3 raise 149").message())
                .isEqualTo("raise to 150, all chips, or not at all");
        assertThat(hand.play("p3 raise 150").state().currentBet()).isEqualTo(150);
    }

    @DisplayName("B13 (WT 84): folding is legal although checking is free")
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 10})
    void fold_whenCheckingIsFree_isLegal(int players) {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .players(players, 1000)
                        .deal()
                        .callAroundTo(2)
                        .play("p2 fold");
        assertThat(hand.state().player(4).status()).isEqualTo(PlayerInHand.Status.FOLDED);
        hand.play("p1 fold");
    }

    /** {@code players} stacks of 1000, but that of player {@code one}. */
    private static long[] stacks(int players, int one, long chips) {
        long[] stacks = new long[players];
        java.util.Arrays.fill(stacks, 1000);
        stacks[one - 1] = chips;
        return stacks;
    }
}
