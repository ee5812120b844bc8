package cardroom.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.Rejection.Code;
import cardroom.engine.hand.Action;
import org.junit.jupiter.api.Test;

/** Who leaves and comes back brings what he took away: no rat-holing. */
class BuyInLockTest {
    private static final long HOUR = HouseRules.BUY_IN_LOCK_MS;

    private static TableCommand take(int player, long buyIn) {
        return new TableCommand.TakeSeat(TestTable.person(player), -1, buyIn);
    }

    /** Player 1 won the 500 chips of player 0 and left with 1000, player 2 with his 500. */
    private static TestTable left() {
        TestTable table = TestTable.seated(HouseRules.NONE, 0, 1, 2);
        table.start(TestTable.deck("As Ah Ks Kh 7c 2d Kd Qs 9h 5c 3d"));
        table.act(new Action.AllIn());
        table.act(new Action.AllIn());
        table.fold();
        table.leave(0);
        table.leave(1);
        table.leave(2);
        return table;
    }

    @Test
    void leftWithAStackInsideTheLimits_bringsAtLeastThatMuch() {
        TestTable table = TestTable.seated(0, 1);
        table.leave(0);
        assertThat(table.refusal(take(0, 499))).isEqualTo(Code.ILLEGAL_BUY_IN);
        assertThat(table.complaint(take(0, 100))).contains("you left with 500", "500 to 1000");
        table.does(take(0, 500));
        assertThat(table.state().locks()).isEmpty();
    }

    @Test
    void leftWithMoreThanTheLargestBuyIn_bringsExactlyThat() {
        TestTable table = TestTable.seated(0, 1);
        table.does(new TableCommand.TopUp(TestTable.id(0), 500));
        table.does(new TableCommand.TopUp(TestTable.id(1), 500));
        table.start(TestTable.deck("As Ah 7c 2d Kd Qs 9h 5c 3d"));
        table.act(new Action.AllIn());
        table.act(new Action.AllIn());
        assertThat(table.seat(1).stack()).isEqualTo(2000);
        table.leave(1);
        assertThat(table.refusal(take(1, 1000))).isEqualTo(Code.ILLEGAL_BUY_IN);
        assertThat(table.refusal(take(1, 2001))).isEqualTo(Code.ILLEGAL_BUY_IN);
        table.does(take(1, 2000));
    }

    @Test
    void lockEnded_bringsWhatHeLikes() {
        TestTable table = left();
        table.pass(HOUR - 1);
        assertThat(table.refusal(take(2, 100))).isEqualTo(Code.ILLEGAL_BUY_IN);
        table.pass(1);
        table.does(take(2, 100));
    }

    @Test
    void leftBroke_orAnotherPlayer_isNotLocked() {
        TestTable table = left();
        table.does(take(9, 100));
        table.does(take(0, 100));
    }

    @Test
    void lockSwitchedOff_orABot_isNotLocked() {
        TestTable table = TestTable.seated(HouseRules.builder().buyInLockMs(0).build(), 0, 1);
        table.leave(0);
        table.does(take(0, 100));
        TestTable bots = TestTable.seated(1);
        bots.sitBot(0, 500);
        bots.leave(0);
        bots.sitBot(0, 100);
    }

    @Test
    void leavingDuringAHand_countsTheChipsAtTheMomentOfLeaving() {
        TestTable table = TestTable.seated(0, 1, 2);
        table.start();
        table.leave(2);
        table.foldOut();
        assertThat(table.state().locks())
                .containsExactly(new BuyInLock(TestTable.id(2), 505, table.now() + HOUR));
    }

    @Test
    void manyLeave_tableRemembersTheNewest64() {
        TestTable table = TestTable.sixMax();
        for (int player = 0; player < 70; player++) {
            table.does(take(player, 200));
            table.leave(player);
        }
        assertThat(table.state().locks()).hasSize(TableState.MOST_LOCKS);
        table.does(take(5, 100));
        assertThat(table.refusal(take(6, 100))).isEqualTo(Code.ILLEGAL_BUY_IN);
    }
}
