package cardroom.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.table.TableId;
import cardroom.persistence.ledger.DatabaseLedger;
import cardroom.persistence.ledger.LedgerAudit;
import cardroom.persistence.log.Commit;
import cardroom.persistence.log.EventLog;
import cardroom.persistence.log.GroupCommitLog;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a process called durable is there after it was killed. */
class KillTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void kill_whileAppending_keepsEveryAcknowledgedCommit(TestDatabase.Kind kind)
            throws IOException, InterruptedException {
        DatabaseConfig config = DatabaseConfig.of(TestDatabase.emptyUrl(kind));
        Map<String, Long> acknowledged = playAndKill(config.url());
        assertThat(acknowledged).isNotEmpty();
        try (Database database = Database.open(config)) {
            EventLog log = new GroupCommitLog(database);
            acknowledged.forEach((table, version) -> assertComplete(log, table, version));
            LedgerAudit audit = new DatabaseLedger(database).audit();
            assertThat(audit.isBalanced()).isTrue();
            audit.tableChips().forEach((table, chips) -> assertChips(log, table, chips));
        }
    }

    private static Map<String, Long> playAndKill(String url)
            throws IOException, InterruptedException {
        Process process = AppendingProcess.start(url);
        Map<String, Long> acknowledged = new HashMap<>();
        try (BufferedReader lines = process.inputReader()) {
            int seen = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", 2);
                if (words.length == 2 && words[1].matches("[0-9]+")) {
                    acknowledged.merge(words[0], Long.parseLong(words[1]), Math::max);
                }
                if (++seen == 500) {
                    assertThat(process.toHandle().destroyForcibly()).isTrue();
                }
            }
        }
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return acknowledged;
    }

    private static void assertComplete(EventLog log, String table, long acknowledged) {
        List<Commit> commits = log.events(new TableId(table), 1, Long.MAX_VALUE, 1_000_000);
        assertThat(commits).hasSizeGreaterThanOrEqualTo((int) acknowledged);
        assertThat(commits)
                .map(Commit::version)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, commits.size()).boxed().toList());
    }

    /** Even versions bring 100 chips, odd ones take them away. */
    private static void assertChips(EventLog log, TableId table, long chips) {
        long version = log.last(table).orElseThrow().version();
        assertThat(chips).isEqualTo(version % 2 == 0 ? 100 : 0);
    }
}
