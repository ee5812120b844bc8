package cardroom.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs one suite of benchmarks: {@code evaluator}, {@code engine} or {@code equity}, with {@code
 * --json} for one JSON object on the last line.
 *
 * <p>Exit code 0: measured, and every count is right; 1: a count is wrong; 2: wrong usage.
 */
public final class Main {
    private Main() {}

    /** Measures and prints. */
    public static void main(String[] words) throws RunnerException {
        List<String> names = new ArrayList<>(List.of(words));
        boolean json = names.remove("--json");
        Suite suite = names.size() == 1 ? Suite.named(names.getFirst()) : null;
        if (suite == null) {
            System.err.printf("usage: bench %s [--json]%n", names());
            System.exit(2);
            return;
        }
        List<Check> checks = suite.checks();
        Report report = new Report(suite, new Rounds(System.err).run(suite), checks);
        System.out.print(report.asText());
        if (json) {
            System.out.println(report.asJson());
        }
        System.exit(checks.stream().allMatch(Check::isRight) ? 0 : 1);
    }

    private static String names() {
        return Arrays.stream(Suite.values())
                .map(suite -> suite.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("|"));
    }
}
