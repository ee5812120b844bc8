package cardroom.persistence;

import static cardroom.persistence.log.LogFixture.commit;
import static cardroom.persistence.log.LogFixture.table;
import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.table.TableId;
import cardroom.persistence.log.AppendOutcome;
import cardroom.persistence.log.Commit;
import cardroom.persistence.log.EventLog;
import cardroom.persistence.log.GroupCommitLog;
import cardroom.persistence.log.Write;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the writer says when SQLite fails, and that it recovers. */
class SqliteFailureTest {
    private final WriterProbe probe = new WriterProbe();
    private TestDatabase test;
    private Database database;
    private EventLog log;

    @BeforeEach
    void open() {
        test = TestDatabase.of(TestDatabase.Kind.SQLITE, probe, 64, 512);
        database = test.database();
        log = new GroupCommitLog(database);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void append_diskFull_isRefusedAndWorksAgainWithRoom() {
        TableId table = table(database, "t1");
        long pages = pragma("page_count");
        pragma("max_page_count = " + (pages + 4));
        String large = "x".repeat(100_000);
        AppendOutcome full = log.append(commit(table, 2, new Write.Snapshot(large)));
        assertThat(full)
                .isInstanceOfSatisfying(
                        AppendOutcome.Refused.class,
                        refused -> {
                            assertThat(refused.refusal()).isEqualTo(Refusal.STORAGE_FULL);
                            assertThat(refused.message()).contains("full");
                        });
        assertThat(log.last(table)).map(Commit::version).contains(1L);
        assertThat(log.append(commit(table, 2))).isInstanceOf(AppendOutcome.Durable.class);
        pragma("max_page_count = 1000000");
        assertThat(log.append(commit(table, 3, new Write.Snapshot(large))))
                .isInstanceOf(AppendOutcome.Durable.class);
        assertThat(log.latestSnapshot(table)).map(s -> s.state().length()).contains(100_000);
    }

    private long pragma(String pragma) {
        return database.write(
                        WriteUnit.scripted(handle ->
                                handle.createQuery("PRAGMA " + pragma).mapTo(Long.class).one()))
                .orThrow();
    }
}
