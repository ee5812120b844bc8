package cardroom.engine.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cardroom.engine.hand.HandEvent.RakeTaken;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a house may choose: rake, ante order, bomb pots, straddle raises, muck and rabbit. */
final class HouseOptionsTest {
    private static HandOptions.Builder rake(int basisPoints, long cap, boolean noFlopNoDrop) {
        return HandOptions.builder().rake(new Rake(basisPoints, cap, noFlopNoDrop));
    }

    @DisplayName("rake: each pot is raked on its own, rounded down")
    @Test
    void rake_isTakenFromEachPotRoundedDown() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(1000, 1000, 333)
                        .options(rake(500, 0, true))
                        .deal()
                        .play("p3 all-in, p1 all-in, p2 call");
        // 5 % of 999 and of 1334
        assertThat(hand.story(RakeTaken.class))
                .containsExactly("rake 49 of pot 0", "rake 66 of pot 1");
        assertThat(hand.state().raked()).isEqualTo(115);
        assertThat(hand.stacks().stream().mapToLong(Long::longValue).sum()).isEqualTo(2333 - 115);
    }

    @DisplayName("rake: the cap holds for the whole hand, the main pot first")
    @Test
    void rake_stopsAtTheCap() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(1000, 1000, 333)
                        .options(rake(500, 60, true))
                        .deal()
                        .play("p3 all-in, p1 all-in, p2 call");
        assertThat(hand.story(RakeTaken.class))
                .containsExactly("rake 49 of pot 0", "rake 11 of pot 1");
    }

    @DisplayName("rake: no flop, no drop")
    @Test
    void rake_ofAHandWithoutAFlop_isNothing() {
        Scenario dropless =
                Scenario.blinds(50, 100).players(3, 1000).options(rake(500, 0, true)).deal();
        assertThat(dropless.play("p3 raise 300, p1 fold, p2 fold").state().raked()).isZero();
        Scenario dropped =
                Scenario.blinds(50, 100).players(3, 1000).options(rake(500, 0, false)).deal();
        // 50 + 100 + 100 called of 300: 5 % of 250
        assertThat(dropped.play("p3 raise 300, p1 fold, p2 fold").state().raked()).isEqualTo(12);
    }

    @DisplayName(
            "B9, C6: the part of an ante that nobody matched goes back, also when all are short")
    @Test
    void ante_thatNobodyMatched_goesBackUnrakedWhenAllAreShort() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(60, 40, 90)
                        .antes(100)
                        .options(rake(1000, 0, false))
                        .deal();
        assertThat(hand.story())
                .contains("p3 takes back 30", "rake 12 of pot 0", "rake 4 of pot 1")
                .noneMatch(line -> line.contains("of pot 2"));
        assertThat(hand.state().raked()).isEqualTo(16);
    }

    @DisplayName("C12: a walk is never raked")
    @Test
    void rake_ofAWalk_isNothing() {
        Scenario hand =
                Scenario.blinds(50, 100).players(3, 1000).options(rake(500, 0, false)).deal();
        assertThat(hand.play("p3 fold, p1 fold").stacks()).containsExactly(950L, 1050L, 1000L);
    }

    @DisplayName("B9: the uncalled part of a bet is not raked")
    @Test
    void rake_leavesUncalledChipsAlone() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .players(2, 1000)
                        .options(rake(1000, 0, true))
                        .deal()
                        .play("p2 call, p1 check, p1 bet 900, p2 fold");
        assertThat(hand.stacks()).containsExactly(1080L, 900L);
    }

    @DisplayName("rake: shares and caps outside the limits are refused")
    @Test
    void rake_outsideTheLimits_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rake(0, 0, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rake(1001, 0, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rake(100, -1, true));
        assertThat(new Rake(1000, 0, true).of(HandSetup.MAX_CHIPS, 0))
                .isEqualTo(HandSetup.MAX_CHIPS / 10);
    }

    @DisplayName("T14 (C7, RP-11): the big blind first, the ante from what is left")
    @Test
    void t14_bigBlindAnte_comesAfterTheBlind() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(1000, 130, 1000)
                        .antes(0, 100, 0)
                        .untrimmed()
                        .options(HandOptions.builder().antesAfterBlinds(true))
                        .deal();
        assertThat(hand.story())
                .containsExactly("p1 blind 50", "p2 blind 100", "p2 ante 30", "deal");
    }

    @DisplayName("C7: a house may take the ante first")
    @Test
    void bigBlindAnte_mayComeFirst() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(1000, 130, 1000)
                        .antes(0, 100, 0)
                        .untrimmed()
                        .deal();
        assertThat(hand.story())
                .containsExactly("p2 ante 100", "p1 blind 50", "p2 blind 30", "deal");
        assertThat(hand.options()).isEqualTo("call 100 or raise 200-1000");
    }

    @DisplayName("C8: antes of everybody come before the blinds, whatever a big-blind ante does")
    @Test
    void individualAntes_alwaysComeFirst() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(1000, 64, 1000)
                        .antes(60)
                        .holds(1, "KdQh")
                        .holds(2, "AdAh")
                        .holds(3, "KsQc")
                        .board("2c7d9hJc3s")
                        .options(HandOptions.builder().antesAfterBlinds(true))
                        .deal();
        assertThat(hand.story())
                .containsExactly(
                        "p1 ante 60",
                        "p2 ante 60",
                        "p3 ante 60",
                        "p1 blind 50",
                        "p2 blind 4",
                        "deal");
        hand.play("p3 call, p1 call").callDown();
        assertThat(hand.stacks().get(1)).as("64 from each, and no more").isEqualTo(192);
    }

    @DisplayName("C13: in a bomb pot everybody antes and nobody bets before the flop")
    @Test
    void bombPot_beginsOnTheFlop() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .players(4, 1000)
                        .antes(200)
                        .options(HandOptions.builder().bombPot(true))
                        .deal();
        assertThat(hand.state().street()).isEqualTo(Street.FLOP);
        assertThat(hand.actor()).isEqualTo("p1");
        assertThat(hand.options()).isEqualTo("check or bet 100-800");
        assertThat(hand.story().getLast()).startsWith("flop ");
        assertThat(hand.state().pots().toString()).contains("800");
    }

    @DisplayName("C13: a bomb pot in which all antes are all-in runs to its end")
    @Test
    void bombPot_withEverybodyAllIn_runsToItsEnd() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(100, 200, 150)
                        .antes(200)
                        .options(HandOptions.builder().bombPot(true))
                        .deal();
        assertThat(hand.state().isOver()).isTrue();
        assertThat(hand.stacks().stream().mapToLong(Long::longValue).sum()).isEqualTo(450);
    }

    @DisplayName("C11 (WL 161): the least raise over a straddle is one big blind: three in all")
    @Test
    void straddle_isRaisedByABigBlind() {
        Scenario hand = Scenario.blinds(50, 100).players(4, 5000).straddle(3, 200).deal();
        assertThat(hand.actor()).isEqualTo("p4");
        assertThat(hand.options()).isEqualTo("call 200 or raise 300-5000");
    }

    @DisplayName("C11: a house may ask for twice the straddle")
    @Test
    void straddle_mayHaveToBeDoubled() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .players(4, 5000)
                        .straddle(3, 200)
                        .options(HandOptions.builder().straddleSetsRaise(true))
                        .deal();
        assertThat(hand.options()).isEqualTo("call 200 or raise 400-5000");
        hand.callDown(Street.PREFLOP);
        assertThat(hand.options()).isEqualTo("check or bet 100-4800");
    }

    @DisplayName("C11: a straddle of the button acts last, the small blind first")
    @Test
    void buttonStraddle_actsLast() {
        Scenario hand = Scenario.blinds(50, 100).players(4, 5000).straddle(4, 200).deal();
        assertThat(hand.actor()).isEqualTo("p1");
        hand.play("p1 call, p2 call, p3 call");
        assertThat(hand.actor()).isEqualTo("p4");
        assertThat(hand.options()).isEqualTo("check or raise 300-5000");
    }

    @DisplayName("C9 (WL 154, WL 156): a missed small blind is dead money")
    @Test
    void deadPost_isInThePotAndCountsForNoBet() {
        Scenario hand = Scenario.blinds(50, 100).players(4, 1000).post(4, 100).dead(4, 50).deal();
        assertThat(hand.story())
                .containsExactly(
                        "p1 blind 50", "p2 blind 100", "p4 blind 100", "p4 dead 50", "deal");
        hand.play("p3 fold");
        assertThat(hand.options()).isEqualTo("check or raise 200-950");
        hand.play("p4 check, p1 fold, p2 check");
        assertThat(hand.pots()).containsExactly("300 p2 p4");
    }

    @DisplayName("C9: a stack that is short posts the live blind first")
    @Test
    void deadPost_ofAShortStack_comesAfterTheLiveBlind() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(1000, 1000, 1000, 120)
                        .post(4, 100)
                        .dead(4, 50)
                        .deal();
        assertThat(hand.story()).contains("p4 blind 100", "p4 dead 20");
    }

    @DisplayName("D9 (WT 72, WL 139): who does not muck automatically tables a beaten hand")
    @Test
    void showing_seat_tablesABeatenHand() {
        Scenario.Builder table =
                Scenario.blinds(50, 100)
                        .players(3, 1000)
                        .holds(1, "AcAd")
                        .holds(2, "KcKd")
                        .holds(3, "QcQd")
                        .board("2c7d9hJc3s");
        assertThat(table.deal().callDown().story())
                .containsSubsequence("p1 shows AcAd", "p2 mucks", "p3 mucks");
        assertThat(
                        table.options(HandOptions.builder().showing(Set.of(4)))
                                .deal()
                                .callDown()
                                .story())
                .containsSubsequence("p1 shows AcAd", "p2 shows KcKd", "p3 mucks");
    }

    @DisplayName("D11 (WL 144): a card shown after the hand is shown to the whole table")
    @Test
    void show_afterTheHand_isSeenByAll() {
        Scenario hand =
                Scenario.blinds(50, 100).players(2, 1000).holds(1, "7c2d").holds(2, "AcAd").deal();
        assertThat(hand.refusal("p1 shows 7c2d").message())
                .isEqualTo("cards are shown after the hand");
        hand.play("p2 fold");
        assertThat(hand.play("p1 shows 2d").story().getLast()).isEqualTo("p1 shows 2d");
        assertThat(hand.state().players().getFirst().seen().toString()).isEqualTo("[2d]");
        assertThat(hand.state().players().getFirst().shown()).isFalse();
        assertThat(hand.refusal("p1 shows 2d").message())
                .isEqualTo("the table has seen these cards");
        assertThat(hand.play("p1 shows 7c2d").state().players().getFirst().shown()).isTrue();
        assertThat(hand.play("p2 shows AcAd").state().players().getLast().shown()).isTrue();
    }

    @DisplayName("D11: nobody shows cards of others, a card twice, or nothing")
    @Test
    void show_ofCardsThatAreNotHis_isRefused() {
        Scenario hand =
                Scenario.blinds(50, 100).players(2, 1000).holds(1, "7c2d").holds(2, "AcAd").deal();
        hand.play("p2 fold");
        assertThat(hand.refusal("p1 shows AcAd").message())
                .startsWith("name one or more of your own");
        assertThat(hand.refusal("p1 shows 7c7c").message())
                .startsWith("name one or more of your own");
        assertThat(hand.refusal("p5 shows 7c").message()).startsWith("this seat has no cards");
    }

    @DisplayName("D12 (WT 81): a rabbit hunt shows the rest of the board once, after the hand")
    @Test
    void rabbit_showsTheRestOfTheBoard() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .players(2, 1000)
                        .board("2c7d9hJc3s")
                        .options(HandOptions.builder().rabbitHunt(true))
                        .deal()
                        .callDown(Street.PREFLOP);
        assertThat(hand.refusal("p1 rabbit").message()).contains("after the hand");
        hand.play("p1 bet 100, p2 fold");
        assertThat(hand.state().rabbit()).isEmpty();
        assertThat(hand.play("p2 rabbit").story().getLast()).isEqualTo("rabbit Jc3s");
        assertThat(hand.state().rabbit().toString()).isEqualTo("[Jc, 3s]");
        assertThat(hand.state().board().toString()).isEqualTo("[2c, 7d, 9h]");
        assertThat(hand.refusal("p1 rabbit").message()).isEqualTo("the whole board lies open");
    }

    @DisplayName("D12: only where the house allows it, and only by who was dealt in")
    @Test
    void rabbit_whereItIsNotAllowed_isRefused() {
        Scenario plain = Scenario.blinds(50, 100).players(2, 1000).deal().play("p2 fold");
        assertThat(plain.refusal("p1 rabbit").message())
                .isEqualTo("this table has no rabbit hunting");
        Scenario hand =
                Scenario.blinds(50, 100)
                        .players(2, 1000)
                        .options(HandOptions.builder().rabbitHunt(true))
                        .deal()
                        .play("p2 fold");
        assertThat(hand.refusal("p6 rabbit").message()).startsWith("only who was dealt in");
    }
}
