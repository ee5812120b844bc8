package cardroom.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.hand.Action;
import cardroom.engine.hand.HandEvent;
import cardroom.engine.hand.HandEvent.AntePosted;
import cardroom.engine.hand.HandEvent.BlindPosted;
import cardroom.engine.hand.Variant;
import cardroom.engine.table.HouseRules.AnteKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who antes at a table, when, and who can win it (C6–C8). */
class AntesTest {
    /** Three players, blinds 50/100, ante 100; the big blind in seat 2 has 130 chips. */
    private static TestTable shortBigBlind(HouseRules rules) {
        TestTable table =
                new TestTable(
                        new TableSettings(
                                Variant.NT, 50, 100, 100, 6, 100, 1000, 15_000, 30_000, rules));
        table.sit(0, 1000);
        table.sit(1, 1000);
        table.sit(2, 130);
        return table;
    }

    private static List<HandEvent> posted(List<TableEvent> events) {
        return TestTable.inHand(events).stream()
                .filter(e -> e instanceof AntePosted || e instanceof BlindPosted)
                .toList();
    }

    @Test
    void c8_eachAntes_beforeTheBlinds() {
        TestTable table = TestTable.seated(TestTable.settings(6, 3), 0, 1, 2);
        assertThat(posted(table.start()))
                .containsExactly(
                        new AntePosted(1, 3),
                        new AntePosted(2, 3),
                        new AntePosted(0, 3),
                        new BlindPosted(1, 5),
                        new BlindPosted(2, 10));
        assertThat(table.hand().currentBet()).isEqualTo(10);
    }

    @Test
    void c7_t14_bigBlindAnte_blindIsPostedFirstAndAnteFromWhatIsLeft() {
        TestTable table = shortBigBlind(HouseRules.builder().ante(AnteKind.BIG_BLIND).build());
        assertThat(posted(table.start()))
                .containsExactly(
                        new BlindPosted(1, 50), new BlindPosted(2, 100), new AntePosted(2, 30));
    }

    @Test
    void c7_t14_bigBlindAnteFirst_blindGetsWhatIsLeft() {
        TestTable table =
                shortBigBlind(
                        HouseRules.builder().ante(AnteKind.BIG_BLIND).anteFirst(true).build());
        assertThat(posted(table.start()))
                .containsExactly(
                        new AntePosted(2, 100), new BlindPosted(1, 50), new BlindPosted(2, 30));
        assertThat(table.hand().currentBet()).as("the price stays whole (C4)").isEqualTo(100);
    }

    @Test
    void c7_bigBlindAnte_everybodyMayWinAllOfIt() {
        TestTable table =
                shortBigBlind(
                        HouseRules.builder().ante(AnteKind.BIG_BLIND).anteFirst(true).build());
        table.start(TestTable.deck("2c 7d As Ah 2d 7h Kd Qs 9h 5c 3d"));
        table.playDown();
        // the short blind of 30 wins 90 and the whole ante of 100, not only its own layer
        assertThat(table.seat(2).stack()).isEqualTo(190);
    }

    @Test
    void c6_t4_shortIndividualAnte_winsOnlyItsLayer() {
        TestTable table =
                new TestTable(
                        new TableSettings(Variant.NT, 50, 100, 110, 6, 100, 1000, 15_000, 30_000));
        table.sit(0, 100);
        table.sit(1, 1000);
        table.sit(2, 1000);
        table.start(TestTable.deck("2c 7d 2d 7h As Ah Kd Qs 9h 5c 3d"));
        table.playDown();
        assertThat(table.seat(0).stack()).as("three antes of at most 100").isEqualTo(300);
    }

    @Test
    void bigBlindAnte_othersPayNothing() {
        TestTable table =
                TestTable.seated(
                        TestTable.settings(6, 10)
                                .with(HouseRules.builder().ante(AnteKind.BIG_BLIND).build()),
                        0,
                        1,
                        2);
        table.start();
        assertThat(table.forced(0).ante() + table.forced(1).ante()).isZero();
        assertThat(table.forced(2).ante()).isEqualTo(10);
        table.act(new Action.Fold());
    }
}
