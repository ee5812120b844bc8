package cardroom.server.table;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.SeatState;
import cardroom.engine.table.TableCommand;
import cardroom.engine.table.TableState;
import cardroom.persistence.ledger.LedgerAccount;
import cardroom.server.socket.ErrorCode;
import cardroom.server.wire.CanonicalJson;
import cardroom.server.wire.MergePatch;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveTableTest {
    private static final PlayerId ADA = new PlayerId("ada");

    @TempDir Path folder;

    /** I5: a client that applies every delta holds exactly the server's public view. */
    @Test
    void deltas_applied_giveThePublicView() {
        try (TestWorker worker = new TestWorker(folder, 1)) {
            LiveTable table = worker.table("t");
            TestConnection eve = new TestConnection("eve", "c");
            ObjectNode view = table.attendance().join(eve).now().view();
            worker.bots(table, List.of("tag", "lag", "maniac", "station", "nit"));
            worker.playHands(table, 60);
            long version = 1;
            int hashes = 0;
            for (JsonNode delta : eve.payloads("table:delta")) {
                assertThat(delta.get("version").asLong()).isEqualTo(++version);
                view = MergePatch.apply(view, (ObjectNode) delta.get("patch"));
                if (delta.has("hash")) {
                    hashes++;
                    assertThat(delta.get("hash").asLong()).isEqualTo(CanonicalJson.crc32(view));
                }
            }
            assertThat(CanonicalJson.text(view))
                    .isEqualTo(CanonicalJson.text(table.committed().view()));
            assertThat(hashes).isGreaterThan(20);
        }
    }

    @Test
    void plainActions_sixSeats_haveDeltasOfAtMost300Bytes() {
        try (TestWorker worker = new TestWorker(folder, 2)) {
            LiveTable table = worker.table("k3f9x2q1");
            TestConnection eve = new TestConnection("eve", "c");
            table.attendance().join(eve);
            worker.bots(table, List.of("tag", "lag", "maniac", "station", "nit", "random"));
            worker.playHands(table, 50);
            List<String> plain =
                    eve.packets().stream()
                            .filter(p -> p.startsWith("42[\"table:delta\""))
                            .filter(p ->
                                    p.matches(
                                            ".*\"events\":\\[\\{\"type\":\"(called|folded|checked|raised|bet-placed)\"[^{}]*}].*"))
                            .toList();
            assertThat(plain.size()).isGreaterThan(200);
            assertThat(plain).allSatisfy(p -> assertThat(p.length()).isLessThanOrEqualTo(300));
            assertThat(table.committed().view().toString().length()).isLessThan(4_096);
        }
    }

    /** I7. */
    @Test
    void sameKey_twice_hasOneEffectAndTheSameAnswer() {
        try (TestWorker worker = new TestWorker(folder, 3)) {
            LiveTable table = worker.table("t");
            worker.account("ada", 1_000);
            Outcome first = worker.sit(table, "ada", 2, 100);
            long version = table.committed().version();
            assertThat(worker.sit(table, "ada", 2, 100)).hasToString(first.toString());
            assertThat(table.committed().version()).isEqualTo(version);
            assertThat(worker.ledger.balance(LedgerAccount.of(ADA))).isEqualTo(900);
            RequestKey other = new RequestKey(ADA, "sit-ada", "other payload");
            assertThat(refusal(table.submit(new TableCommand.SitOut(ADA), other)))
                    .isEqualTo(ErrorCode.KEY_REUSED);
        }
    }

    @Test
    void buyIn_beyondTheAccount_isRefusedAndChangesNothing() {
        try (TestWorker worker = new TestWorker(folder, 4)) {
            LiveTable table = worker.table("t");
            worker.account("ada", 99);
            assertThat(refusal(worker.sit(table, "ada", 0, 100)))
                    .isEqualTo(ErrorCode.INSUFFICIENT_CHIPS);
            assertThat(table.committed().version()).isEqualTo(1);
            assertThat(worker.ledger.balance(LedgerAccount.of(ADA))).isEqualTo(99);
            assertThat(worker.ledger.audit().isBalanced()).isTrue();
        }
    }

    /** I1: the ledger balance of a table equals its chips, whoever comes and goes. */
    @Test
    void ledger_afterManyHands_equalsTheChips() {
        try (TestWorker worker = new TestWorker(folder, 5)) {
            LiveTable table = worker.table("t");
            worker.account("ada", 1_000);
            table.attendance().join(new TestConnection("eve", "c"));
            worker.sit(table, "ada", 0, 200);
            worker.bots(table, List.of("maniac", "lag", "maniac", "station"));
            worker.playHands(table, 100);
            table.submit(new TableCommand.LeaveSeat(ADA));
            worker.playHands(table, 120);
            assertLedgerEqualsChips(worker, table);
        }
    }

    static void assertLedgerEqualsChips(TestWorker worker, LiveTable table) {
        TableState state = table.committed().state();
        long chips = state.seats().stream().mapToLong(s -> s.stack() + s.pendingTopUp()).sum();
        assertThat(worker.ledger.balance(LedgerAccount.of(table.id()))).isEqualTo(chips);
        assertThat(worker.ledger.audit().isBalanced()).isTrue();
    }

    /**
     * I6: a silent player is timed out by the table's own clock, sits out after the second time,
     * and play goes on.
     */
    @Test
    void silentPlayer_isTimedOutAndSitsOutAfterTwo() {
        try (TestWorker worker = new TestWorker(folder, 6)) {
            LiveTable table = worker.table("t");
            worker.account("ada", 1_000);
            table.attendance().join(new TestConnection("ada", "c"));
            worker.sit(table, "ada", 0, 200);
            worker.bots(table, List.of("station", "station"));
            worker.playHands(table, 12);
            SeatState seat = table.committed().state().seatOf(ADA).orElseThrow();
            assertThat(seat.status()).isEqualTo(SeatState.Status.SITTING_OUT);
        }
    }

    @Test
    void silentDispatcher_cannotStopTheTable() {
        try (TestWorker worker = new TestWorker(folder, 7)) {
            LiveTable table = worker.table("t");
            table.attendance().join(new TestConnection("eve", "c"));
            worker.bots(table, List.of("station", "station", "tag"));
            worker.silenceBots();
            worker.playHands(table, 3);
            assertThat(table.committed().state().handNumber()).isEqualTo(3);
        }
    }

    @Test
    void botsAlone_playOnlyWhileSomebodyLooksOn() {
        try (TestWorker worker = new TestWorker(folder, 8)) {
            LiveTable table = worker.table("t");
            worker.bots(table, List.of("tag", "lag"));
            worker.scheduler.advance(60_000);
            assertThat(table.committed().state().handNumber()).isZero();
            TestConnection eve = new TestConnection("eve", "c");
            table.attendance().join(eve);
            worker.playHands(table, 5);
            table.attendance().leave(eve);
            worker.scheduler.advance(600_000);
            long version = table.committed().version();
            worker.scheduler.advance(600_000);
            assertThat(table.committed().version()).isEqualTo(version);
        }
    }

    @Test
    void preAction_isPlayedWhenTheTurnComes_andNobodyElseNoticesIt() {
        try (TestWorker worker = new TestWorker(folder, 9)) {
            LiveTable table = worker.table("t");
            TestConnection eve = new TestConnection("eve", "c-eve");
            TestConnection ada = new TestConnection("ada", "c-ada");
            table.attendance().join(eve);
            for (String player : List.of("ada", "bo", "cy")) {
                worker.account(player, 1_000);
                worker.sit(table, player, -1, 200);
            }
            table.attendance().join(ada);
            worker.playHands(table, 1);
            TableState state = table.committed().state();
            int adas = state.seatOf(ADA).orElseThrow().seat();
            while (TestWorker.turn(table).seat() == adas) {
                TestWorker.callOrCheck(table);
            }
            int before = eve.packets().size();
            assertThat(table.attendance().preAct(ADA, state.handId(), Optional.of("fold")))
                    .isInstanceOf(Outcome.Done.class);
            assertThat(eve.packets()).hasSize(before);
            assertThat(ada.payloads("table:private").getLast().get("preAct").asText())
                    .isEqualTo("fold");
            while (table.committed().state().turn() != null
                    && TestWorker.turn(table).seat() != adas) {
                TestWorker.callOrCheck(table);
            }
            worker.scheduler.advance(300);
            assertThat(table.committed().view().at("/seats/" + adas).has("inHand")).isFalse();
        }
    }

    @Test
    void control_followsTheNewestWindowUntilAnotherAsks() {
        try (TestWorker worker = new TestWorker(folder, 10)) {
            LiveTable table = worker.table("t");
            worker.account("ada", 1_000);
            TestConnection first = new TestConnection("ada", "first");
            TestConnection second = new TestConnection("ada", "second");
            table.attendance().join(first);
            worker.sit(table, "ada", 0, 100);
            table.attendance().join(second);
            assertThat(table.attendance().inControl(first)).isFalse();
            assertThat(first.payloads("table:private").getLast().get("control").asBoolean())
                    .isFalse();
            table.attendance().takeControl(first);
            assertThat(table.attendance().inControl(first)).isTrue();
            assertThat(table.attendance().inControl(second)).isFalse();
            table.attendance().leave(first);
            assertThat(table.attendance().inControl(second)).isTrue();
        }
    }

    static ErrorCode refusal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).code();
    }
}
