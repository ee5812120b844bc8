package cardroom.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.card.Deck;
import cardroom.engine.hand.Variant;
import cardroom.engine.view.Views;
import org.junit.jupiter.api.Test;

/** Short deck at a table: everybody antes, and only the button posts a blind. */
class ShortDeckTableTest {
    private static TestTable table(long ante, int... seats) {
        return TestTable.seated(
                new TableSettings(Variant.NS, 5, 10, ante, 6, 100, 1000, 15_000, 30_000), seats);
    }

    private static void play(TestTable table) {
        start(table);
        table.foldOut();
    }

    private static void start(TestTable table) {
        table.start(Deck.ordered(Variant.NS.cards()));
    }

    @Test
    void hand_everybodyAntes_onlyTheButtonPostsABlind() {
        TestTable table = table(3, 0, 1, 2);
        start(table);
        for (int seat = 0; seat < 3; seat++) {
            assertThat(table.forced(seat).ante()).isEqualTo(3);
            assertThat(table.forced(seat).blind()).isEqualTo(seat == 0 ? 10 : 0);
        }
        assertThat(table.turn().seat()).as("left of the button").isEqualTo(1);
        table.checkOrCall();
        table.checkOrCall();
        assertThat(table.turn().seat()).as("the blind acts last").isZero();
    }

    @Test
    void hand_noAnteSet_everybodyAntesTheSmallBlind() {
        TestTable table = table(0, 0, 1);
        start(table);
        assertThat(table.forced(0).ante()).isEqualTo(5);
        assertThat(table.forced(1).ante()).isEqualTo(5);
        assertThat(table.turn().seat()).isEqualTo(1);
    }

    @Test
    void button_movesToTheNextReadySeatEachHand() {
        TestTable table = table(3, 0, 1, 3);
        play(table);
        assertThat(table.state().button()).isZero();
        play(table);
        assertThat(table.state().button()).isEqualTo(1);
        table.leave(3);
        play(table);
        assertThat(table.state().button()).isZero();
        assertThat(table.positions()).containsExactly(0, -1, -1);
        assertThat(Views.spectator(table.state()).button()).isZero();
    }

    @Test
    void newcomersAndReturners_oweNothing() {
        TestTable table = table(3, 0, 1, 2);
        play(table);
        table.sitOut(2);
        play(table);
        play(table);
        assertThat(table.seat(2).owes()).isEqualTo(Owes.NONE);
        table.sit(4, 500);
        table.sitIn(2, Entry.POST);
        start(table);
        assertThat(table.dealt()).contains(2, 4);
        assertThat(table.post(4) + table.post(2)).isZero();
    }
}
