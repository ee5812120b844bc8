package cardroom.persistence.hand;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import cardroom.persistence.Database;
import cardroom.persistence.QueryPlans;
import cardroom.persistence.TestDatabase;
import cardroom.persistence.log.EventLog;
import cardroom.persistence.log.GroupCommitLog;
import cardroom.persistence.log.LogFixture;
import cardroom.persistence.log.Write;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Finished hands are found by id, table and player. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class HandRepositoryTest {
    private static final PlayerId ANN = new PlayerId("ann");
    private static final PlayerId BOB = new PlayerId("bob");

    private final TestDatabase.Kind kind;
    private TestDatabase test;
    private Database database;
    private EventLog log;
    private HandRepository hands;

    HandRepositoryTest(TestDatabase.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        test = TestDatabase.of(kind);
        database = test.database();
        log = new GroupCommitLog(database);
        hands = new DatabaseHands(database);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private FinishedHand play(TableId table, int number, long endedAt, PlayerId... players) {
        List<HandPlayer> parts =
                IntStream.range(0, players.length)
                        .mapToObj(i -> new HandPlayer(players[i], i, "N" + i, 100, 100 + i))
                        .toList();
        FinishedHand hand =
                new FinishedHand(
                        table + "-" + number,
                        table,
                        number,
                        number + 1,
                        number + 1,
                        endedAt - 5,
                        endedAt,
                        "{}",
                        parts);
        log.append(LogFixture.commit(table, number + 1, new Write.HandEnded(hand)));
        return hand;
    }

    @Test
    void hands_ofTablesAndPlayers_areFoundNewestFirst() {
        TableId t1 = LogFixture.table(database, "t1");
        TableId t2 = LogFixture.table(database, "t2");
        FinishedHand first = play(t1, 1, 100, ANN, BOB);
        FinishedHand second = play(t1, 2, 300, ANN, BOB);
        FinishedHand elsewhere = play(t2, 1, 200, ANN);
        FinishedHand third = play(t1, 3, 400, BOB, new PlayerId("cid"));
        assertThat(hands.hand("t1-2")).contains(second);
        assertThat(hands.hand("t1-9")).isEmpty();
        assertThat(hands.ofTable(t1, Integer.MAX_VALUE, 10)).containsExactly(third, second, first);
        assertThat(hands.ofTable(t1, 3, 1)).containsExactly(second);
        assertThat(hands.ofPlayer(ANN, 10)).containsExactly(second, elsewhere, first);
        assertThat(hands.ofPlayer(ANN, 2)).containsExactly(second, elsewhere);
        assertThat(hands.ofPlayer(new PlayerId("nobody"), 10)).isEmpty();
    }

    @Test
    void hand_withReplica_isReadFromIt() {
        TableId t1 = LogFixture.table(database, "t1");
        FinishedHand hand = play(t1, 1, 100, ANN);
        Database both = test.reopen(test.config().withReadUrl(test.config().url()));
        assertThat(both.hasReplica()).isTrue();
        assertThat(new DatabaseHands(both).hand("t1-1")).contains(hand);
    }

    @Test
    void queries_ofHands_useIndexes() {
        assertNoScan(HandDao.SELECT, Map.of("id", "h"));
        assertNoScan(HandDao.SELECT_OF_TABLE, Map.of("table", "t", "before", 5, "limit", 1));
        assertNoScan(HandDao.SELECT_OF_PLAYER, Map.of("player", "p", "limit", 1));
        assertNoScan(
                HandDao.SELECT_PLAYERS.replace("<hands>", ":a, :b"), Map.of("a", "x", "b", "y"));
    }

    private void assertNoScan(String sql, Map<String, ?> parameters) {
        assertThat(QueryPlans.scans(database, sql, parameters)).as(sql).isEmpty();
    }
}
