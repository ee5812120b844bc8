package cardroom.persistence;

import static cardroom.persistence.log.LogFixture.NOW;
import static cardroom.persistence.log.LogFixture.buyIn;
import static cardroom.persistence.log.LogFixture.cashOut;
import static cardroom.persistence.log.LogFixture.guest;
import static cardroom.persistence.log.LogFixture.table;
import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import cardroom.persistence.ledger.DatabaseLedger;
import cardroom.persistence.log.Append;
import cardroom.persistence.log.AppendOutcome;
import cardroom.persistence.log.Claim;
import cardroom.persistence.log.Commit;
import cardroom.persistence.log.EventLog;
import cardroom.persistence.log.GroupCommitLog;
import cardroom.persistence.log.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several workers on one PostgreSQL keep one history per table and one ledger. */
class WorkersTest {
    private static final int ROUNDS = 60;

    private TestDatabase test;
    private Database second;

    @BeforeEach
    void open() {
        test = TestDatabase.of(TestDatabase.Kind.POSTGRES);
        second = Database.open(test.config());
    }

    @AfterEach
    void close() {
        second.close();
        test.close();
    }

    @Test
    void claims_backAndForthUnderAppends_leaveOneHistory() {
        TableId table = table(test.database(), "t1");
        List<Future<Integer>> workers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            workers.add(threads.submit(() -> claimAndAppend(test.database(), table, "w1")));
            workers.add(threads.submit(() -> claimAndAppend(second, table, "w2")));
        }
        int durable = workers.stream().mapToInt(WriterProbe::get).sum();
        List<Commit> commits = new GroupCommitLog(second).events(table, 1, Long.MAX_VALUE, 10_000);
        assertThat(commits)
                .map(Commit::version)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, durable + 1).boxed().toList());
        for (int i = 1; i < commits.size(); i++) {
            Commit commit = commits.get(i);
            boolean claimed = commit.events().startsWith("[\"claim");
            assertThat(commit.fence() - commits.get(i - 1).fence())
                    .as("step of the fence at version " + commit.version())
                    .isEqualTo(claimed ? 1 : 0);
        }
    }

    /** Claims the table whenever it was lost, and appends while it lasts; how many were durable. */
    private static int claimAndAppend(Database database, TableId table, String worker) {
        EventLog log = new GroupCommitLog(database);
        int durable = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Commit last = log.last(table).orElseThrow();
            Claim claim =
                    new Claim(
                            table,
                            worker,
                            last.fence(),
                            last.version() + 1,
                            "[\"claim of " + worker + "\"]",
                            NOW,
                            List.of());
            if (!(log.claim(claim) instanceof AppendOutcome.Durable)) {
                continue;
            }
            durable++;
            for (long version = claim.version() + 1; version < claim.version() + 6; version++) {
                Append append =
                        new Append(
                                table,
                                version,
                                claim.fence(),
                                null,
                                "[\"" + worker + "\"]",
                                NOW,
                                List.of());
                if (!(log.append(append) instanceof AppendOutcome.Durable)) {
                    break;
                }
                durable++;
            }
        }
        return durable;
    }

    @Test
    void transfers_ofTheSamePlayersOnTwoWorkers_neitherFailNorOverdraw() {
        long seed = 31L;
        IO.println("transfers_ofTheSamePlayersOnTwoWorkers seed " + seed);
        List<PlayerId> players = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            players.add(guest(test.database(), "p" + i));
        }
        List<Future<List<Refusal>>> tables = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                Database worker = i % 2 == 0 ? test.database() : second;
                TableId table = table(test.database(), "t" + i);
                SplittableRandom random = new SplittableRandom(seed + i);
                tables.add(threads.submit(() -> move(worker, table, players, random)));
            }
        }
        assertThat(tables.stream().flatMap(future -> WriterProbe.get(future).stream()).distinct())
                .isSubsetOf(Refusal.INSUFFICIENT_CHIPS);
        assertThat(new DatabaseLedger(second).audit().isBalanced()).isTrue();
    }

    /** Moves chips of two players at once; every refusal. */
    private static List<Refusal> move(
            Database worker, TableId table, List<PlayerId> players, SplittableRandom random) {
        EventLog log = new GroupCommitLog(worker);
        List<Refusal> refusals = new ArrayList<>();
        long version = 2;
        for (int i = 0; i < ROUNDS; i++) {
            PlayerId payer = players.get(random.nextInt(players.size()));
            PlayerId payee = players.get(random.nextInt(players.size()));
            Write[] writes = {
                buyIn(payer, table, random.nextLong(1, 3_000)),
                cashOut(payee, table, random.nextLong(1, 3_000))
            };
            switch (log.append(new Append(table, version, 1, null, "[]", NOW, List.of(writes)))) {
                case AppendOutcome.Durable() -> version++;
                case AppendOutcome.Refused(var refusal, var _) -> refusals.add(refusal);
                case AppendOutcome.Unknown(var reason) -> throw new IllegalStateException(reason);
            }
        }
        return refusals;
    }
}
