package cardroom.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** Help, hints and exit codes of the command line. */
class CommandLineInterfaceTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void run_help_goesToStandardOutput() {
        assertThat(run("--help")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("Usage: cardroom").contains("evaluate");
    }

    @Test
    void run_helpOfACommand_explainsIt() {
        assertThat(run("evaluate", "--help")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("Usage: cardroom evaluate").contains("--json");
    }

    @Test
    void run_nothing_isWrongUsage() {
        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("Usage: cardroom");
    }

    @Test
    void run_unknownFlag_failsWithAHint() {
        assertThat(run("evaluate", "--jsn", "AsKsQsJsTs")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--jsn").contains("--json").contains("--help");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void run_unknownCommand_failsWithAHint() {
        assertThat(run("evalate")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("evalate").contains("cardroom evaluate");
    }

    @Test
    void evaluate_sevenCards_namesTheBestHand() {
        assertThat(run("evaluate", "As", "Ks", "QsJsTs", "2c", "2d")).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .isEqualToNormalizingNewlines("As Ks Qs Js Ts: Royal flush (straight flush)\n");
    }

    @Test
    void evaluate_json_isOneObject() {
        assertThat(run("evaluate", "--json", "AsAdKhKc3s2d")).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .startsWith("{\"cards\":\"As Ad Kh Kc 3s 2d\",\"best\":\"As Ad Kh Kc 3s\",")
                .contains("\"name\":\"Two pair, aces and kings\"");
    }

    @Test
    void evaluate_wrongCards_isWrongUsage() {
        assertThat(run("evaluate", "AsKsQs")).isEqualTo(ExitCode.USAGE);
        assertThat(run("evaluate", "AsAsKsQsJs")).isEqualTo(ExitCode.USAGE);
        assertThat(run("evaluate", "AsKsQsJsXs")).isEqualTo(ExitCode.USAGE);
        assertThat(run("evaluate", "AsKsQsJsT")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("5 to 7").contains("twice").contains("'Xs'");
    }

    private int run(String... words) {
        return CommandLineInterface.run(
                new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
