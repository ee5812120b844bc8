package cardroom.persistence;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import cardroom.persistence.log.AppendOutcome;
import cardroom.persistence.log.EventLog;
import cardroom.persistence.log.GroupCommitLog;
import cardroom.persistence.log.LogFixture;
import cardroom.persistence.log.Write;
import java.io.File;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A process that appends at several tables until it is killed, and says what is durable. */
public final class AppendingProcess {
    private static final int TABLES = 8;

    private AppendingProcess() {}

    /** Starts it with this database; each line of its output is a table and a version. */
    static Process start(String url) throws IOException {
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path", ""));
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath.replace(",", File.pathSeparator),
                        AppendingProcess.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Appends at eight tables; the argument is the address of the database. */
    public static void main(String[] args) {
        Database database = Database.open(DatabaseConfig.of(args[0]));
        try (ExecutorService tables = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < TABLES; i++) {
                String name = "t" + i;
                var _ = tables.submit(() -> play(database, name));
            }
        }
    }

    private static void play(Database database, String name) {
        TableId table = LogFixture.table(database, name);
        PlayerId player = LogFixture.guest(database, "p-" + name);
        EventLog log = new GroupCommitLog(database);
        AppendOutcome outcome = new AppendOutcome.Durable();
        for (long version = 2; outcome instanceof AppendOutcome.Durable; version++) {
            Write chips =
                    version % 2 == 0
                            ? LogFixture.buyIn(player, table, 100)
                            : LogFixture.cashOut(player, table, 100);
            outcome = log.append(LogFixture.commit(table, version, chips));
            if (outcome instanceof AppendOutcome.Durable) {
                IO.println(name + " " + version);
            }
        }
    }
}
