package cardroom.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.Rejection.Code;
import cardroom.engine.card.Deck;
import cardroom.engine.hand.Action;
import cardroom.engine.table.TableEvent.HandSettled;
import cardroom.engine.table.TableEvent.SatOut;
import cardroom.engine.table.TableEvent.SeatLeft;
import cardroom.engine.table.TableEvent.ToppedUp;
import org.junit.jupiter.api.Test;

/** Sitting down, standing up, sitting out, top-ups and the end of a table. */
class SeatingTest {
    private static final long HOUR = HouseRules.BUY_IN_LOCK_MS;

    private static TableCommand take(int player, int seat, long buyIn) {
        return new TableCommand.TakeSeat(TestTable.person(player), seat, buyIn);
    }

    private static TableCommand topUp(int player, long amount) {
        return new TableCommand.TopUp(TestTable.id(player), amount);
    }

    @Test
    void takeSeat_anySeat_isLowestFree() {
        TestTable table = TestTable.seated(0, 2);
        table.does(take(7, -1, 100));
        assertThat(table.seat(1).occupant().id()).isEqualTo(TestTable.id(7));
    }

    @Test
    void takeSeat_badRequests_areRefused() {
        TestTable table = TestTable.seated(0, 2);
        assertThat(table.refusal(take(0, 3, 100))).isEqualTo(Code.ALREADY_SEATED);
        assertThat(table.refusal(take(7, 2, 100))).isEqualTo(Code.SEAT_TAKEN);
        assertThat(table.refusal(take(7, 6, 100))).isEqualTo(Code.NO_SUCH_SEAT);
        assertThat(table.refusal(take(7, -2, 100))).isEqualTo(Code.NO_SUCH_SEAT);
        assertThat(table.refusal(take(7, 3, 99))).isEqualTo(Code.ILLEGAL_BUY_IN);
        assertThat(table.refusal(take(7, 3, 1001))).isEqualTo(Code.ILLEGAL_BUY_IN);
        assertThat(table.refusal(take(7, 3, -1))).isEqualTo(Code.ILLEGAL_BUY_IN);
    }

    @Test
    void takeSeat_everySeatTaken_isRefused() {
        TestTable table = TestTable.seated(0, 1, 2, 3, 4, 5);
        assertThat(table.refusal(take(7, -1, 100))).isEqualTo(Code.TABLE_FULL);
    }

    @Test
    void startHand_tooFewOrRunning_isRefused() {
        TestTable table = TestTable.seated(0);
        TableCommand start = new TableCommand.StartHand(Deck.ordered());
        assertThat(TableRules.canStartHand(table.state())).isFalse();
        assertThat(table.refusal(start)).isEqualTo(Code.NOT_ENOUGH_PLAYERS);
        table.sit(1, 100);
        assertThat(TableRules.canStartHand(table.state())).isTrue();
        table.start();
        assertThat(TableRules.canStartHand(table.state())).isFalse();
        assertThat(table.refusal(start)).isEqualTo(Code.HAND_RUNNING);
    }

    @Test
    void leave_betweenHands_cashesOutAtOnce() {
        TestTable table = TestTable.seated(0, 1);
        assertThat(table.leave(1)).containsExactly(new SeatLeft(1, 500, table.now() + HOUR));
        assertThat(table.refusal(new TableCommand.LeaveSeat(TestTable.id(1))))
                .isEqualTo(Code.NOT_SEATED);
    }

    @Test
    void leave_afterFolding_takesOnlyTheRemainingStack() {
        TestTable table = TestTable.seated(0, 1, 2);
        table.start();
        table.act(new Action.Call());
        table.fold();
        assertThat(table.leave(1)).containsExactly(new SeatLeft(1, 495, table.now() + HOUR));
    }

    @Test
    void leave_onOwnTurn_foldsAtOnceAndLeavesWithTheHand() {
        TestTable table = TestTable.seated(0, 1, 2);
        table.start();
        table.leave(0);
        assertThat(table.turn().seat()).isEqualTo(1);
        assertThat(table.seat(0).leaving()).isTrue();
        table.fold();
        assertThat(table.log())
                .contains(new SeatLeft(0, 500, table.now() + HOUR))
                .endsWith(new HandSettled());
        assertThat(table.state().seat(0)).isEmpty();
    }

    @Test
    void leave_severalWaiting_foldOneAfterTheOther() {
        TestTable table = TestTable.seated(0, 1, 2, 3);
        table.start();
        assertThat(table.turn().seat()).isEqualTo(3);
        table.leave(0);
        table.leave(1);
        table.act(new Action.Call());
        assertThat(table.turn().seat()).isEqualTo(2);
        assertThat(table.seat(1).last()).isEqualTo(LastAction.FOLD);
    }

    @Test
    void leave_everybodyElseFolds_takesThePotAlong() {
        TestTable table = TestTable.seated(0, 1, 2);
        table.start();
        table.leave(2);
        table.fold();
        assertThat(table.fold()).contains(new SeatLeft(2, 505, table.now() + HOUR));
    }

    @Test
    void leave_allIn_staysForTheShowdown() {
        TestTable table = TestTable.seated(0, 1, 2);
        table.start();
        table.act(new Action.AllIn());
        table.leave(0);
        table.act(new Action.AllIn());
        assertThat(table.running()).isTrue();
        assertThat(table.seat(0).leaving()).isTrue();
        table.fold();
        assertThat(table.state().seat(0)).isEmpty();
    }

    @Test
    void leaving_anyOtherRequest_isRefused() {
        TestTable table = TestTable.seated(0, 1, 2);
        table.start();
        table.leave(1);
        assertThat(table.refusal(new TableCommand.LeaveSeat(TestTable.id(1))))
                .isEqualTo(Code.ILLEGAL_ACTION);
        assertThat(table.refusal(topUp(1, 10))).isEqualTo(Code.ILLEGAL_ACTION);
        assertThat(table.refusal(new TableCommand.SitOut(TestTable.id(1))))
                .isEqualTo(Code.ILLEGAL_ACTION);
        assertThat(table.refusal(new TableCommand.SitIn(TestTable.id(1))))
                .isEqualTo(Code.ILLEGAL_ACTION);
    }

    @Test
    void seatTaken_afterLeaverOfTheSameHand_isNotInThatHand() {
        TestTable table = TestTable.seated(0, 1, 2);
        table.start();
        table.fold();
        table.leave(0);
        table.does(take(7, 0, 300));
        table.playDown();
        assertThat(table.seat(0).stack()).isEqualTo(300);
        assertThat(table.state().playerOf(table.seat(0))).isEmpty();
        assertThat(table.state().dealt()).containsEntry(0, TestTable.person(0));
    }

    @Test
    void sitOut_insideHand_playsItToTheEnd() {
        TestTable table = TestTable.seated(0, 1, 2);
        table.start();
        table.does(new TableCommand.SitOut(TestTable.id(1)));
        table.act(new Action.Call());
        assertThat(table.turn().seat()).isEqualTo(1);
        table.playDown();
        table.start();
        assertThat(table.dealt()).doesNotContain(1);
    }

    @Test
    void sitOutAndIn_nothingToChange_isRefused() {
        TestTable table = TestTable.seated(0, 1);
        TableCommand out = new TableCommand.SitOut(TestTable.id(0));
        TableCommand in = new TableCommand.SitIn(TestTable.id(0));
        assertThat(table.refusal(in)).isEqualTo(Code.ILLEGAL_ACTION);
        table.does(out);
        assertThat(table.refusal(out)).isEqualTo(Code.ILLEGAL_ACTION);
        assertThat(table.refusal(new TableCommand.SitIn(TestTable.id(9))))
                .isEqualTo(Code.NOT_SEATED);
    }

    @Test
    void broke_afterHand_sitsOutUntilChipsCome() {
        TestTable table = TestTable.seated(0, 1);
        table.start(TestTable.deck("As Ah 7c 2d Kd Qs 9h 5c 3d"));
        table.act(new Action.AllIn());
        table.act(new Action.Call());
        assertThat(table.log()).endsWith(new SatOut(0, SatOut.Reason.BROKE), new HandSettled());
        assertThat(table.seat(1).stack()).isEqualTo(1000);
        TableCommand in = new TableCommand.SitIn(TestTable.id(0));
        assertThat(table.refusal(in)).isEqualTo(Code.ILLEGAL_ACTION);
        table.does(topUp(0, 500));
        table.does(in);
        assertThat(TableRules.canStartHand(table.state())).isTrue();
    }

    @Test
    void topUp_betweenHands_joinsAtOnceUpToTheMaximum() {
        TestTable table = TestTable.seated(0, 1);
        assertThat(table.does(topUp(0, 500))).containsExactly(new ToppedUp(0, 500, false));
        assertThat(table.seat(0).stack()).isEqualTo(1000);
        assertThat(table.refusal(topUp(0, 1))).isEqualTo(Code.ILLEGAL_BUY_IN);
        assertThat(table.refusal(topUp(1, 501))).isEqualTo(Code.ILLEGAL_BUY_IN);
        assertThat(table.refusal(topUp(1, 0))).isEqualTo(Code.ILLEGAL_BUY_IN);
        assertThat(table.refusal(topUp(1, Long.MAX_VALUE))).isEqualTo(Code.ILLEGAL_BUY_IN);
        assertThat(table.refusal(topUp(1, Long.MIN_VALUE))).isEqualTo(Code.ILLEGAL_BUY_IN);
        assertThat(table.refusal(topUp(9, 1))).isEqualTo(Code.NOT_SEATED);
    }

    @Test
    void topUp_duringHand_waitsForItsEnd() {
        TestTable table = TestTable.seated(0, 1, 2);
        table.start();
        assertThat(table.does(topUp(1, 300))).containsExactly(new ToppedUp(1, 300, true));
        assertThat(table.seat(1).pendingTopUp()).isEqualTo(300);
        assertThat(table.refusal(topUp(1, 201))).isEqualTo(Code.ILLEGAL_BUY_IN);
        table.foldOut();
        assertThat(table.seat(1).stack()).isEqualTo(795);
        assertThat(table.seat(1).pendingTopUp()).isZero();
    }

    @Test
    void topUp_pendingOfAllInLoser_keepsHimPlaying() {
        TestTable table = TestTable.seated(0, 1);
        table.start();
        table.act(new Action.AllIn());
        table.does(topUp(0, 200));
        table.does(topUp(1, 200));
        table.act(new Action.Call());
        assertThat(table.state().seats()).allMatch(SeatState::isReady);
    }

    @Test
    void close_betweenHands_cashesEverybodyOutForGood() {
        TestTable table = TestTable.seated(0, 1);
        table.start();
        TableCommand close = new TableCommand.Close("done");
        assertThat(table.refusal(close)).isEqualTo(Code.HAND_RUNNING);
        table.foldOut();
        assertThat(table.does(close))
                .containsExactly(
                        new SeatLeft(0, 495, 0),
                        new SeatLeft(1, 505, 0),
                        new TableEvent.TableClosed("done"));
        assertThat(table.refusal(take(0, 0, 100))).isEqualTo(Code.TABLE_CLOSED);
        assertThat(table.refusal(close)).isEqualTo(Code.TABLE_CLOSED);
    }
}
