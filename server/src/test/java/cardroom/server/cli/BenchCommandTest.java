package cardroom.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What {@code bench} says before it measures; the figures are not for tests. */
class BenchCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void bench_helpAsked_namesTheSuites() {
        assertThat(run("bench", "--help")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("evaluator, engine or equity", "--json");
    }

    @Test
    void bench_unknownSuite_isWrongUsage() {
        assertThat(run("bench", "sorting")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("sorting").containsIgnoringCase("evaluator");
    }

    @Test
    void bench_noSuiteOrAnUnknownOption_isWrongUsage() {
        assertThat(run("bench")).isEqualTo(ExitCode.USAGE);
        assertThat(run("bench", "engine", "--fast")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void bench_jarOfTheBenchmarksMissing_saysHowToGetIt() {
        assertThat(run("bench", "engine")).isEqualTo(ExitCode.NO);
        assertThat(err.toString()).contains("scripts/cardroom bench");
    }

    private int run(String... words) {
        return CommandLineInterface.run(
                new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
