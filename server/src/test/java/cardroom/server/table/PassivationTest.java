package cardroom.server.table;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.table.Occupant;
import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableCommand;
import cardroom.persistence.ledger.LedgerAccount;
import cardroom.server.socket.ErrorCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exact borders of sleep, and what comes back. */
class PassivationTest {
    private static final PlayerId ADA = new PlayerId("ada");

    @TempDir Path folder;

    private TestWorker worker;
    private LiveTable table;

    @BeforeEach
    void open() {
        worker = new TestWorker(folder, 1);
        table = worker.table("t");
    }

    @AfterEach
    void close() {
        worker.close();
    }

    private boolean isAwakeAfter(long millis) {
        worker.scheduler.advance(millis);
        worker.tables.passivateIdle();
        return worker.tables.all().contains(table);
    }

    @Test
    void table_untouchedForTwoHours_sleepsToTheMillisecond() {
        worker.bots(table, List.of("tag", "nit"));
        assertThat(isAwakeAfter(Tables.IDLE_MS - 1)).isTrue();
        assertThat(isAwakeAfter(1)).isFalse();
    }

    @Test
    void table_lookedAt_countsFromTheLastLook() {
        TestConnection eve = new TestConnection("eve", "c");
        table.attendance().join(eve);
        assertThat(isAwakeAfter(3 * Tables.IDLE_MS)).isTrue();
        table.attendance().leave(eve);
        assertThat(isAwakeAfter(Tables.IDLE_MS - 1)).isTrue();
        assertThat(isAwakeAfter(1)).isFalse();
    }

    @Test
    void sleepingTable_touched_comesBackAsItWas() {
        TestConnection eve = new TestConnection("eve", "c");
        table.attendance().join(eve);
        worker.bots(table, List.of("tag", "lag", "nit"));
        worker.playHands(table, 20);
        table.attendance().leave(eve);
        worker.scheduler.advance(60_000);
        Committed before = table.committed();
        assertThat(isAwakeAfter(Tables.IDLE_MS)).isFalse();
        LiveTable woken = worker.tables.find("t").orElseThrow();
        Committed after = woken.committed();
        assertThat(after.view()).isEqualTo(before.view());
        assertThat(after.state()).isEqualTo(before.state());
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.epoch()).isEqualTo(before.epoch() + 1);
        LiveTableTest.assertLedgerEqualsChips(worker, woken);
        woken.attendance().join(eve);
        worker.playHands(woken, 25);
    }

    /** Whoever found the table just before it fell asleep is sent to the woken one. */
    @Test
    void sleepingTable_foundBefore_takesNoCommand() {
        worker.account("ada", 1_000);
        assertThat(isAwakeAfter(Tables.IDLE_MS)).isFalse();
        assertThat(LiveTableTest.refusal(worker.sit(table, "ada", 0, 100)))
                .isEqualTo(ErrorCode.OVERLOADED);
        LiveTable woken = worker.tables.find("t").orElseThrow();
        assertThat(worker.sit(woken, "ada", 0, 100)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void sleepingTable_workerRestarted_sleepsUntilItIsTouched() {
        assertThat(isAwakeAfter(Tables.IDLE_MS)).isFalse();
        worker.close();
        worker = new TestWorker(folder, 2);
        worker.tables.loadAll();
        assertThat(worker.tables.all()).isEmpty();
        assertThat(worker.tables.find("t")).isPresent();
        worker.close();
        worker = new TestWorker(folder, 3);
        worker.tables.loadAll();
        assertThat(worker.tables.all()).hasSize(1);
    }

    @Test
    void personWhoIsGone_isStoodUpAfterFifteenMinutesToTheMillisecond() {
        worker.account("ada", 1_000);
        worker.sit(table, "ada", 0, 200);
        AbsenceWatch watch = new AbsenceWatch();
        worker.tables.standUpAbsent(watch);
        worker.scheduler.advance(AbsenceWatch.LONG_GONE_MS - 1);
        worker.tables.standUpAbsent(watch);
        assertThat(table.committed().state().seatOf(ADA)).isPresent();
        worker.scheduler.advance(1);
        worker.tables.standUpAbsent(watch);
        assertThat(table.committed().state().seatOf(ADA)).isEmpty();
        assertThat(worker.ledger.balance(LedgerAccount.of(ADA))).isEqualTo(1_000);
        LiveTableTest.assertLedgerEqualsChips(worker, table);
    }

    @Test
    void personWhoComesBack_keepsHisSeat() {
        worker.account("ada", 1_000);
        worker.sit(table, "ada", 0, 200);
        AbsenceWatch watch = new AbsenceWatch();
        worker.tables.standUpAbsent(watch);
        worker.scheduler.advance(AbsenceWatch.LONG_GONE_MS - 1);
        TestConnection ada = new TestConnection("ada", "c");
        table.attendance().join(ada);
        worker.tables.standUpAbsent(watch);
        table.attendance().leave(ada);
        worker.scheduler.advance(1);
        worker.tables.standUpAbsent(watch);
        worker.scheduler.advance(AbsenceWatch.LONG_GONE_MS - 1);
        worker.tables.standUpAbsent(watch);
        assertThat(table.committed().state().seatOf(ADA)).isPresent();
    }

    @Test
    void seatedPerson_keepsTheTableAwake() {
        worker.account("ada", 1_000);
        worker.sit(table, "ada", 0, 200);
        assertThat(isAwakeAfter(3 * Tables.IDLE_MS)).isTrue();
        Occupant bot = new Occupant(new PlayerId("b_1"), "Bot", "tag");
        assertThat(table.submit(new TableCommand.TakeSeat(bot, 1, 100)))
                .isInstanceOf(Outcome.Done.class);
    }
}
