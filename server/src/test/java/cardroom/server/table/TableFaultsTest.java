package cardroom.server.table;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.card.Deck;
import cardroom.engine.table.PlayerId;
import cardroom.engine.table.SeatState;
import cardroom.engine.table.TableCommand;
import cardroom.engine.table.TableState;
import cardroom.persistence.Refusal;
import cardroom.persistence.log.AppendOutcome;
import cardroom.persistence.log.CommandKey;
import cardroom.persistence.log.EventLog;
import cardroom.server.socket.ErrorCode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables when storage fails, when the server restarts, and when nobody came for long. */
class TableFaultsTest {
    private static final PlayerId ADA = new PlayerId("ada");
    private static final PlayerId BO = new PlayerId("bo");

    @TempDir Path folder;

    /** A choice that was played is over, whatever a restart in the same hand restores. */
    @Test
    void preAction_playedBeforeARestart_isNotPlayedAgain() {
        String hand;
        try (TestWorker worker = new TestWorker(folder, 11)) {
            LiveTable table = worker.table("t");
            for (String player : List.of("ada", "bo", "cy")) {
                worker.account(player, 1_000);
                table.attendance().join(new TestConnection(player, "c-" + player));
                worker.sit(table, player, -1, 200);
            }
            worker.playHands(table, 1);
            hand = table.committed().state().handId();
            if (isTurnOf(table, ADA)) {
                TestWorker.callOrCheck(table);
            }
            assertThat(table.attendance().preAct(ADA, hand, Optional.of("call-any")))
                    .isInstanceOf(Outcome.Done.class);
            assertThat(worker.log.preActions(table.id())).hasSize(1);
            while (!isTurnOf(table, ADA)) {
                TestWorker.callOrCheck(table);
            }
            long version = table.committed().version();
            worker.scheduler.advance(300);
            assertThat(table.committed().version()).isGreaterThan(version);
            assertThat(worker.log.preActions(table.id())).isEmpty();
        }
        try (TestWorker worker = new TestWorker(folder, 11)) {
            worker.tables.loadAll();
            LiveTable table = worker.tables.find("t").orElseThrow();
            assertThat(table.committed().state().handId()).isEqualTo(hand);
            while (!isTurnOf(table, ADA)) {
                TestWorker.callOrCheck(table);
            }
            worker.scheduler.advance(2_000);
            assertThat(isTurnOf(table, ADA)).isTrue();
        }
    }

    private static boolean isTurnOf(LiveTable table, PlayerId player) {
        TableState state = table.committed().state();
        return state.seatOf(player).orElseThrow().seat() == TestWorker.turn(table).seat();
    }

    /** The server may end between a bot's top-up and its sitting in. */
    @Test
    void botsWithChips_sittingOut_areSatIn() {
        try (TestWorker worker = new TestWorker(folder, 12)) {
            LiveTable table = worker.table("t");
            worker.bots(table, List.of("tag", "lag"));
            for (SeatState seat : table.committed().state().seats()) {
                table.submit(new TableCommand.SitOut(seat.occupant().id()));
            }
            table.attendance().join(new TestConnection("eve", "c"));
            worker.playHands(table, 2);
            assertThat(table.committed().state().handNumber()).isEqualTo(2);
        }
    }

    @Test
    void pausedTable_saysAReasonWithoutWhatStorageSaid() {
        AtomicBoolean full = new AtomicBoolean();
        try (TestWorker worker = new TestWorker(folder, 13, log -> failing(log, full))) {
            LiveTable table = worker.table("t");
            TestConnection eve = new TestConnection("eve", "c");
            table.attendance().join(eve);
            worker.account("ada", 1_000);
            full.set(true);
            assertThat(LiveTableTest.refusal(worker.sit(table, "ada", 0, 100)))
                    .isEqualTo(ErrorCode.TABLE_PAUSED);
            assertThat(eve.payloads("table:status").getLast().get("reason").asText())
                    .contains("storage-full")
                    .doesNotContain("As Kd");
            full.set(false);
            worker.scheduler.advance(1_000);
            assertThat(table.status()).isEqualTo(Status.OPEN);
        }
    }

    /** Nobody could be told that he went, so it is looked at again when storage is back. */
    @Test
    void playerWhoLeftDuringAPause_isSeenToBeAwayAfterIt() {
        AtomicBoolean full = new AtomicBoolean();
        try (TestWorker worker = new TestWorker(folder, 14, log -> failing(log, full))) {
            LiveTable table = worker.table("t");
            worker.account("ada", 1_000);
            worker.account("bo", 1_000);
            TestConnection ada = new TestConnection("ada", "c");
            table.attendance().join(ada);
            worker.sit(table, "ada", 0, 100);
            full.set(true);
            worker.sit(table, "bo", 1, 100);
            table.attendance().leave(ada);
            worker.scheduler.advance(10_000);
            full.set(false);
            worker.scheduler.advance(30_000);
            assertThat(table.committed().state().seatOf(ADA).orElseThrow().connected()).isFalse();
        }
    }

    /** A log that is full while {@code full} is set, and says more than players may hear. */
    private static EventLog failing(EventLog log, AtomicBoolean full) {
        return (EventLog)
                Proxy.newProxyInstance(
                        EventLog.class.getClassLoader(),
                        new Class<?>[] {EventLog.class},
                        (_, method, arguments) -> {
                            boolean writes = List.of("append", "claim").contains(method.getName());
                            if (full.get() && writes) {
                                return new AppendOutcome.Refused(
                                        Refusal.STORAGE_FULL, "row (t, 2, As Kd)");
                            }
                            try {
                                return method.invoke(log, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    @Test
    void deckThatCannotBeMade_isAskedForAgain() {
        try (TestWorker worker = new TestWorker(folder, 19)) {
            LiveTable table = worker.table("t");
            worker.bots(table, List.of("tag", "lag"));
            AtomicInteger asked = new AtomicInteger();
            worker.deal(() -> {
                if (asked.getAndIncrement() == 0) {
                    throw new IllegalStateException("no randomness");
                }
                return Deck.shuffled(new Random(19)::nextInt);
            });
            table.attendance().join(new TestConnection("eve", "c"));
            worker.playHands(table, 1);
            assertThat(asked).hasValueGreaterThan(1);
        }
    }

    /** I6: the clock of a turn outlives a fault of the step that should have ended the turn. */
    @Test
    void turnThatAFaultKeptFromEnding_endsLater() {
        AtomicBoolean broken = new AtomicBoolean();
        try (TestWorker worker = new TestWorker(folder, 20, log -> broken(log, broken))) {
            LiveTable table = worker.table("t");
            for (String player : List.of("ada", "bo")) {
                worker.account(player, 1_000);
                table.attendance().join(new TestConnection(player, "c-" + player));
                worker.sit(table, player, -1, 200);
            }
            worker.playHands(table, 1);
            long version = table.committed().version();
            broken.set(true);
            worker.scheduler.advance(20_000);
            assertThat(table.committed().version()).isEqualTo(version);
            broken.set(false);
            worker.scheduler.advance(2_000);
            assertThat(table.committed().version()).isGreaterThan(version);
        }
    }

    private static EventLog broken(EventLog log, AtomicBoolean broken) {
        return (EventLog)
                Proxy.newProxyInstance(
                        EventLog.class.getClassLoader(),
                        new Class<?>[] {EventLog.class},
                        (_, method, arguments) -> {
                            if (broken.get()) {
                                throw new IllegalStateException("a fault of ours");
                            }
                            try {
                                return method.invoke(log, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    @Test
    void unknownTable_withAnImpossibleId_isNotLookedFor() {
        AtomicBoolean broken = new AtomicBoolean();
        try (TestWorker worker = new TestWorker(folder, 21, log -> broken(log, broken))) {
            assertThat(worker.tables.find("a\u0000b")).isEmpty();
            assertThat(worker.tables.find("a b")).isEmpty();
            assertThat(worker.tables.find("")).isEmpty();
            assertThat(worker.tables.find("x".repeat(33))).isEmpty();
        }
    }

    @Test
    void idleTable_asleep_takesNoCommandsAndWakesOnTouch() {
        try (TestWorker worker = new TestWorker(folder, 15)) {
            LiveTable table = worker.table("t");
            worker.bots(table, List.of("tag", "lag"));
            worker.account("ada", 1_000);
            worker.scheduler.advance(Tables.IDLE_MS - 1);
            worker.tables.passivateIdle();
            assertThat(worker.tables.all()).containsExactly(table);
            worker.scheduler.advance(1);
            worker.tables.passivateIdle();
            assertThat(worker.tables.all()).isEmpty();
            assertThat(LiveTableTest.refusal(worker.sit(table, "ada", 4, 100)))
                    .isEqualTo(ErrorCode.OVERLOADED);
            LiveTable awake = worker.tables.find("t").orElseThrow();
            assertThat(awake).isNotSameAs(table);
            assertThat(worker.sit(awake, "ada", 4, 100)).isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void sleepingTable_afterARestart_isShownWithoutWaking() {
        try (TestWorker worker = new TestWorker(folder, 16)) {
            worker.bots(worker.table("t"), List.of("tag", "lag"));
            worker.scheduler.advance(Tables.IDLE_MS);
            worker.tables.passivateIdle();
        }
        try (TestWorker worker = new TestWorker(folder, 16)) {
            worker.tables.loadAll();
            List<String> asleep = new ArrayList<>();
            worker.tables.eachSleeping(
                    (profile, state) -> asleep.add(profile.id() + " " + state.seats().size()));
            assertThat(asleep).containsExactly("t 2");
            assertThat(worker.tables.all()).isEmpty();
        }
    }

    @Test
    void absence_ofPlayersWhoLeft_isForgotten() {
        try (TestWorker worker = new TestWorker(folder, 17)) {
            LiveTable table = worker.table("t");
            worker.account("ada", 1_000);
            worker.account("bo", 1_000);
            worker.sit(table, "ada", 0, 100);
            worker.sit(table, "bo", 1, 100);
            AbsenceWatch watch = new AbsenceWatch();
            worker.tables.standUpAbsent(watch);
            assertThat(watch.size()).isEqualTo(2);
            table.submit(new TableCommand.LeaveSeat(BO));
            worker.tables.standUpAbsent(watch);
            assertThat(watch.size()).isEqualTo(1);
            worker.scheduler.advance(AbsenceWatch.LONG_GONE_MS);
            worker.tables.standUpAbsent(watch);
            assertThat(table.committed().state().seatOf(ADA)).isEmpty();
            assertThat(watch.size()).isZero();
        }
    }

    @Test
    void control_windowThatJoinsAgain_takesItFromNobody() {
        try (TestWorker worker = new TestWorker(folder, 18)) {
            LiveTable table = worker.table("t");
            TestConnection first = new TestConnection("ada", "first");
            TestConnection second = new TestConnection("ada", "second");
            table.attendance().join(first);
            table.attendance().join(second);
            table.attendance().join(first);
            assertThat(table.attendance().inControl(second)).isTrue();
            assertThat(table.attendance().size()).isEqualTo(2);
        }
    }

    @Test
    void keys_ofManyPlayers_areBounded() {
        KeyMemory keys = new KeyMemory();
        for (int i = 0; i <= KeyMemory.MAX_PLAYERS; i++) {
            keys.remember(new CommandKey(new PlayerId("p" + i), "k", "h", "{}"));
            assertThat(keys.find(new PlayerId("p0"), "k")).isPresent();
        }
        assertThat(keys.find(new PlayerId("p1"), "k")).isEmpty();
        assertThat(keys.find(new PlayerId("p2"), "k")).isPresent();
    }
}
