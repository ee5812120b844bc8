package cardroom.server.cli;

import cardroom.persistence.PersistenceException;
import cardroom.server.app.App;
import cardroom.server.app.Setting;
import cardroom.server.app.Settings;
import cardroom.server.app.SettingsException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code serve}: the server, until it is told to stop. */
@Command(name = "serve", description = "Start the server.")
final class ServeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private SettingOptions options;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Settings settings;
        try {
            settings = options.gather();
        } catch (SettingsException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (App app = App.start(settings, InstantSource.system())) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(asked, closed), "stop"));
            PrintWriter out = spec.commandLine().getOut();
            out.println("Cardroom is ready at " + app.url());
            out.flush();
            asked.await();
            return ExitCode.OK;
        } catch (PersistenceException | UncheckedIOException e) {
            err.println("Cardroom cannot start: " + e.getMessage());
            err.println(
                    "Another address: --port (0 takes a free one); another folder: --data; the"
                            + " value of "
                            + Setting.DATABASE_URL.variable()
                            + " names another database.");
            return ExitCode.NO;
        } finally {
            closed.countDown();
        }
    }

    private static void stop(CountDownLatch asked, CountDownLatch closed) {
        asked.countDown();
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
