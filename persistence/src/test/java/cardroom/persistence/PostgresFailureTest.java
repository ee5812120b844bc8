package cardroom.persistence;

import static cardroom.persistence.log.LogFixture.commit;
import static cardroom.persistence.log.LogFixture.table;
import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.table.TableId;
import cardroom.persistence.log.Append;
import cardroom.persistence.log.AppendOutcome;
import cardroom.persistence.log.EventLog;
import cardroom.persistence.log.GroupCommitLog;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the writer says when PostgreSQL fails, and that it recovers. */
class PostgresFailureTest {
    private final WriterProbe probe = new WriterProbe();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private TestDatabase test;
    private Database database;
    private EventLog log;

    @BeforeEach
    void open() {
        test = TestDatabase.of(TestDatabase.Kind.POSTGRES, probe, 64, 512);
        database = test.database();
        log = new GroupCommitLog(database);
    }

    @AfterEach
    void close() {
        callers.shutdownNow();
        test.close();
    }

    @Test
    void append_connectionEndedWhileIdle_isDurableAllTheSame() {
        TableId table = table(database, "t1");
        test.killWriter();
        assertThat(log.append(commit(table, 2))).isInstanceOf(AppendOutcome.Durable.class);
        assertThat(probe.reconnects).hasValue(1);
    }

    /** A row may hold a deck, and what storage says may reach a log. */
    @Test
    void write_violatedConstraint_doesNotQuoteTheRow() {
        WriteOutcome<Integer> outcome =
                database.write(
                        WriteUnit.scripted(handle -> {
                            handle.execute("CREATE TEMP TABLE odd (deck text CHECK (deck = ''))");
                            return handle.execute("INSERT INTO odd VALUES (?)", "AsKdQh");
                        }));
        assertThat(outcome).isInstanceOf(WriteOutcome.Refused.class);
        assertThat(outcome.toString()).contains("odd").doesNotContain("AsKdQh");
    }

    @Test
    void write_connectionEndedHalfway_isRepeatedOnANewOne() {
        TableId table = table(database, "t1");
        AtomicInteger runs = new AtomicInteger();
        WriteOutcome<Integer> outcome =
                database.write(
                        WriteUnit.scripted(handle -> {
                            handle.execute("INSERT INTO worker VALUES ('w', 'i', 'u', 1)");
                            if (runs.incrementAndGet() == 1) {
                                test.killWriter();
                            }
                            return handle.execute("UPDATE worker SET url = 'v'");
                        }));
        assertThat(outcome).isEqualTo(new WriteOutcome.Durable<>(1));
        assertThat(runs).hasValue(2);
        assertThat(log.append(commit(table, 2))).isInstanceOf(AppendOutcome.Durable.class);
    }

    @Test
    void append_connectionEndedDuringCommit_isUnknownUntilResolved() {
        TableId table = table(database, "t1");
        slowCommits();
        Append append = commit(table, 2);
        Future<AppendOutcome> outcome = callers.submit(() -> log.append(append));
        awaitCommitting();
        test.killWriter();
        assertThat(WriterProbe.get(outcome)).isInstanceOf(AppendOutcome.Unknown.class);
        fastCommits();
        assertThat(log.resolve(append)).isInstanceOf(AppendOutcome.Refused.class);
        assertThat(log.append(append)).isInstanceOf(AppendOutcome.Durable.class);
        assertThat(log.resolve(append)).isInstanceOf(AppendOutcome.Durable.class);
        assertThat(probe.unknown).hasValue(1);
    }

    @Test
    void append_rowsLockedBySomebodyElse_refusesOnlyTheOneThatWaits() {
        TableId locked = table(database, "t1");
        TableId free = table(database, "t2");
        try (Database other = Database.open(test.config())) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            Future<WriteOutcome<Boolean>> blocker =
                    callers.submit(() ->
                            other.write(
                                    WriteUnit.scripted(handle -> {
                                        handle.execute(
                                                "SET LOCAL idle_in_transaction_session_timeout = 0");
                                        handle.execute(
                                                "INSERT INTO table_event (table_id, version, fence, at, events) VALUES ('t1', 2, 1, 1, '[]')");
                                        begun.countDown();
                                        return WriterProbe.await(release);
                                    })));
            assertThat(WriterProbe.await(begun)).isTrue();
            CountDownLatch heldUp = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            var _ = callers.submit(() -> database.write(WriterProbe.holdUp(heldUp, go)));
            assertThat(WriterProbe.await(heldUp)).isTrue();
            Future<AppendOutcome> waits = callers.submit(() -> log.append(commit(locked, 2)));
            Future<AppendOutcome> passes = callers.submit(() -> log.append(commit(free, 2)));
            while (database.waitingWrites() < 2) {
                Thread.onSpinWait();
            }
            go.countDown();
            assertThat(WriterProbe.get(waits))
                    .isInstanceOfSatisfying(
                            AppendOutcome.Refused.class,
                            refused ->
                                    assertThat(refused.refusal()).isEqualTo(Refusal.UNAVAILABLE));
            assertThat(WriterProbe.get(passes)).isInstanceOf(AppendOutcome.Durable.class);
            release.countDown();
            assertThat(WriterProbe.get(blocker)).isNotNull();
        }
    }

    /** Makes every commit of an event sleep for ten seconds. */
    private void slowCommits() {
        execute(
                "CREATE FUNCTION nap() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(10); RETURN NULL; END'");
        execute(
                "CREATE CONSTRAINT TRIGGER nap AFTER INSERT ON table_event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION nap()");
    }

    private void fastCommits() {
        execute("DROP TRIGGER nap ON table_event");
    }

    private void execute(String sql) {
        database.write(WriteUnit.scripted(handle -> handle.execute(sql))).orThrow();
    }

    private void awaitCommitting() {
        while (!database.read(
                handle ->
                        handle.createQuery(
                                        "SELECT count(*) > 0 FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND query ILIKE 'commit%'")
                                .mapTo(Boolean.class)
                                .one())) {
            Thread.onSpinWait();
        }
    }
}
