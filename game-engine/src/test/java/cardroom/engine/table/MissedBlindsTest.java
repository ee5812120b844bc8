package cardroom.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.hand.HandEvent.DeadPosted;
import cardroom.engine.table.HouseRules.Straddles;
import org.junit.jupiter.api.Test;

/** Missed blinds and the ways back into the game (C9, C10, C14, WL 154, WL 156). */
class MissedBlindsTest {
    private static final HouseRules STRADDLES =
            HouseRules.builder().straddles(Straddles.UTG).build();

    /** Seat 3 of five sat out while both blinds passed; the last big blind was in seat 0. */
    private static TestTable bothMissed(HouseRules rules) {
        TestTable table = TestTable.seated(rules, 0, 1, 2, 3, 4);
        table.playHand();
        assertThat(table.positions()).containsExactly(0, 1, 2);
        table.sitOut(3);
        table.playHand();
        assertThat(table.positions()).containsExactly(1, 2, 4);
        assertThat(table.seat(3).owes()).isEqualTo(Owes.BIG);
        table.playHand();
        assertThat(table.positions()).containsExactly(2, 4, 0);
        assertThat(table.seat(3).owes()).isEqualTo(Owes.BOTH);
        return table;
    }

    @Test
    void c9_wl154_postsMissedBlinds_bigIsLiveSmallIsDead() {
        TestTable table = bothMissed(HouseRules.NONE);
        table.sitIn(3, Entry.POST);
        table.playHand();
        assertThat(table.positions()).as("the button has to pass him").containsExactly(4, 0, 1);
        assertThat(table.dealt()).contains(3);
        assertThat(table.forced(3).post()).isEqualTo(10);
        assertThat(table.forced(3).dead()).isEqualTo(5);
        assertThat(table.log()).contains(new TableEvent.InHand(new DeadPosted(3, 5)));
        assertThat(table.seat(3).owes()).isEqualTo(Owes.NONE);
        table.start();
        assertThat(table.forced(3).post() + table.forced(3).dead()).as("once").isZero();
    }

    @Test
    void c9_paidBigMissedSmall_postsItDead() {
        TestTable table = TestTable.seated(0, 1, 2, 3);
        table.playHand();
        assertThat(table.positions()).containsExactly(0, 1, 2);
        table.sitOut(2);
        table.playHand();
        assertThat(table.positions()).containsExactly(1, -1, 3);
        assertThat(table.seat(2).owes()).isEqualTo(Owes.SMALL);
        table.sitIn(2, Entry.POST);
        table.start();
        assertThat(table.positions()).containsExactly(2, 3, 0);
        assertThat(table.forced(2).post()).isZero();
        assertThat(table.forced(2).dead()).isEqualTo(5);
    }

    @Test
    void c9_wl154_waitsForTheBigBlind_thatSettlesEverything() {
        TestTable table = bothMissed(HouseRules.NONE);
        table.sitIn(3, Entry.WAIT);
        for (int bigBlind : new int[] {1, 2}) {
            table.playHand();
            assertThat(table.positions().getLast()).isEqualTo(bigBlind);
            assertThat(table.dealt()).doesNotContain(3);
        }
        table.start();
        assertThat(table.positions()).containsExactly(1, 2, 3);
        assertThat(table.forced(3).blind()).isEqualTo(10);
        assertThat(table.forced(3).post() + table.forced(3).dead()).isZero();
        assertThat(table.seat(3).owes()).isEqualTo(Owes.NONE);
    }

    @Test
    void wl154_buysTheButton_postsBothAndHasItInTheNextHand() {
        TestTable table = TestTable.seated(0, 1, 2, 4);
        table.playHand();
        assertThat(table.positions()).containsExactly(0, 1, 2);
        table.playHand();
        assertThat(table.positions()).containsExactly(1, 2, 4);
        table.sit(3, Entry.BUY_BUTTON);
        table.start();
        assertThat(table.dealt()).containsExactly(3, 4, 0, 1, 2).startsWith(3);
        assertThat(table.forced(3).blind()).as("live").isEqualTo(10);
        assertThat(table.forced(3).dead()).isEqualTo(5);
        assertThat(table.forced(4).blind() + table.forced(0).blind())
                .as("the blinds of the others wait")
                .isZero();
        assertThat(table.turn().seat()).isEqualTo(4);
        assertThat(table.hand().currentBet()).isEqualTo(10);
        table.foldOut();
        table.playHand();
        assertThat(table.positions()).containsExactly(3, 4, 0);
        table.playHand();
        assertThat(table.positions()).containsExactly(4, 0, 1);
    }

    @Test
    void wl154_buysTheButtonInTheDeadSmallBlind_othersPostAsEver() {
        TestTable table = TestTable.seated(0, 1, 2, 3);
        table.playHand();
        table.leave(2);
        table.does(new TableCommand.TakeSeat(TestTable.person(7), 2, 500, Entry.BUY_BUTTON));
        table.start();
        assertThat(table.positions()).containsExactly(1, -1, 3);
        assertThat(table.dealt()).containsExactly(2, 3, 0, 1);
        assertThat(table.forced(2).post()).isEqualTo(10);
        assertThat(table.forced(2).dead()).isEqualTo(5);
        assertThat(table.forced(3).blind()).isEqualTo(10);
        table.foldOut();
        table.playHand();
        assertThat(table.positions()).containsExactly(2, 3, 0);
    }

    @Test
    void wl154_buttonIsBought_whoOwesAsNextBigBlindWaitsForItInTheNextHand() {
        for (Entry entry : Entry.values()) {
            TestTable table = TestTable.seated(STRADDLES, 0, 1, 3, 5);
            table.playHand();
            assertThat(table.positions()).containsExactly(0, 1, 3);
            table.sit(2, Entry.BUY_BUTTON);
            table.sit(4, entry);
            table.playHand();
            assertThat(table.forced(2).blind()).as("bought").isEqualTo(10);
            assertThat(table.dealt()).as("%s", entry).doesNotContain(4);
            table.start();
            assertThat(table.positions()).containsExactly(2, 3, 4);
            assertThat(table.forced(4).blind()).isEqualTo(10);
            assertThat(table.forced(4).post() + table.forced(4).dead()).isZero();
        }
    }

    @Test
    void wl154_twoWantToBuy_oneAfterTheOther() {
        TestTable table = TestTable.seated(0, 1, 5);
        table.playHand();
        assertThat(table.positions()).containsExactly(0, 1, 5);
        table.sit(2, Entry.BUY_BUTTON);
        table.sit(3, Entry.BUY_BUTTON);
        table.playHand();
        assertThat(table.dealt()).contains(2).doesNotContain(3);
        table.playHand();
        assertThat(table.positions().getFirst()).isEqualTo(2);
        assertThat(table.dealt()).contains(3);
        table.playHand();
        assertThat(table.positions().getFirst()).isEqualTo(3);
    }

    @Test
    void c2_everybodyLeavesTheBuyer_hePaysNoSecondBigBlind() {
        TestTable table = TestTable.seated(0, 1, 2, 4);
        table.playHand();
        table.playHand();
        table.sit(3, Entry.BUY_BUTTON);
        table.playHand();
        assertThat(table.forced(3).blind()).isEqualTo(10);
        table.leave(0);
        table.leave(1);
        table.leave(2);
        table.start();
        assertThat(table.positions()).containsExactly(3, 3, 4);
        table.foldOut();
        table.playHand();
        assertThat(table.positions()).containsExactly(4, 4, 3);
    }

    @Test
    void wl156_comesBackUnderTheGun_straddleSettlesEverything() {
        TestTable table = bothMissed(STRADDLES);
        table.sitIn(3, Entry.STRADDLE);
        table.playHand();
        assertThat(table.positions()).containsExactly(4, 0, 1);
        assertThat(table.dealt()).doesNotContain(3);
        table.start();
        assertThat(table.positions()).containsExactly(0, 1, 2);
        assertThat(table.forced(3).blind()).isEqualTo(20);
        assertThat(table.forced(3).post() + table.forced(3).dead()).isZero();
        assertThat(table.turn().seat()).isEqualTo(4);
        assertThat(table.seat(3).owes()).isEqualTo(Owes.NONE);
    }

    @Test
    void wl156_tableWithoutStraddles_refusesToComeBackWithOne() {
        TestTable table = bothMissed(HouseRules.NONE);
        assertThat(table.complaint(new TableCommand.SitIn(TestTable.id(3), Entry.STRADDLE)))
                .contains("no straddle under the gun");
        assertThat(
                        table.complaint(
                                new TableCommand.TakeSeat(
                                        TestTable.person(5), 5, 500, Entry.STRADDLE)))
                .contains("no straddle under the gun");
    }

    @Test
    void c10_newcomerWaits_entersAsBigBlind() {
        TestTable table = TestTable.seated(0, 1, 2, 3);
        table.playHand();
        table.sit(4, Entry.WAIT);
        table.playHand();
        assertThat(table.positions()).containsExactly(1, 2, 3);
        assertThat(table.dealt()).doesNotContain(4);
        table.start();
        assertThat(table.positions()).containsExactly(2, 3, 4);
        assertThat(table.forced(4).post()).isZero();
    }

    @Test
    void c10_waitingNewcomer_mayChangeHisMind() {
        TestTable table = TestTable.seated(0, 1, 2, 3);
        table.playHand();
        table.sit(4, Entry.WAIT);
        table.sitIn(4, Entry.POST);
        table.start();
        assertThat(table.post(4)).isEqualTo(10);
    }

    @Test
    void c14_leavesBeforeTheBigBlindAndSitsElsewhere_paysAsANewcomer() {
        TestTable table = TestTable.seated(0, 1, 2, 3);
        table.playHand();
        assertThat(table.positions()).containsExactly(0, 1, 2);
        table.leave(3);
        table.does(new TableCommand.TakeSeat(TestTable.person(3), 5, 500));
        assertThat(table.seat(5).owes()).isEqualTo(Owes.BIG);
        table.playHand();
        assertThat(table.positions()).as("his turn came at once").containsExactly(1, 2, 5);
    }

    @Test
    void c14_leavesBetweenTheBlinds_waitsOrPaysAgain() {
        TestTable table = TestTable.seated(0, 1, 2, 3);
        table.playHand();
        table.leave(2);
        table.does(new TableCommand.TakeSeat(TestTable.person(2), 5, 505));
        table.start();
        assertThat(table.positions()).containsExactly(1, -1, 3);
        assertThat(table.post(5)).as("he paid the big blind in the last hand").isEqualTo(10);
    }

    @Test
    void c2_c3_everyMixOfWaysBack_bigBlindMovesOnEveryHand() {
        TestTable table = bothMissed(STRADDLES);
        table.sit(5, Entry.BUY_BUTTON);
        table.sitIn(3, Entry.STRADDLE);
        table.sitOut(0);
        // TestTable checks after every deal that nobody pays the big blind twice running
        for (int hand = 0; hand < 12; hand++) {
            table.playHand();
        }
        assertThat(table.dealt()).contains(3, 5).doesNotContain(0);
    }
}
