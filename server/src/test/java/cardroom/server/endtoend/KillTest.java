package cardroom.server.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.table.TableId;
import cardroom.persistence.Database;
import cardroom.persistence.DatabaseConfig;
import cardroom.persistence.account.DatabaseAccounts;
import cardroom.persistence.account.RefillRules;
import cardroom.persistence.account.Role;
import cardroom.persistence.chat.ChatLine;
import cardroom.persistence.chat.DatabaseChat;
import cardroom.server.account.Accounts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that dies at any moment loses nothing that it answered (I1, I3, I4, I5, I7). */
class KillTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"NT, 20", "FT, 3", "PO, 3", "FO/8, 3", "NS, 3"})
    void server_killedDuringPlay_losesNothingAcknowledged(String variant, int kills)
            throws IOException, InterruptedException {
        long seed = System.nanoTime();
        System.out.println("KillTest seed " + seed);
        Random random = new Random(seed);
        ScriptedPlayer player = new ScriptedPlayer(token(), seed);
        HistoryAudit audit = null;
        for (int kill = 1; kill <= kills; kill++) {
            try (ServerProcess server = new ServerProcess(folder)) {
                if (audit != null && random.nextInt(6) == 0) {
                    server.runFor(200 + random.nextInt(1_500));
                } else {
                    URI address = server.awaitReady();
                    if (audit == null) {
                        audit = new HistoryAudit(player.sitDown(address, variant));
                    } else {
                        player.resume(address);
                    }
                    playUntilKilled(player, server, 50 + random.nextInt(700));
                }
                server.kill();
            }
            check(audit, player);
        }
        assertThat(audit).isNotNull();
        try (ServerProcess server = new ServerProcess(folder)) {
            player.resume(server.awaitReady());
            server.kill();
        }
        check(audit, player);
        System.out.printf(
                "%d versions, %d answers, %d claims, %d sent again, %d hands went on, %d resumed by"
                        + " deltas, %d hashes%n",
                audit.version(),
                player.versions().size(),
                audit.claims(),
                player.sentAgain(),
                player.sameHands(),
                player.deltaResumes(),
                player.mirror().checkedHashes());
        assertThat(player.versions().size()).isGreaterThan(kills);
        assertThat(player.sameHands() + player.deltaResumes()).isPositive();
    }

    private static void playUntilKilled(ScriptedPlayer player, ServerProcess server, long millis)
            throws InterruptedException {
        Thread playing = Thread.ofVirtual().name("player").start(player::play);
        server.runFor(millis);
        server.kill();
        assertThat(playing.join(Duration.ofSeconds(15))).isTrue();
    }

    private void check(HistoryAudit audit, ScriptedPlayer player) {
        assertThat(player.faults()).isEmpty();
        assertThat(player.mirror().faults()).isEmpty();
        try (Database database = open()) {
            audit.check(database);
            player.versions()
                    .forEach((key, version) ->
                            assertThat(audit.versionOf(key)).as(key).isEqualTo(version));
            Map<Long, String> lines =
                    new DatabaseChat(database)
                            .last(new TableId(audit.state().id().value()), 200).stream()
                                    .collect(Collectors.toMap(ChatLine::seq, ChatLine::text));
            assertThat(lines).containsAllEntriesOf(player.said());
        }
        assertThat(audit.version()).isGreaterThanOrEqualTo(player.mirror().version());
    }

    /** The token of a program that may play at full speed. */
    private String token() {
        try (Database database = open()) {
            return new Accounts(
                            new DatabaseAccounts(database, RefillRules.DEFAULT),
                            InstantSource.system(),
                            new SecureRandom())
                    .open("Ada", Role.AGENT)
                    .token();
        }
    }

    private Database open() {
        return Database.open(DatabaseConfig.of("jdbc:sqlite:" + folder.resolve("cardroom.db")));
    }
}
