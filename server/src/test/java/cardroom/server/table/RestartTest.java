package cardroom.server.table;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.hand.Action;
import cardroom.engine.table.PlayerId;
import cardroom.engine.table.SeatState;
import cardroom.engine.table.TableCommand;
import cardroom.engine.table.TableState;
import cardroom.engine.table.Turn;
import cardroom.engine.view.Views;
import cardroom.persistence.hand.DatabaseHands;
import cardroom.persistence.hand.FinishedHand;
import cardroom.server.socket.ErrorCode;
import cardroom.server.wire.CanonicalJson;
import cardroom.server.wire.Json;
import cardroom.server.wire.MergePatch;
import cardroom.server.wire.ViewCodec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker that ends in the middle of a hand, and another one over the same folder. */
class RestartTest {
    private static final PlayerId ADA = new PlayerId("ada");
    private static final long DOWNTIME_MS = 7_000;

    @TempDir Path folder;

    private int keys;

    /** Ada calls, or checks, under a key of hers. */
    private Outcome call(LiveTable table) {
        TableState state = table.committed().state();
        Turn turn = TestWorker.turn(table);
        boolean owes =
                TestWorker.hand(table).currentBet()
                        > TestWorker.hand(table).player(turn.seat()).bet();
        return table.submit(
                new TableCommand.Act(
                        ADA,
                        state.handId(),
                        turn.number(),
                        owes ? new Action.Call() : new Action.Check()),
                new RequestKey(ADA, "call-" + keys++, "hash"));
    }

    /** Plays until Ada is to act in a hand with at least this number. */
    private void playToAdasTurn(TestWorker worker, LiveTable table, int hand) {
        while (true) {
            TableState state = table.committed().state();
            Turn turn = state.turn();
            boolean adas =
                    turn != null
                            && state.seat(turn.seat()).orElseThrow().occupant().id().equals(ADA);
            if (adas && state.handNumber() >= hand) {
                return;
            }
            if (adas) {
                assertThat(call(table)).isInstanceOf(Outcome.Done.class);
            } else {
                assertThat(worker.scheduler.step()).isTrue();
            }
        }
    }

    private LiveTable seated(TestWorker worker) {
        LiveTable table = worker.table("t");
        worker.account("ada", 1_000);
        table.attendance().join(new TestConnection("ada", "c-ada"));
        worker.sit(table, "ada", 0, 200);
        worker.bots(table, List.of("station", "station"));
        return table;
    }

    private TestWorker restarted(TestWorker worker) {
        long now = worker.scheduler.now();
        worker.close();
        TestWorker next = new TestWorker(folder, 2);
        next.scheduler.advance(now + DOWNTIME_MS - next.scheduler.now());
        next.tables.loadAll();
        return next;
    }

    @Test
    void table_restartedInTheMiddleOfAHand_isWhatItWas() {
        TestWorker first = new TestWorker(folder, 1);
        LiveTable table = seated(first);
        playToAdasTurn(first, table, 5);
        first.scheduler.advance(3_000);
        Committed before = table.committed();
        long left = TestWorker.turn(table).deadline() - first.scheduler.now() + 3_000;
        JsonNode own = ViewCodec.own(Views.own(before.state(), 0));
        try (TestWorker second = restarted(first)) {
            LiveTable again = second.tables.find("t").orElseThrow();
            Committed after = again.committed();
            assertThat(after.version()).isEqualTo(before.version() + 1);
            assertThat(after.epoch()).isEqualTo(before.epoch() + 1);
            assertThat(after.state().hand()).isEqualTo(before.state().hand());
            assertThat(after.state().seats()).isEqualTo(before.state().seats());
            assertThat(withoutDeadline(after.view())).isEqualTo(withoutDeadline(before.view()));
            assertThat(ViewCodec.own(Views.own(after.state(), 0)).get("cards"))
                    .isEqualTo(own.get("cards"));
            assertThat(TestWorker.turn(again).deadline() - second.scheduler.now()).isEqualTo(left);
            again.attendance().join(new TestConnection("ada", "c-new"));
            playToAdasTurn(second, again, 8);
            LiveTableTest.assertLedgerEqualsChips(second, again);
            assertHandIsWhole(second, before);
        }
    }

    private static JsonNode withoutDeadline(ObjectNode view) {
        ObjectNode copy = view.deepCopy();
        ((ObjectNode) copy.get("hand")).remove("deadline");
        return copy;
    }

    /** The hand that was interrupted is kept from its first version on. */
    private static void assertHandIsWhole(TestWorker worker, Committed before) {
        FinishedHand hand =
                new DatabaseHands(worker.database).hand(before.state().handId()).orElseThrow();
        assertThat(hand.firstVersion()).isLessThan(before.version());
        assertThat(hand.lastVersion()).isGreaterThan(before.version() + 1);
        assertThat(hand.players()).hasSize(3);
    }

    @Test
    void client_thatMissedTheRestart_getsDeltasThatGiveTheView() {
        TestWorker first = new TestWorker(folder, 3);
        LiveTable table = seated(first);
        TestConnection eve = new TestConnection("eve", "c-eve");
        ObjectNode view = table.attendance().join(eve).now().view();
        long version = table.committed().version();
        playToAdasTurn(first, table, 5);
        call(table);
        while (table.committed().state().isHandRunning()
                && TestWorker.turn(table).seat() != 0
                && first.scheduler.step()) {
            assertThat(table.committed().state().handNumber()).isEqualTo(5);
        }
        Map<Long, ObjectNode> views = new HashMap<>();
        for (JsonNode delta : eve.payloads("table:delta")) {
            view = MergePatch.apply(view, (ObjectNode) delta.get("patch"));
            views.put(++version, view);
        }
        long hand = version - TestWorker.hand(table).players().size() + 1;
        try (TestWorker second = restarted(first)) {
            LiveTable again = second.tables.find("t").orElseThrow();
            for (long from = Math.max(hand, version - 2); from <= version; from++) {
                JoinAnswer answer = again.attendance().join(new TestConnection("eve", "c" + from));
                List<String> deltas = second.tables.deltas(again, answer, from, 1).orElseThrow();
                assertThat(deltas).hasSize((int) (answer.now().version() - from));
                ObjectNode mine = Objects.requireNonNull(views.get(from));
                for (String delta : deltas) {
                    mine = MergePatch.apply(mine, (ObjectNode) Json.parse(delta).get("patch"));
                }
                assertThat(CanonicalJson.text(mine))
                        .isEqualTo(CanonicalJson.text(again.committed().view()));
                assertThat(second.tables.deltas(again, answer, from, 7)).isEmpty();
            }
        }
    }

    /** I7. */
    @Test
    void keys_afterARestart_giveTheirAnswers() {
        TestWorker first = new TestWorker(folder, 4);
        LiveTable table = seated(first);
        playToAdasTurn(first, table, 2);
        TableState state = table.committed().state();
        int turn = TestWorker.turn(table).number();
        RequestKey key = new RequestKey(ADA, "the-key", "hash");
        TableCommand fold = new TableCommand.Act(ADA, state.handId(), turn, new Action.Fold());
        Outcome answer = table.submit(fold, key);
        assertThat(answer).isInstanceOf(Outcome.Done.class);
        try (TestWorker second = restarted(first)) {
            LiveTable again = second.tables.find("t").orElseThrow();
            long version = again.committed().version();
            assertThat(again.submit(fold, key)).hasToString(answer.toString());
            assertThat(again.answered(key).orElseThrow()).hasToString(answer.toString());
            assertThat(
                            LiveTableTest.refusal(
                                    again.submit(fold, new RequestKey(ADA, "the-key", "other"))))
                    .isEqualTo(ErrorCode.KEY_REUSED);
            assertThat(again.committed().version()).isEqualTo(version);
        }
    }

    private static boolean isAdasTurn(LiveTable table) {
        SeatState ada = table.committed().state().seatOf(ADA).orElseThrow();
        return TestWorker.turn(table).seat() == ada.seat();
    }

    /** Ada has said before the flop that she calls anything. */
    private LiveTable tableWithPreAction(TestWorker worker) {
        LiveTable table = seated(worker);
        playToAdasTurn(worker, table, 1);
        call(table);
        assertThat(isAdasTurn(table)).isFalse();
        String hand = table.committed().state().handId();
        assertThat(table.attendance().preAct(ADA, hand, Optional.of("call-any")))
                .isInstanceOf(Outcome.Done.class);
        return table;
    }

    @Test
    void preAction_restartedBeforeItsTurn_isPlayed() {
        TestWorker first = new TestWorker(folder, 5);
        tableWithPreAction(first);
        try (TestWorker second = restarted(first)) {
            LiveTable again = second.tables.find("t").orElseThrow();
            while (TestWorker.hand(again).board().size() < 4) {
                assertThat(second.scheduler.step()).isTrue();
            }
            assertThat(again.committed().state().handNumber()).isEqualTo(1);
            assertThat(second.scheduler.now() - first.scheduler.now()).isLessThan(8_000);
        }
    }

    /** Although the hand goes on and the same seat is to act again. */
    @Test
    void preAction_restartedAfterItsTurn_isNotPlayedAgain() {
        TestWorker first = new TestWorker(folder, 5);
        LiveTable table = tableWithPreAction(first);
        while (TestWorker.hand(table).board().size() < 4 || !isAdasTurn(table)) {
            assertThat(first.scheduler.step()).isTrue();
        }
        long version = table.committed().version();
        try (TestWorker second = restarted(first)) {
            LiveTable again = second.tables.find("t").orElseThrow();
            second.scheduler.advance(4_000);
            assertThat(again.committed().version()).isEqualTo(version + 1);
            assertThat(isAdasTurn(again)).isTrue();
        }
    }
}
