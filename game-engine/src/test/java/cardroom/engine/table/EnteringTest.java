package cardroom.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How newcomers and those who come back enter a table that already plays (C10, WL 154). */
class EnteringTest {
    @Test
    void takeSeat_beforeFirstHand_owesNothing() {
        TestTable table = TestTable.seated(0, 1, 2, 3);
        assertThat(table.state().seats()).allMatch(seat -> seat.owes() == Owes.NONE);
    }

    @Test
    void takeSeat_fewerThanTwoActive_owesNothing() {
        TestTable table = TestTable.seated(0, 1);
        table.playHand();
        table.leave(1);
        table.sit(2, 500);
        assertThat(table.seat(2).owes()).isEqualTo(Owes.NONE);
    }

    @Test
    void c10_newcomerBehindBigBlind_postsLiveBigBlindOnce() {
        TestTable table = TestTable.seated(0, 1, 2, 3);
        table.playHand();
        table.sit(4, 500);
        assertThat(table.seat(4).owes()).isEqualTo(Owes.BIG);
        table.start();
        assertThat(table.positions()).containsExactly(1, 2, 3);
        assertThat(table.post(4)).isEqualTo(10);
        assertThat(table.seat(4).last()).isEqualTo(LastAction.POST);
        assertThat(table.seat(4).owes()).isEqualTo(Owes.NONE);
        assertThat(table.turn().seat()).as("who posts acts in his turn").isEqualTo(4);
    }

    @Test
    void c10_newcomerIsBigBlind_postsItNormally() {
        TestTable table = TestTable.seated(0, 1, 2);
        table.playHand();
        table.sit(4, 500);
        table.start();
        assertThat(table.positions()).containsExactly(1, 2, 4);
        assertThat(table.post(4)).isZero();
        assertThat(table.seat(4).last()).isEqualTo(LastAction.BLIND);
    }

    @Test
    void c10_newcomerBetweenButtonAndBigBlind_waitsUntilButtonPassed() {
        TestTable table = TestTable.seated(0, 1, 3, 5);
        table.playHand();
        assertThat(table.positions()).containsExactly(0, 1, 3);
        table.sit(2, 500);
        table.playHand();
        assertThat(table.positions()).containsExactly(1, 3, 5);
        assertThat(table.dealt()).doesNotContain(2);
        table.playHand();
        assertThat(table.positions()).containsExactly(3, 5, 0);
        assertThat(table.post(2)).isEqualTo(10);
    }

    @Test
    void c10_newcomerInSeatOfLastBigBlind_waitsAndSmallBlindIsDead() {
        TestTable table = TestTable.seated(0, 1, 2, 3);
        table.playHand();
        table.leave(2);
        table.sit(2, 505);
        table.start();
        assertThat(table.positions()).containsExactly(1, -1, 3);
        assertThat(table.dealt()).containsExactly(3, 0, 1);
    }

    @Test
    void c10_onlyTwoReady_nobodyWaitsOrPosts() {
        TestTable table = TestTable.seated(0, 1, 2);
        table.playHand();
        table.sit(4, 500);
        table.leave(0);
        table.leave(1);
        table.start();
        assertThat(table.positions()).containsExactly(2, 2, 4);
        assertThat(table.post(4)).isZero();
    }

    @Test
    void c10_everybodyButTheBigBlindWouldWait_nobodyWaits() {
        TestTable table = TestTable.seated(0, 1, 4, 5);
        table.playHand();
        assertThat(table.positions()).containsExactly(0, 1, 4);
        table.sit(2, 500);
        table.sit(3, 500);
        table.leave(0);
        table.leave(1);
        table.leave(4);
        table.start();
        assertThat(table.positions()).containsExactly(1, -1, 5);
        assertThat(table.dealt()).containsExactly(2, 3, 5);
        assertThat(table.post(2) + table.post(3)).as("nobody is left to owe it to").isZero();
    }

    @Test
    void c10_tableHadEmptied_newGameOwesNobodyAnythingAndTakesNewPositions() {
        TestTable table = TestTable.seated(0, 1);
        table.playHand();
        table.leave(0);
        table.leave(1);
        for (int seat = 2; seat < 6; seat++) {
            table.sit(seat, Entry.WAIT);
            assertThat(table.seat(seat).owes()).as("seat %d", seat).isEqualTo(Owes.NONE);
        }
        table.start();
        assertThat(table.positions()).containsExactly(2, 3, 4);
        assertThat(table.dealt()).containsExactly(3, 4, 5, 2);
    }

    @Test
    void c10_cameDuringTheLastHandOfAGame_owesTheNextGameNothing() {
        TestTable table = TestTable.seated(0, 1);
        table.start();
        table.sit(2, Entry.WAIT);
        table.sit(3, Entry.POST);
        table.sit(4, Entry.BUY_BUTTON);
        assertThat(table.seat(3).owes()).isEqualTo(Owes.BIG);
        table.foldOut();
        table.leave(0);
        table.leave(1);
        table.start();
        assertThat(table.positions()).containsExactly(2, 3, 4);
        assertThat(table.dealt()).containsExactly(3, 4, 2);
        assertThat(table.post(2)).isZero();
    }

    @Test
    void c10_whoComesBackToANewGame_owesNothingAndPaysNoBigBlindTwice() {
        TestTable table = TestTable.seated(0, 1, 2, 3);
        table.playHand();
        table.sitOut(3);
        table.playHand();
        assertThat(table.positions()).containsExactly(1, 2, 0);
        assertThat(table.seat(3).owes()).isEqualTo(Owes.BIG);
        table.leave(1);
        table.leave(2);
        table.sit(4, Entry.POST);
        table.sitIn(3, Entry.POST);
        assertThat(table.seat(3).owes()).isEqualTo(Owes.NONE);
        table.start();
        assertThat(table.dealt()).containsExactlyInAnyOrder(0, 3, 4);
        assertThat(table.positions().getLast()).as("seat 0 paid the last one").isEqualTo(3);
    }

    @Test
    void takeSeat_duringHand_isDealtInNextHand() {
        TestTable table = TestTable.seated(0, 1, 2);
        table.start();
        table.sit(4, 500);
        assertThat(table.seat(4).dealtIn()).isFalse();
        table.foldOut();
        table.start();
        assertThat(table.dealt()).contains(4);
    }

    @Test
    void sitIn_bigBlindDidNotPass_owesNothing() {
        TestTable table = TestTable.seated(0, 1, 2, 3);
        table.playHand();
        table.does(new TableCommand.SitOut(TestTable.id(0)));
        table.playHand();
        table.does(new TableCommand.SitIn(TestTable.id(0)));
        assertThat(table.seat(0).owes()).isEqualTo(Owes.NONE);
        table.start();
        assertThat(table.positions()).containsExactly(2, 3, 0);
    }

    @Test
    void sitIn_bigBlindPassed_owesAndPostsWhenButtonPassed() {
        TestTable table = TestTable.seated(0, 1, 2, 3);
        table.playHand();
        table.does(new TableCommand.SitOut(TestTable.id(3)));
        table.playHand();
        assertThat(table.positions()).containsExactly(1, 2, 0);
        table.does(new TableCommand.SitIn(TestTable.id(3)));
        assertThat(table.seat(3).owes()).isEqualTo(Owes.BIG);
        table.playHand();
        assertThat(table.positions()).containsExactly(2, 0, 1);
        assertThat(table.dealt()).doesNotContain(3);
        table.playHand();
        assertThat(table.positions()).containsExactly(0, 1, 2);
        assertThat(table.post(3)).isEqualTo(10);
    }
}
