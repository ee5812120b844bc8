package cardroom.persistence;

import static cardroom.persistence.log.LogFixture.buyIn;
import static cardroom.persistence.log.LogFixture.commit;
import static cardroom.persistence.log.LogFixture.guest;
import static cardroom.persistence.log.LogFixture.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import cardroom.persistence.chat.DatabaseChat;
import cardroom.persistence.ledger.DatabaseLedger;
import cardroom.persistence.log.Append;
import cardroom.persistence.log.AppendOutcome;
import cardroom.persistence.log.Commit;
import cardroom.persistence.log.EventLog;
import cardroom.persistence.log.GroupCommitLog;
import cardroom.persistence.log.Write;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The writer keeps units apart that share a transaction, and outlives whatever they do. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class GroupCommitTest {
    private final TestDatabase.Kind kind;
    private final WriterProbe probe = new WriterProbe();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private TestDatabase test;
    private Database database;
    private EventLog log;

    GroupCommitTest(TestDatabase.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        use(TestDatabase.of(kind, probe, 64, 512));
    }

    private void use(TestDatabase other) {
        test = other;
        database = test.database();
        log = new GroupCommitLog(database);
    }

    @AfterEach
    void close() {
        callers.shutdownNow();
        test.close();
    }

    @Test
    void append_oneOfFiftyCannotPay_onlyThatOneIsRefused() {
        List<Append> appends = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            TableId table = table(database, "t" + i);
            PlayerId player = guest(database, "p" + i);
            appends.add(commit(table, 2, buyIn(player, table, i == 17 ? 20_000 : 100)));
        }
        List<AppendOutcome> outcomes = allAtOnce(appends);
        for (int i = 0; i < 50; i++) {
            assertThat(outcomes.get(i) instanceof AppendOutcome.Durable)
                    .as("append " + i)
                    .isEqualTo(i != 17);
        }
        assertThat(outcomes.get(17))
                .isInstanceOfSatisfying(
                        AppendOutcome.Refused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(Refusal.INSUFFICIENT_CHIPS));
        assertThat(probe.commits).contains(49);
        assertThat(probe.repeats).hasValue(1);
        assertThat(new DatabaseLedger(database).audit().isBalanced()).isTrue();
    }

    @Test
    void append_brokenConstraintAmongTwenty_onlyThatOneIsRefused() {
        List<Append> appends = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            TableId table = table(database, "t" + i);
            String deckOf = i == 7 ? "same" : i == 3 ? "same-too" : "hand" + i;
            appends.add(commit(table, 2, new Write.DeckSecret(deckOf, "As")));
        }
        log.append(commit(table(database, "before"), 2, new Write.DeckSecret("same", "Ks")));
        List<AppendOutcome> outcomes = allAtOnce(appends);
        for (int i = 0; i < 20; i++) {
            assertThat(outcomes.get(i) instanceof AppendOutcome.Durable)
                    .as("append " + i)
                    .isEqualTo(i != 7);
        }
    }

    @Test
    void append_refusedOnlyBecauseOfAnotherThatFails_isDurable() {
        TableId t1 = table(database, "t1");
        TableId t2 = table(database, "t2");
        PlayerId player = guest(database, "p");
        Append impossible = new Append(t1, 7, 1, null, "[]", 1, List.of(buyIn(player, t1, 10_000)));
        List<AppendOutcome> outcomes =
                allAtOnce(List.of(impossible, commit(t2, 2, buyIn(player, t2, 10_000))));
        assertThat(outcomes.get(0)).isInstanceOf(AppendOutcome.Refused.class);
        assertThat(outcomes.get(1)).isInstanceOf(AppendOutcome.Durable.class);
    }

    @Test
    void append_sameVersionFromManyCallers_oneWins() {
        TableId table = table(database, "t1");
        List<Append> rivals = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            rivals.add(new Append(table, 2, 1, null, "[" + i + "]", i, List.of()));
        }
        List<AppendOutcome> outcomes = allAtOnce(rivals);
        assertThat(outcomes).filteredOn(o -> o instanceof AppendOutcome.Durable).hasSize(1);
        int winner = outcomes.indexOf(new AppendOutcome.Durable());
        assertThat(log.events(table, 1, 9, 9))
                .map(Commit::events)
                .containsExactly("[\"created\"]", "[" + winner + "]");
    }

    @Test
    void write_queueFull_isRefusedAtOnce() {
        CountDownLatch release = holdUp();
        List<Future<WriteOutcome<Boolean>>> waiting = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            waiting.add(callers.submit(() -> database.write(WriteUnit.scripted(_ -> true))));
        }
        while (database.waitingWrites() < 64) {
            Thread.onSpinWait();
        }
        WriteOutcome<Boolean> one = database.write(WriteUnit.scripted(_ -> true));
        assertThat(one)
                .isInstanceOfSatisfying(
                        WriteOutcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.OVERLOADED));
        release.countDown();
        int durable = 0;
        for (Future<WriteOutcome<Boolean>> future : waiting) {
            durable += WriterProbe.get(future) instanceof WriteOutcome.Durable ? 1 : 0;
        }
        assertThat(durable).isEqualTo(64);
    }

    @Test
    void write_deadlinePassesInTheQueue_isNeverExecuted() {
        database = test.reopen(test.config().withWriter(64, 512, Duration.ofMillis(300)));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Future<WriteOutcome<Boolean>> running =
                callers.submit(() -> database.write(WriterProbe.holdUp(begun, release)));
        assertThat(WriterProbe.await(begun)).isTrue();
        AtomicInteger runs = new AtomicInteger();
        WriteOutcome<Integer> queued =
                database.write(WriteUnit.scripted(_ -> runs.incrementAndGet()));
        assertThat(queued)
                .isInstanceOfSatisfying(
                        WriteOutcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.TIMED_OUT));
        assertThat(WriterProbe.get(running)).isInstanceOf(WriteOutcome.Unknown.class);
        release.countDown();
        assertThat(database.write(WriteUnit.scripted(_ -> true)))
                .isInstanceOf(WriteOutcome.Durable.class);
        assertThat(runs).hasValue(0);
    }

    @Test
    void write_scriptThrows_writerGoesOn() {
        WriteUnit<Boolean> broken =
                WriteUnit.scripted(handle -> {
                    handle.execute("INSERT INTO worker VALUES ('w', 'i', 'u', 1)");
                    throw new IllegalStateException("a bug");
                });
        WriteUnit<Boolean> worse =
                WriteUnit.scripted(_ -> {
                    throw new StackOverflowError("a deep bug");
                });
        assertThat(database.write(broken))
                .isEqualTo(new WriteOutcome.Refused<>(Refusal.FAILED, "a bug"));
        assertThat(database.write(worse)).isInstanceOf(WriteOutcome.Unknown.class);
        assertThat(workers()).isZero();
        List<Append> appends = List.of(commit(table(database, "t1"), 2));
        assertThat(allAtOnce(appends)).containsExactly(new AppendOutcome.Durable());
    }

    @Test
    void write_scriptFailsAmongOthers_isUndoneWithoutRepeatingThem() {
        CountDownLatch release = holdUp();
        AtomicInteger runs = new AtomicInteger();
        List<WriteUnit<Integer>> units =
                List.of(
                        insertWorker("a", runs, false),
                        insertWorker("b", runs, true),
                        insertWorker("a", runs, false),
                        insertWorker("c", runs, false));
        List<Future<WriteOutcome<Integer>>> futures = new ArrayList<>();
        for (WriteUnit<Integer> unit : units) {
            int before = database.waitingWrites();
            futures.add(callers.submit(() -> database.write(unit)));
            while (database.waitingWrites() == before) {
                Thread.onSpinWait();
            }
        }
        release.countDown();
        assertThat(futures)
                .map(future -> WriterProbe.get(future) instanceof WriteOutcome.Durable)
                .containsExactly(true, false, false, true);
        assertThat(probe.commits).contains(2);
        assertThat(probe.repeats).hasValue(0);
        assertThat(runs).as("four together, and each failure twice by itself").hasValue(8);
        assertThat(workers()).isEqualTo(2);
    }

    private static WriteUnit<Integer> insertWorker(
            String name, AtomicInteger runs, boolean refused) {
        return WriteUnit.scripted(handle -> {
            runs.incrementAndGet();
            int rows = handle.execute("INSERT INTO worker VALUES (?, 'i', 'u', 1)", name);
            if (refused) {
                throw new WriteRefusedException(Refusal.FAILED, "not this one");
            }
            return rows;
        });
    }

    @Test
    void close_queuedWrites_areWrittenAndLaterOnesRefused() {
        CountDownLatch release = holdUp();
        Future<WriteOutcome<Integer>> queued =
                callers.submit(() ->
                        database.write(
                                WriteUnit.scripted(handle ->
                                        handle.execute(
                                                "INSERT INTO worker VALUES ('w', 'i', 'u', 1)"))));
        while (database.waitingWrites() == 0) {
            Thread.onSpinWait();
        }
        Future<?> closing = callers.submit(database::close);
        release.countDown();
        assertThat(WriterProbe.get(queued)).isInstanceOf(WriteOutcome.Durable.class);
        WriterProbe.get(closing);
        assertThat(database.write(WriteUnit.scripted(_ -> true)))
                .isInstanceOfSatisfying(
                        WriteOutcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.CLOSED));
        database = test.reopen();
        assertThat(workers()).isEqualTo(1);
    }

    @Test
    void read_writingStatement_fails() {
        assertThat(new DatabaseChat(database).last(table(database, "t1"), 10)).isEmpty();
        assertThatThrownBy(() ->
                        database.read(handle ->
                                handle.execute("INSERT INTO worker VALUES ('w', 'i', 'u', 1)")))
                .isInstanceOf(PersistenceException.class);
        assertThat(workers()).isZero();
    }

    private int workers() {
        return database.read(handle ->
                handle.createQuery("SELECT count(*) FROM worker").mapTo(Integer.class).one());
    }

    /** Occupies the writer until the latch is counted down. */
    private CountDownLatch holdUp() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        var _ = callers.submit(() -> database.write(WriterProbe.holdUp(begun, release)));
        assertThat(WriterProbe.await(begun)).isTrue();
        return release;
    }

    /** Appends that wait together and so share a transaction. */
    private List<AppendOutcome> allAtOnce(List<Append> appends) {
        CountDownLatch release = holdUp();
        List<Future<AppendOutcome>> futures = new ArrayList<>();
        for (Append append : appends) {
            int before = database.waitingWrites();
            futures.add(callers.submit(() -> log.append(append)));
            while (database.waitingWrites() == before) {
                Thread.onSpinWait();
            }
        }
        release.countDown();
        List<AppendOutcome> outcomes = new ArrayList<>();
        for (Future<AppendOutcome> future : futures) {
            outcomes.add(WriterProbe.get(future));
        }
        return outcomes;
    }
}
