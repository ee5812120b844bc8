package cardroom.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Button and blinds from hand to hand (C1–C3). */
class ButtonRuleTest {
    @Test
    void firstHand_severalPlayers_buttonAtLowestSeat() {
        TestTable table = TestTable.seated(1, 3, 5);
        table.start();
        assertThat(table.positions()).containsExactly(1, 3, 5);
        assertThat(table.dealt()).containsExactly(3, 5, 1);
        assertThat(table.turn().seat()).isEqualTo(1);
    }

    @Test
    void c1_headsUp_buttonPostsSmallBlindAndActsFirst() {
        TestTable table = TestTable.seated(1, 4);
        table.start();
        assertThat(table.positions()).containsExactly(1, 1, 4);
        assertThat(table.dealt()).containsExactly(4, 1);
        assertThat(table.turn().seat()).isEqualTo(1);
        table.checkOrCall();
        table.checkOrCall();
        assertThat(table.turn().seat()).isEqualTo(4);
    }

    @Test
    void c1_headsUpContinued_buttonAlternates() {
        TestTable table = TestTable.seated(1, 4);
        table.playHand();
        table.playHand();
        assertThat(table.positions()).containsExactly(4, 4, 1);
        table.playHand();
        assertThat(table.positions()).containsExactly(1, 1, 4);
    }

    @Test
    void c2_buttonLeavesThreeToTwo_bigBlindMovesOn() {
        assertThat(afterLeaving(0)).containsExactly(2, 2, 1);
    }

    @Test
    void c2_smallBlindLeavesThreeToTwo_bigBlindMovesOn() {
        assertThat(afterLeaving(1)).containsExactly(2, 2, 0);
    }

    @Test
    void c2_bigBlindLeavesThreeToTwo_bigBlindMovesOn() {
        assertThat(afterLeaving(2)).containsExactly(1, 1, 0);
    }

    private static Iterable<Integer> afterLeaving(int seat) {
        TestTable table = TestTable.seated(0, 1, 2);
        table.playHand();
        assertThat(table.positions()).containsExactly(0, 1, 2);
        table.leave(seat);
        table.start();
        return table.positions();
    }

    @Test
    void c3_bigBlindLeaves_smallBlindThenButtonAreDead() {
        TestTable table = TestTable.seated(0, 1, 2, 3);
        table.playHand();
        assertThat(table.positions()).containsExactly(0, 1, 2);
        table.leave(2);
        table.playHand();
        assertThat(table.positions()).containsExactly(1, -1, 3);
        table.playHand();
        assertThat(table.positions()).containsExactly(2, 3, 0);
        table.playHand();
        assertThat(table.positions()).containsExactly(3, 0, 1);
    }

    @Test
    void c3_smallBlindLeaves_buttonFallsOnTheEmptySeat() {
        TestTable table = TestTable.seated(0, 1, 2, 3);
        table.playHand();
        table.leave(1);
        table.playHand();
        assertThat(table.positions()).containsExactly(1, 2, 3);
        assertThat(table.dealt()).containsExactly(2, 3, 0);
    }

    @Test
    void c3_bigBlindSitsOut_smallBlindIsDead() {
        TestTable table = TestTable.seated(0, 1, 2, 3);
        table.playHand();
        table.does(new TableCommand.SitOut(TestTable.id(2)));
        table.start();
        assertThat(table.positions()).containsExactly(1, -1, 3);
        assertThat(table.dealt()).containsExactly(3, 0, 1);
        assertThat(table.turn().seat()).isZero();
    }

    @Test
    void c3_bigBlindAndNextLeave_bigBlindReachesNextReadySeat() {
        TestTable table = TestTable.seated(0, 1, 2, 3, 4);
        table.playHand();
        table.leave(2);
        table.leave(3);
        table.playHand();
        assertThat(table.positions()).containsExactly(1, -1, 4);
        table.playHand();
        assertThat(table.positions()).containsExactly(2, 4, 0);
    }

    @Test
    void c3_twoBecomeThreeBehindBigBlind_newcomerIsBigBlind() {
        TestTable table = TestTable.seated(0, 3);
        table.playHand();
        table.sit(5, 500);
        table.start();
        assertThat(table.positions()).containsExactly(0, 3, 5);
        assertThat(table.post(5)).isZero();
    }

    @Test
    void c3_twoBecomeThreeBeforeBigBlind_buttonIsAdjusted() {
        TestTable table = TestTable.seated(0, 3);
        table.playHand();
        table.sit(1, 500);
        table.start();
        assertThat(table.positions()).containsExactly(1, 3, 0);
        assertThat(table.dealt()).containsExactly(3, 0, 1);
        assertThat(table.post(1)).isEqualTo(10);
    }
}
