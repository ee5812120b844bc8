package cardroom.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code simulate} prints and answers. */
class SimulateCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--variant NT --players 6 --stack 100 --seed 12345",
                "--history",
                "--threads 2 --history"
            })
    void simulate_protocol_printsTheKnownChecksums(String options) throws Exception {
        JsonNode result = json("--policy p6 --hands 300 " + options);
        assertThat(names(result))
                .containsExactly(
                        "hands",
                        "handsPerSecond",
                        "actionsPerSecond",
                        "decisions",
                        "losses",
                        "chipsOk");
        assertThat(result.get("hands").asLong()).isEqualTo(300);
        assertThat(result.get("decisions").asLong()).isEqualTo(4_682);
        assertThat(result.get("losses").asLong()).isEqualTo(220_200);
        assertThat(result.get("chipsOk").asBoolean()).isTrue();
        assertThat(result.get("handsPerSecond").asDouble()).isPositive();
        assertThat(result.get("actionsPerSecond").asDouble()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void simulate_unevenStacks_keepsAllChips(int players) throws Exception {
        JsonNode result = json("--hands 2000 --stack 1-150 --seed 3 --players " + players);
        assertThat(result.get("hands").asLong()).isEqualTo(2_000);
        assertThat(result.get("chipsOk").asBoolean()).isTrue();
    }

    @Test
    void simulate_onSeveralThreads_playsTheSameHands() throws Exception {
        JsonNode one = json("--hands 5500 --seed 9 --stack 5-50");
        JsonNode three = json("--hands 5500 --seed 9 --stack 5-50 --threads 3");
        JsonNode other = json("--hands 5500 --seed 10 --stack 5-50");
        assertThat(three.get("decisions")).isEqualTo(one.get("decisions"));
        assertThat(three.get("losses")).isEqualTo(one.get("losses"));
        assertThat(other.get("losses")).isNotEqualTo(one.get("losses"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"caller|6", "tag,station,random|3", "maniac,nit|2", "lag|10"})
    void simulate_botsByName_playByTheRulesOfTheTable(String bots, int players) throws Exception {
        String options = "--hands 30 --stack 1-100 --policy " + bots + " --players " + players;
        JsonNode result = json(options);
        assertThat(result.get("hands").asLong()).isEqualTo(30);
        assertThat(result.get("chipsOk").asBoolean()).isTrue();
        JsonNode again = json(options);
        assertThat(again.get("losses")).isEqualTo(result.get("losses"));
        assertThat(again.get("decisions")).isEqualTo(result.get("decisions"));
    }

    @ParameterizedTest
    @CsvSource({
        "NT,2", "NT,10", "FT,2", "FT,7", "PO,3", "PO,10", "FO/8,6", "FO/8,9", "NS,2", "NS,10"
    })
    void simulate_everyVariantWithUnevenStacks_keepsItsChips(String variant, int players) {
        assertThat(
                        run(
                                "--hands 2000 --stack 1-60 --json --variant %s --players %d"
                                        .formatted(variant, players)))
                .isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("\"hands\":2000,").contains("\"chipsOk\":true");
    }

    @Test
    void simulate_asText_namesWhatWasCounted() {
        assertThat(run("--policy p6 --hands 300 --history")).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .startsWith("played 300 hands: 4,682 decisions, ")
                .contains(" events, 220,200 chips lost, no chip too many or too few")
                .contains(" per second of CPU time");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--hands 5 --variant stud|there are NT, FT, PO, FO/8, NS",
                "--hands 0|at least 1 hand",
                "--players 6|--hands",
                "--hands 5 --players 1|2 to 10 players",
                "--hands 5 --players 11|2 to 10 players",
                "--hands 5 --stack 0|1 to 1000000",
                "--hands 5 --stack 30-20|1 to 1000000",
                "--hands 5 --stack many|is no stack",
                "--hands 5 --threads 0|threads",
                "--hands 5 --policy p6 --players 5|6 players with 100 big blinds",
                "--hands 5 --policy p6 --stack 50|6 players with 100 big blinds",
                "--hands 5 --policy genius|p6, random and the bots nit, tag",
                "--hands 5 --policy tag,lag|2 bots for 6 players"
            })
    void simulate_askedWrongly_saysWhy(String options, String reason) {
        assertThat(run(options)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains(reason);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void simulate_help_saysWhatSpeedMeans() {
        assertThat(run("--help")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("CPU time").contains("10% fold");
    }

    private JsonNode json(String options) throws JsonProcessingException {
        out.getBuffer().setLength(0);
        assertThat(run(options + " --json")).isEqualTo(ExitCode.OK);
        String lastLine = out.toString().lines().toList().getLast();
        return new ObjectMapper().readTree(lastLine);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private int run(String options) {
        String[] words = ("simulate " + options).strip().split(" +", -1);
        return CommandLineInterface.run(
                new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
