package cardroom.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Blinds and button when seats are left or changed between hands: rules C3 and C14. */
class DeadButtonTest {
    @DisplayName(
            "C3 (WT 85, WL 151, TDA 32): the big blind moves on by one player, the others follow"
                    + " even onto an empty seat")
    @Test
    void deadButton_afterThePlayerDueForItLeft_liesAtTheEmptySeat() {
        TestTable table = TestTable.seated(0, 1, 2, 3, 4);
        table.playHand();
        assertThat(table.positions()).containsExactly(0, 1, 2);
        table.leave(2);
        table.playHand();
        assertThat(table.positions()).as("a dead small blind").containsExactly(1, -1, 3);
        table.playHand();
        assertThat(table.positions()).as("a dead button").containsExactly(2, 3, 4);
        table.playHand();
        assertThat(table.positions()).as("everybody in turn").containsExactly(3, 4, 0);
    }

    @DisplayName("C14 (WT 86, TDA 33): who changes seats to dodge the big blind owes it there")
    @Test
    void changeOfSeat_beforeTheBigBlind_owesTheBlindAtTheNewSeat() {
        TestTable table = TestTable.seated(0, 1, 3, 5);
        table.playHand();
        assertThat(table.positions()).containsExactly(0, 1, 3);
        moves(table, 5, 2);
        table.playHand();
        assertThat(table.positions()).containsExactly(1, 3, 0);
        assertThat(table.dealt()).as("no free hand before the button").doesNotContain(2);
        table.start();
        assertThat(table.post(2)).isEqualTo(10);
    }

    @DisplayName("C14 (WT 67a): who changes seats never comes in as the small blind")
    @Test
    void changeOfSeat_toTheSmallBlind_waitsAndTheSmallBlindIsDead() {
        TestTable table = TestTable.seated(0, 1, 2, 3, 4);
        table.playHand();
        table.leave(2);
        moves(table, 3, 2);
        table.start();
        assertThat(table.positions()).containsExactly(1, -1, 4);
        assertThat(table.dealt()).containsExactly(4, 0, 1);
    }

    /** The player of {@code from} stands up and sits down again with the same chips. */
    private static void moves(TestTable table, int from, int to) {
        long chips = table.seat(from).stack();
        table.leave(from);
        table.does(new TableCommand.TakeSeat(TestTable.person(from), to, chips));
    }
}
