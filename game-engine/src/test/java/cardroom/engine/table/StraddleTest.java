package cardroom.engine.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardroom.engine.hand.Action;
import cardroom.engine.hand.HandRules;
import cardroom.engine.hand.Variant;
import cardroom.engine.table.HouseRules.AnteKind;
import cardroom.engine.table.HouseRules.Straddles;
import org.junit.jupiter.api.Test;

/** Straddles under the gun and on the button (C11, WL 161). */
class StraddleTest {
    private static HouseRules allowing(Straddles straddles) {
        return HouseRules.builder().straddles(straddles).build();
    }

    /** Button 0, small blind 1, big blind 2, under the gun 3. */
    private static TestTable four(Straddles straddles) {
        return TestTable.seated(allowing(straddles), 0, 1, 2, 3);
    }

    @Test
    void c11_utgStraddles_isTwiceTheBigBlindAndActsLast() {
        TestTable table = four(Straddles.UTG);
        table.straddles(3);
        table.start();
        assertThat(table.forced(3).blind()).isEqualTo(20);
        assertThat(table.seat(3).last()).isEqualTo(LastAction.STRADDLE);
        assertThat(table.turn().seat()).isZero();
        table.checkOrCall();
        table.checkOrCall();
        table.checkOrCall();
        assertThat(table.turn().seat()).isEqualTo(3);
        assertThat(HandRules.legalActions(table.hand()).canCheck()).isTrue();
        table.act(new Action.Raise(30));
        assertThat(table.running()).isTrue();
    }

    @Test
    void c11_buttonStraddles_smallBlindActsFirst() {
        TestTable table = four(Straddles.BUTTON);
        table.straddles(0);
        table.start();
        assertThat(table.forced(0).blind()).isEqualTo(20);
        assertThat(table.turn().seat()).isEqualTo(1);
        table.checkOrCall();
        table.checkOrCall();
        table.checkOrCall();
        assertThat(table.turn().seat()).as("the straddle acts last").isZero();
    }

    @Test
    void wl161_bothWant_buttonHasPrecedence() {
        TestTable table = four(Straddles.BOTH);
        table.straddles(0);
        table.straddles(3);
        table.start();
        assertThat(table.forced(0).blind()).isEqualTo(20);
        assertThat(table.forced(3).blind()).isZero();
    }

    @Test
    void wl156_wl161_buttonStraddles_whoWantsToComeInWithAStraddleWaits() {
        TestTable table = four(Straddles.BOTH);
        table.straddles(1);
        table.playHand();
        assertThat(table.positions()).containsExactly(0, 1, 2);
        table.leave(0);
        table.leave(2);
        table.sit(4, Entry.STRADDLE);
        table.playHand();
        assertThat(table.dealt()).as("a post was not his choice").containsExactlyInAnyOrder(1, 3);
        assertThat(table.seat(4).owes()).isEqualTo(Owes.BIG);
    }

    @Test
    void c11_onlyTheAllowedSeat_straddles() {
        TestTable utg = four(Straddles.UTG);
        utg.straddles(0);
        utg.start();
        assertThat(utg.forced(0).blind()).isZero();
        TestTable button = four(Straddles.BUTTON);
        button.straddles(3);
        button.start();
        assertThat(button.forced(3).blind()).isZero();
    }

    @Test
    void wl161_minimumRaise_isThreeBigBlindsOrTwoStraddles() {
        assertThat(leastRaise(false)).isEqualTo(30);
        assertThat(leastRaise(true)).isEqualTo(40);
    }

    private static long leastRaise(boolean straddleRaise) {
        HouseRules rules =
                HouseRules.builder().straddles(Straddles.UTG).straddleRaise(straddleRaise).build();
        TestTable table = TestTable.seated(rules, 0, 1, 2, 3);
        table.straddles(3);
        table.start();
        return HandRules.legalActions(table.hand()).minTo();
    }

    @Test
    void c11_headsUp_nobodyStraddles() {
        TestTable table = TestTable.seated(allowing(Straddles.BOTH), 0, 1);
        table.straddles(0);
        table.straddles(1);
        table.start();
        assertThat(table.forced(0).blind()).isEqualTo(5);
        assertThat(table.forced(1).blind()).isEqualTo(10);
    }

    @Test
    void c11_threeHanded_buttonIsUnderTheGun() {
        TestTable table = TestTable.seated(allowing(Straddles.UTG), 0, 1, 2);
        table.straddles(0);
        table.start();
        assertThat(table.forced(0).blind()).isEqualTo(20);
        assertThat(table.turn().seat()).isEqualTo(1);
    }

    @Test
    void c11_stackBelowTwoBigBlinds_doesNotStraddle() {
        TestTable table =
                new TestTable(
                        new TableSettings(
                                Variant.NT,
                                50,
                                100,
                                0,
                                6,
                                100,
                                1000,
                                15_000,
                                30_000,
                                allowing(Straddles.UTG)));
        table.sit(0, 1000);
        table.sit(1, 1000);
        table.sit(2, 1000);
        table.sit(3, 199);
        table.straddles(3);
        table.start();
        assertThat(table.forced(3).blind()).isZero();
    }

    @Test
    void setPreferences_tableWithoutStraddles_saysSo() {
        TestTable table = TestTable.seated(0, 1, 2);
        assertThat(
                        table.complaint(
                                new TableCommand.SetPreferences(TestTable.id(0), true, null, null)))
                .contains("no straddles");
    }

    @Test
    void wl161_limitGame_hasNoButtonStraddle() {
        TableSettings limit = new TableSettings(Variant.FT, 5, 10, 0, 6, 100, 1000, 15_000, 30_000);
        assertThatThrownBy(() -> limit.with(allowing(Straddles.BOTH)))
                .hasMessageContaining("limit games have no button straddle");
        assertThat(limit.with(allowing(Straddles.UTG)).rules().straddles().utg()).isTrue();
    }

    @Test
    void shortDeck_withStraddlesOrBigBlindAnte_isRefused() {
        TableSettings shortDeck =
                new TableSettings(Variant.NS, 5, 10, 0, 6, 100, 1000, 15_000, 30_000);
        assertThatThrownBy(() -> shortDeck.with(allowing(Straddles.UTG)))
                .hasMessageContaining("everybody antes");
        assertThatThrownBy(
                        () -> shortDeck.with(HouseRules.builder().ante(AnteKind.BIG_BLIND).build()))
                .hasMessageContaining("everybody antes");
    }
}
