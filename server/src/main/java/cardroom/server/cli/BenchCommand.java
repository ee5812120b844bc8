package cardroom.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code bench}: runs the benchmarks of the engine in a JVM of their own, from a jar of their own.
 */
@Command(
        name = "bench",
        description = {
            "Measure the speed of the engine, in about a minute.",
            "Every benchmark runs in a fresh JVM, all of them in turn for some rounds; speeds are"
                    + " medians of CPU time of one thread, ratios are taken inside a round.",
            "Exit code 1 if a count is wrong that must come out whatever the speed."
        },
        footer = "Example: cardroom bench evaluator --json")
final class BenchCommand implements Callable<Integer> {
    /** The system property that {@code scripts/cardroom} sets to the jar of the benchmarks. */
    static final String JAR = "cardroom.benchmarks";

    /** What can be measured. */
    enum Suite {
        /** Best hands: method calls, bulk, all hands of seven cards, other variants. */
        EVALUATOR,
        /** Random hands: bare, with history, by the pure functions, in every variant. */
        ENGINE,
        /** Equities, counted and sampled. */
        EQUITY
    }

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "SUITE", description = "evaluator, engine or equity.")
    private Suite suite = Suite.EVALUATOR;

    @Option(names = "--json", description = "End with one JSON object in one line.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path jar = Path.of(System.getProperty(JAR, ""));
        if (!Files.isRegularFile(jar)) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "The benchmarks are in a jar of their own, and it is not there: run"
                                    + " 'scripts/cardroom bench' in a clone of the repository.");
            return ExitCode.NO;
        }
        Process process = new ProcessBuilder(command(jar)).inheritIO().start();
        try {
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }

    private List<String> command(Path jar) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                java.toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-jar",
                                jar.toString(),
                                suite.name().toLowerCase(Locale.ROOT)));
        if (json) {
            command.add("--json");
        }
        return command;
    }
}
