package cardroom.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.Rejection.Code;
import cardroom.engine.hand.Action;
import cardroom.engine.hand.HandEvent;
import cardroom.engine.table.TableEvent.BankSet;
import cardroom.engine.table.TableEvent.BankStarted;
import cardroom.engine.table.TableEvent.ClockExtended;
import cardroom.engine.table.TableEvent.ConnectionChanged;
import cardroom.engine.table.TableEvent.InHand;
import cardroom.engine.table.TableEvent.SatOut;
import cardroom.engine.table.TableEvent.TableClaimed;
import cardroom.engine.table.TableEvent.TimedOut;
import cardroom.engine.table.TableEvent.TurnBegan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Action clock, time bank, time-outs, disconnect protection and claims. */
class ClocksTest {
    private static final long ACTION_MS = TestTable.ACTION_MS;
    private static final long BANK_MS = TestTable.BANK_MS;

    /** A running hand of seats 0, 1, 2 in which seat 0 is to act. */
    private static TestTable running() {
        TestTable table = TestTable.seated(0, 1, 2);
        table.start();
        return table;
    }

    private static TableCommand act(int seat, String hand, int turn) {
        return new TableCommand.Act(TestTable.id(seat), hand, turn, new Action.Fold());
    }

    @Test
    void turn_begins_runsForTheActionTime() {
        TestTable table = running();
        assertThat(table.log()).endsWith(new TurnBegan(0, 0, table.now() + ACTION_MS));
        table.pass(3_000);
        table.fold();
        assertThat(table.turn()).isEqualTo(new Turn(1, 1, table.now() + ACTION_MS, false));
    }

    @Test
    void act_anotherSeatsTurn_isNotYourTurn() {
        TestTable table = running();
        assertThat(table.refusal(act(1, "t1-1", 0))).isEqualTo(Code.NOT_YOUR_TURN);
    }

    @Test
    void act_oldTurnOrHand_isStale() {
        TestTable table = running();
        assertThat(table.refusal(act(0, "t1-1", 1))).isEqualTo(Code.STALE_TURN);
        assertThat(table.refusal(act(0, "t1-0", 0))).isEqualTo(Code.STALE_TURN);
        assertThat(table.refusal(act(0, "", -7))).isEqualTo(Code.STALE_TURN);
        table.foldOut();
        assertThat(table.refusal(act(2, "t1-1", 2))).isEqualTo(Code.STALE_TURN);
    }

    @Test
    void act_noHandOrNoSeat_isRefused() {
        TestTable table = TestTable.seated(0, 1);
        assertThat(table.refusal(act(0, "t1-1", 0))).isEqualTo(Code.NO_HAND);
        assertThat(table.refusal(act(9, "t1-1", 0))).isEqualTo(Code.NOT_SEATED);
    }

    @Test
    void act_illegalAmount_isRefusedAndClockGoesOn() {
        TestTable table = running();
        Turn turn = table.turn();
        TableCommand raise =
                new TableCommand.Act(TestTable.id(0), "t1-1", 0, new Action.Raise(Long.MAX_VALUE));
        assertThat(table.refusal(raise)).isEqualTo(Code.ILLEGAL_AMOUNT);
        assertThat(table.turn()).isEqualTo(turn);
    }

    @Test
    void act_withinGrace_countsAndLaterIsStale() {
        TestTable table = running();
        table.pass(ACTION_MS + TableRules.GRACE_MS);
        table.fold();
        table.pass(ACTION_MS + TableRules.GRACE_MS + 1);
        assertThat(table.refusal(act(1, "t1-1", 1))).isEqualTo(Code.STALE_TURN);
    }

    @Test
    void expire_beforeDeadline_isStale() {
        TestTable table = running();
        table.pass(ACTION_MS - 1);
        assertThat(table.refusal(new TableCommand.ExpireClock("t1-1", 0)))
                .isEqualTo(Code.STALE_TURN);
    }

    @Test
    void expire_otherTurnOrHand_isStale() {
        TestTable table = running();
        table.pass(ACTION_MS);
        assertThat(table.refusal(new TableCommand.ExpireClock("t1-1", 1)))
                .isEqualTo(Code.STALE_TURN);
        assertThat(table.refusal(new TableCommand.ExpireClock("t1-0", 0)))
                .isEqualTo(Code.STALE_TURN);
    }

    @Test
    void expire_bankLeft_startsTheBank() {
        TestTable table = running();
        assertThat(table.expire()).containsExactly(new BankStarted(0, 0, table.now() + BANK_MS));
        assertThat(table.turn().onBank()).isTrue();
    }

    @Test
    void act_onBank_keepsWhatIsLeft() {
        TestTable table = running();
        table.expire();
        table.pass(10_000);
        assertThat(table.fold()).startsWith(new BankSet(0, BANK_MS - 10_000));
        assertThat(table.seat(0).bankMs()).isEqualTo(BANK_MS - 10_000);
    }

    @Test
    void act_onBankWithinGrace_leavesNothing() {
        TestTable table = running();
        table.expire();
        table.pass(BANK_MS + TableRules.GRACE_MS);
        assertThat(table.fold()).startsWith(new BankSet(0, 0));
    }

    @Test
    void expire_onBank_foldsAndBankIsEmpty() {
        TestTable table = running();
        table.expire();
        assertThat(table.expire())
                .containsExactly(
                        new TimedOut(0),
                        new BankSet(0, 0),
                        new InHand(new HandEvent.Folded(0)),
                        new TurnBegan(1, 1, table.now() + ACTION_MS));
        assertThat(table.seat(0).timeouts()).isEqualTo(1);
    }

    @Test
    void expire_checkIsFree_checks() {
        TestTable table = running();
        table.checkOrCall();
        table.checkOrCall();
        table.connected(2, false);
        assertThat(TestTable.inHand(table.expire())).startsWith(new HandEvent.Checked(2));
    }

    @Test
    void expire_disconnected_usesNoBank() {
        TestTable table = TestTable.seated(0, 1, 2);
        table.connected(0, false);
        table.start();
        assertThat(table.expire()).startsWith(new TimedOut(0));
        assertThat(table.seat(0).bankMs()).isEqualTo(BANK_MS);
    }

    @Test
    void expire_twiceInARow_sitsOut() {
        TestTable table = TestTable.seated(0, 1);
        table.connected(0, false);
        table.start();
        table.expire();
        assertThat(table.seat(0).status()).isEqualTo(SeatState.Status.ACTIVE);
        table.start();
        table.checkOrCall();
        assertThat(table.expire()).contains(new SatOut(0, SatOut.Reason.TIMED_OUT));
        table.foldOut();
        assertThat(TableRules.canStartHand(table.state())).isFalse();
        table.does(new TableCommand.SitIn(TestTable.id(0)));
        assertThat(table.seat(0).timeouts()).isZero();
    }

    @Test
    void act_betweenTimeouts_startsTheRowAnew() {
        TestTable table = TestTable.seated(0, 1);
        table.connected(0, false);
        table.start();
        table.expire();
        table.start();
        table.checkOrCall();
        table.checkOrCall();
        assertThat(table.seat(0).timeouts()).isZero();
    }

    @Test
    void expire_bot_usesNoBankAndStaysIn() {
        TestTable table = TestTable.sixMax();
        table.sitBot(0, 500);
        table.sitBot(1, 500);
        for (int hand = 0; hand < 6; hand++) {
            table.start();
            assertThat(table.expire()).startsWith(new TimedOut(hand % 2));
            assertThat(TableRules.canStartHand(table.state())).isTrue();
        }
    }

    @Test
    void bank_everyTenHands_growsUpToItsSize() {
        TestTable table = running();
        table.expire();
        table.pass(20_000);
        table.foldOut();
        while (table.state().handNumber() < 9) {
            table.playHand();
        }
        assertThat(table.seat(0).bankMs()).isEqualTo(10_000);
        table.playHand();
        assertThat(table.seat(0).bankMs()).isEqualTo(10_000 + Settlement.REFILL_MS);
        assertThat(table.seat(1).bankMs()).isEqualTo(BANK_MS);
    }

    @Test
    void setConnected_nothingChanges_isRefused() {
        TestTable table = TestTable.seated(0, 1);
        table.sitBot(2, 500);
        assertThat(refusal(table, 0, true)).isEqualTo(Code.ILLEGAL_ACTION);
        assertThat(refusal(table, 2, false)).isEqualTo(Code.ILLEGAL_ACTION);
        assertThat(refusal(table, 9, false)).isEqualTo(Code.NOT_SEATED);
    }

    private static Code refusal(TestTable table, int seat, boolean connected) {
        return table.refusal(new TableCommand.SetConnected(TestTable.id(seat), connected));
    }

    @Test
    void protection_actorDisconnects_extendsOncePerHand() {
        TestTable table = running();
        table.pass(10_000);
        assertThat(table.connected(0, false))
                .containsExactly(
                        new ConnectionChanged(0, false),
                        new ClockExtended(0, 0, table.now() + Clocks.PROTECTION_MS));
        table.connected(0, true);
        table.pass(10_000);
        assertThat(table.connected(0, false)).containsExactly(new ConnectionChanged(0, false));
        table.foldOut();
        assertThat(table.seat(0).protectionUsed()).isTrue();
        table.connected(0, true);
        table.start();
        assertThat(table.seat(0).protectionUsed()).isFalse();
    }

    @Test
    void protection_notHisTurn_changesNoClock() {
        TestTable table = running();
        assertThat(table.connected(1, false)).containsExactly(new ConnectionChanged(1, false));
    }

    @Test
    void protection_onBank_neverRefillsTheBank() {
        TestTable table = running();
        table.expire();
        table.pass(25_000);
        assertThat(table.connected(0, false))
                .containsExactly(
                        new ConnectionChanged(0, false),
                        new BankSet(0, 5_000),
                        new ClockExtended(0, 0, table.now() + Clocks.PROTECTION_MS));
        table.connected(0, true);
        assertThat(table.fold()).startsWith(new BankSet(0, 5_000));
    }

    @Test
    void claim_clockRuns_keepsWhatWasLeft() {
        assertThat(claimedAfter(3_000)).isEqualTo(ACTION_MS - 3_000);
    }

    @Test
    void claim_littleLeft_givesFiveSeconds() {
        assertThat(claimedAfter(14_000)).isEqualTo(5_000);
    }

    @Test
    void claim_downtime_isNotCharged() {
        for (long downtime : new long[] {1, 5_000, 11_000, 3_600_000}) {
            assertThat(claimedAfter(3_000, downtime)).isEqualTo(ACTION_MS - 3_000);
        }
    }

    @Test
    void claim_stoppedAfterTheDeadline_givesFiveSeconds() {
        assertThat(claimedAfter(20_000, 60_000)).isEqualTo(5_000);
    }

    private static long claimedAfter(long ms) {
        return claimedAfter(ms, 0);
    }

    private static long claimedAfter(long ms, long downtime) {
        TestTable table = running();
        table.pass(ms);
        long stoppedAt = table.now();
        table.pass(downtime);
        List<TableEvent> events = table.does(new TableCommand.Claim("w2", 7, stoppedAt));
        long deadline = table.turn().deadline();
        assertThat(events).containsExactly(new TableClaimed("w2", 7, deadline));
        return deadline - table.now();
    }

    @Test
    void claim_noClock_hasNoDeadline() {
        TestTable table = TestTable.seated(0, 1);
        assertThat(table.does(new TableCommand.Claim("w2", 7, table.now())))
                .containsExactly(new TableClaimed("w2", 7, 0));
    }

    @Test
    void claim_onBank_goesOnWithTheBank() {
        TestTable table = running();
        table.expire();
        table.pass(10_000);
        table.does(new TableCommand.Claim("w2", 7, table.now()));
        assertThat(table.turn()).isEqualTo(new Turn(0, 0, table.now() + BANK_MS - 10_000, true));
    }
}
