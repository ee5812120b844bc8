package cardroom.server.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardroom.engine.hand.Action;
import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableCommand;
import cardroom.engine.table.TableId;
import cardroom.engine.table.TableState;
import cardroom.persistence.log.Commit;
import cardroom.server.socket.ErrorCode;
import cardroom.server.wire.CanonicalJson;
import cardroom.server.wire.MergePatch;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A table whose storage fails pauses, says so, and plays on by itself. Two people are in a hand;
 * the one who is to act has used four of his fifteen seconds.
 */
class StorageFaultTest {
    private static final long LEFT_MS = 11_000;

    @TempDir Path folder;

    private FaultyLog log;
    private TestWorker worker;
    private LiveTable table;
    private TestConnection eve;
    private ObjectNode viewOfEve;
    private long before;

    @BeforeEach
    void deal() {
        AtomicReference<FaultyLog> wrapped = new AtomicReference<>();
        worker =
                new TestWorker(
                        folder,
                        1,
                        inner -> {
                            wrapped.set(new FaultyLog(inner));
                            return wrapped.get();
                        });
        log = wrapped.get();
        table = worker.table("t");
        for (String player : List.of("ada", "bo")) {
            worker.account(player, 1_000);
            worker.sit(table, player, -1, 200);
            table.attendance().join(new TestConnection(player, "c-" + player));
        }
        worker.playHands(table, 1);
        worker.scheduler.advance(15_000 - LEFT_MS);
        eve = new TestConnection("eve", "c-eve");
        viewOfEve = table.attendance().join(eve).now().view();
        before = table.committed().version();
    }

    @AfterEach
    void close() {
        worker.close();
    }

    /** The actor calls, under a key of his. */
    private Outcome call() {
        return call(TestWorker.turn(table).seat(), TestWorker.turn(table).number());
    }

    private Outcome call(int seat, int turn) {
        TableState state = table.committed().state();
        PlayerId actor = state.seat(seat).orElseThrow().occupant().id();
        return table.submit(
                new TableCommand.Act(actor, state.handId(), turn, new Action.Call()),
                new RequestKey(actor, "call", "hash"));
    }

    private long left() {
        return TestWorker.turn(table).deadline() - worker.scheduler.now();
    }

    private String lastStatus() {
        return eve.payloads("table:status").getLast().get("state").asText();
    }

    private void assertEveSeesTheTable() {
        ObjectNode view = viewOfEve;
        long version = before;
        for (JsonNode delta : eve.payloads("table:delta")) {
            assertThat(delta.get("version").asLong()).isEqualTo(++version);
            view = MergePatch.apply(view, (ObjectNode) delta.get("patch"));
        }
        assertThat(CanonicalJson.text(view))
                .isEqualTo(CanonicalJson.text(table.committed().view()));
        Restored stored = new TableArchive(log).restore(table.id());
        assertThat(stored.version()).isEqualTo(version);
        assertThat(stored.state()).isEqualTo(table.committed().state());
    }

    @Test
    void fullDisk_pausesTheTableWithItsReason_andChangesNothing() {
        log.fail(FaultyLog.Fault.FULL);
        assertThat(LiveTableTest.refusal(call())).isEqualTo(ErrorCode.TABLE_PAUSED);
        JsonNode status = eve.payloads("table:status").getLast();
        assertThat(status.get("state").asText()).isEqualTo("paused");
        assertThat(status.get("reason").asText()).contains("storage-full");
        worker.scheduler.advance(600_000);
        assertThat(LiveTableTest.refusal(call())).isEqualTo(ErrorCode.TABLE_PAUSED);
        assertThat(eve.payloads("table:delta")).isEmpty();
        assertThat(log.last(table.id()).map(Commit::version)).contains(before);
    }

    @Test
    void fullDisk_emptied_playsOnByItselfAndChargesNobody() {
        log.fail(FaultyLog.Fault.FULL);
        call();
        worker.scheduler.advance(600_000);
        log.fail(FaultyLog.Fault.NONE);
        while (lastStatus().equals("paused")) {
            assertThat(worker.scheduler.step()).isTrue();
        }
        assertThat(left()).isEqualTo(LEFT_MS);
        assertThat(table.committed().epoch()).isEqualTo(2);
        assertThat(table.committed().version()).isEqualTo(before + 1);
        assertThat(call()).isInstanceOf(Outcome.Done.class);
        assertThat(table.committed().version()).isEqualTo(before + 2);
        assertEveSeesTheTable();
    }

    @Test
    void answerLost_actionIsAdoptedOnce_andItsKeyGivesItsAnswer() {
        int seat = TestWorker.turn(table).seat();
        int turn = TestWorker.turn(table).number();
        log.fail(FaultyLog.Fault.ANSWER_LOST);
        assertThat(LiveTableTest.refusal(call())).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
        assertThat(LiveTableTest.refusal(call())).isEqualTo(ErrorCode.TABLE_PAUSED);
        worker.scheduler.advance(60_000);
        assertThat(eve.payloads("table:delta")).isEmpty();
        log.fail(FaultyLog.Fault.NONE);
        while (lastStatus().equals("paused")) {
            assertThat(worker.scheduler.step()).isTrue();
        }
        assertThat(table.committed().version()).isEqualTo(before + 2);
        assertThat(left()).isEqualTo(15_000);
        assertThat(call(seat, turn))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done ->
                                assertThat(done.answer().get("version").asLong())
                                        .isEqualTo(before + 1));
        assertThat(table.committed().version()).isEqualTo(before + 2);
        assertEveSeesTheTable();
    }

    @Test
    void requestLost_actionIsDropped_andCanBeSentAgain() {
        log.fail(FaultyLog.Fault.REQUEST_LOST);
        assertThat(LiveTableTest.refusal(call())).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
        worker.scheduler.advance(60_000);
        log.fail(FaultyLog.Fault.NONE);
        while (lastStatus().equals("paused")) {
            assertThat(worker.scheduler.step()).isTrue();
        }
        assertThat(table.committed().version()).isEqualTo(before + 1);
        assertThat(left()).isEqualTo(LEFT_MS);
        assertThat(call()).isInstanceOf(Outcome.Done.class);
        assertEveSeesTheTable();
    }

    /** The claim was written long before anybody learnt it; its clock has not been running. */
    @Test
    void claim_unknownForLong_chargesNobody() {
        log.fail(FaultyLog.Fault.FULL);
        call();
        log.fail(FaultyLog.Fault.ANSWER_LOST);
        worker.scheduler.advance(600_000);
        log.fail(FaultyLog.Fault.NONE);
        while (lastStatus().equals("paused")) {
            assertThat(worker.scheduler.step()).isTrue();
        }
        assertThat(left()).isEqualTo(LEFT_MS);
        assertThat(table.committed().version()).isEqualTo(before + 2);
        assertThat(table.committed().epoch()).isEqualTo(3);
        assertEveSeesTheTable();
    }

    /** A pre-action waits for the end of the pause too. */
    @Test
    void preAction_duringAPause_isPlayedAfterIt() {
        int actor = TestWorker.turn(table).seat();
        PlayerId other =
                table.committed().state().seats().stream()
                        .filter(s -> s.seat() != actor)
                        .findFirst()
                        .orElseThrow()
                        .occupant()
                        .id();
        String hand = table.committed().state().handId();
        assertThat(table.attendance().preAct(other, hand, Optional.of("check-fold")))
                .isInstanceOf(Outcome.Done.class);
        log.fail(FaultyLog.Fault.ANSWER_LOST);
        call();
        log.fail(FaultyLog.Fault.NONE);
        while (lastStatus().equals("paused")) {
            assertThat(worker.scheduler.step()).isTrue();
        }
        long claimed = table.committed().version();
        worker.scheduler.advance(1_000);
        assertThat(table.committed().version()).isEqualTo(claimed + 1);
        assertThat(log.preActions(table.id())).isEmpty();
        assertEveSeesTheTable();
    }

    @Test
    void tableThatCannotBeRead_doesNotStopTheOthers() throws SQLException {
        worker.table("broken");
        worker.table("sound");
        worker.close();
        String url = "jdbc:sqlite:" + folder.resolve("test.db");
        try (Connection database = DriverManager.getConnection(url);
                Statement statement = database.createStatement()) {
            statement.executeUpdate(
                    "UPDATE table_event SET events = '[{}]' WHERE table_id = 'broken'");
        }
        worker = new TestWorker(folder, 2);
        worker.tables.loadAll();
        assertThat(worker.tables.all())
                .extracting(t -> t.id().value())
                .containsExactlyInAnyOrder("t", "sound");
        assertThatThrownBy(() -> worker.tables.find("broken")).isInstanceOf(RuntimeException.class);
        assertThat(worker.log.events(new TableId("broken"), 1, 9, 9)).hasSize(1);
    }
}
