package cardroom.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks of a suite in turn, each in a fresh JVM, round after round: what changes on
 * the machine meanwhile meets all of them.
 */
final class Rounds {
    private final PrintStream progress;

    Rounds(PrintStream progress) {
        this.progress = progress;
        // another JMH run may go on: CPU time of one thread bears that
        System.setProperty("jmh.ignoreLock", "true");
    }

    /** The samples of each benchmark by its name, one for each round. */
    Map<String, List<Sample>> run(Suite suite) throws RunnerException {
        Options options =
                new OptionsBuilder()
                        .include("\\." + suite.benchmarks().getSimpleName() + "\\.")
                        .verbosity(VerboseMode.SILENT)
                        // as scripts/cardroom starts every command
                        .jvmArgsAppend(
                                "--sun-misc-unsafe-memory-access=allow",
                                "-XX:+UseCompactObjectHeaders",
                                "-XX:InlineSmallCode=4000")
                        .shouldFailOnError(true)
                        .build();
        Map<String, List<Sample>> samples = new TreeMap<>();
        for (int round = 1; round <= suite.rounds(); round++) {
            progress.printf("%s: round %d of %d …%n", suite.word(), round, suite.rounds());
            for (RunResult result : new Runner(options).run()) {
                String method = result.getPrimaryResult().getLabel();
                samples.computeIfAbsent(method, _ -> new ArrayList<>()).add(Sample.of(result));
            }
        }
        return samples;
    }
}
