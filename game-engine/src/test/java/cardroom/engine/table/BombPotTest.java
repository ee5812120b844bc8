package cardroom.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.hand.HandEvent.HandEnded;
import cardroom.engine.hand.Street;
import org.junit.jupiter.api.Test;

/** Bomb pots (C13, introduction of WL). */
class BombPotTest {
    private static HouseRules every(int hands) {
        return HouseRules.builder().bombPotEvery(hands).build();
    }

    @Test
    void c13_everybodyAntesTwoBigBlinds_bettingBeginsOnTheFlop() {
        TestTable table = TestTable.seated(every(2), 0, 1, 2);
        table.playHand();
        table.start();
        for (int seat = 0; seat < 3; seat++) {
            assertThat(table.forced(seat).ante()).isEqualTo(20);
            assertThat(table.forced(seat).blind()).isZero();
        }
        assertThat(table.hand().street()).isEqualTo(Street.FLOP);
        assertThat(table.hand().currentBet()).isZero();
        assertThat(table.turn().seat()).as("left of the button").isEqualTo(1);
    }

    @Test
    void c13_buttonAndBlinds_doNotAdvance() {
        TestTable table = TestTable.seated(every(2), 0, 1, 2, 3);
        table.playHand();
        assertThat(table.positions()).containsExactly(0, 1, 2);
        table.playHand();
        assertThat(table.state().button()).isZero();
        table.playHand();
        assertThat(table.positions()).containsExactly(1, 2, 3);
    }

    @Test
    void c13_owedBlinds_stayOwed() {
        TestTable table = TestTable.seated(every(2), 0, 1, 2, 3);
        table.playHand();
        table.sit(4, 500);
        table.playHand();
        assertThat(table.dealt()).as("everybody plays it").contains(4);
        assertThat(table.seat(4).owes()).isEqualTo(Owes.BIG);
        table.start();
        assertThat(table.post(4)).isEqualTo(10);
    }

    @Test
    void c13_sittingOutInABombPot_missesNoBlind() {
        TestTable table = TestTable.seated(every(2), 0, 1, 2, 3);
        table.playHand();
        table.sitOut(3);
        table.playHand();
        assertThat(table.seat(3).owes()).isEqualTo(Owes.NONE);
    }

    @Test
    void c13_anteSetting_isUsed_andShortAntesAreLayers() {
        HouseRules rules = HouseRules.builder().bombPotEvery(2).bombPotAnte(200).build();
        TestTable table = TestTable.seated(rules, 1, 2);
        table.sit(0, 100);
        table.playHand();
        table.start(TestTable.deck("2c 7d 2d 7h As Ah Kd Qs 9h 5c 3d"));
        table.playDown();
        assertThat(table.seat(0).stack()).as("three antes of 100 (C6)").isEqualTo(300);
        assertThat(table.log()).contains(new TableEvent.InHand(new HandEnded()));
    }

    @Test
    void c13_nothingButBombPots_buttonMoves() {
        TestTable table = TestTable.seated(every(1), 0, 1, 2);
        for (int button : new int[] {0, 1, 2, 0}) {
            table.playHand();
            assertThat(table.state().button()).isEqualTo(button);
        }
        table.sit(4, 500);
        assertThat(table.seat(4).owes()).isEqualTo(Owes.NONE);
    }
}
