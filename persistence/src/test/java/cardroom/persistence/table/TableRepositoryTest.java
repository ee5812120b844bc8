package cardroom.persistence.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import cardroom.persistence.Database;
import cardroom.persistence.QueryPlans;
import cardroom.persistence.TestDatabase;
import cardroom.persistence.WriteRefusedException;
import cardroom.persistence.WriterProbe;
import cardroom.persistence.log.Commit;
import cardroom.persistence.log.EventLog;
import cardroom.persistence.log.GroupCommitLog;
import cardroom.persistence.log.LogFixture;
import cardroom.persistence.log.Note;
import cardroom.persistence.log.StoredSnapshot;
import cardroom.persistence.log.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables are made once per key, listed while open, and found when idle. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class TableRepositoryTest {
    private static final PlayerId ANN = new PlayerId("ann");
    private static final long NOW = LogFixture.NOW;

    private final TestDatabase.Kind kind;
    private TestDatabase test;
    private Database database;
    private TableRepository tables;

    TableRepositoryTest(TestDatabase.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        test = TestDatabase.of(kind);
        database = test.database();
        tables = new DatabaseTables(database);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private static NewTable table(String id, PlayerId creator, String key, String hash, long at) {
        return new NewTable(
                new TableId(id),
                creator,
                new CreateKey(key, hash),
                "Ann's table",
                "{\"seats\":6}",
                Visibility.UNLISTED,
                true,
                "w1",
                "[\"created\"]",
                "{\"v\":1}",
                at);
    }

    @Test
    void create_newTable_hasOwnerFirstCommitAndSnapshot() {
        CreateOutcome outcome = tables.create(table("t1", ANN, "k", "h", NOW));
        StoredTable expected =
                new StoredTable(
                        new TableId("t1"),
                        ANN,
                        "Ann's table",
                        "{\"seats\":6}",
                        Visibility.UNLISTED,
                        true,
                        NOW,
                        NOW,
                        null,
                        null,
                        null,
                        "w1",
                        1);
        assertThat(outcome).isEqualTo(new CreateOutcome.Created(expected, false));
        assertThat(tables.table(new TableId("t1"))).contains(expected);
        assertThat(tables.byCreateKey(ANN, "k")).contains(expected);
        EventLog log = new GroupCommitLog(database);
        assertThat(log.last(new TableId("t1")))
                .contains(new Commit(new TableId("t1"), 1, 1, null, "[\"created\"]", NOW));
        assertThat(log.latestSnapshot(new TableId("t1")))
                .contains(new StoredSnapshot(1, "{\"v\":1}"));
    }

    @Test
    void create_sameKey_givesTheSameTableOrSaysReused() {
        tables.create(table("t1", ANN, "k", "h", NOW));
        assertThat(tables.create(table("t2", ANN, "k", "h", NOW)))
                .isInstanceOfSatisfying(
                        CreateOutcome.Created.class,
                        created -> {
                            assertThat(created.repeated()).isTrue();
                            assertThat(created.table().id()).isEqualTo(new TableId("t1"));
                        });
        assertThat(tables.create(table("t3", ANN, "k", "other", NOW)))
                .isEqualTo(new CreateOutcome.KeyReused());
        assertThat(tables.create(table("t4", new PlayerId("bob"), "k", "h", NOW)))
                .isInstanceOf(CreateOutcome.Created.class);
        assertThat(tables.openTables()).map(t -> t.id().value()).containsExactly("t1", "t4");
        assertThatThrownBy(() -> tables.create(table("t1", ANN, "k2", "h", NOW)))
                .isInstanceOf(WriteRefusedException.class);
    }

    @Test
    void create_sameKeyFromManyCallers_makesOneTable() {
        List<Future<CreateOutcome>> outcomes = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                NewTable table = table("t" + i, ANN, "k", "h", NOW);
                outcomes.add(callers.submit(() -> tables.create(table)));
            }
        }
        assertThat(outcomes)
                .map(WriterProbe::get)
                .filteredOn(o -> o instanceof CreateOutcome.Created created && !created.repeated())
                .hasSize(1);
        assertThat(tables.openTables()).hasSize(1);
    }

    @Test
    void idleTables_exactBorder_countsFromTheLastTouch() {
        EventLog log = new GroupCommitLog(database);
        tables.create(table("t1", ANN, "k1", "h", NOW));
        tables.create(table("t2", ANN, "k2", "h", NOW + 1));
        tables.create(table("t3", ANN, "k3", "h", NOW));
        log.note(new Note(new TableId("t3"), 1, NOW + 5, List.of(new Write.Touched())));
        assertThat(tables.idleTables(NOW, 10)).isEmpty();
        assertThat(tables.idleTables(NOW + 1, 10)).map(t -> t.id().value()).containsExactly("t1");
        assertThat(tables.idleTables(NOW + 6, 2))
                .map(t -> t.id().value())
                .containsExactly("t1", "t2");
        log.note(new Note(new TableId("t1"), 1, NOW + 9, List.of(new Write.Passivated())));
        log.note(new Note(new TableId("t2"), 1, NOW + 9, List.of(new Write.Closed("over"))));
        assertThat(tables.idleTables(NOW + 99, 10)).map(t -> t.id().value()).containsExactly("t3");
        assertThat(tables.openTables()).map(t -> t.id().value()).containsExactly("t1", "t3");
    }

    @Test
    void queries_ofTables_useIndexes() {
        assertNoScan(TableDao.SELECT, Map.of("id", "t"));
        assertNoScan(TableDao.SELECT_BY_KEY, Map.of("creator", "c", "key", "k"));
        assertNoScan(TableDao.SELECT_OPEN, Map.of());
        assertNoScan(TableDao.SELECT_IDLE, Map.of("before", 1, "limit", 1));
    }

    private void assertNoScan(String sql, Map<String, ?> parameters) {
        assertThat(QueryPlans.scans(database, sql, parameters)).as(sql).isEmpty();
    }
}
