package cardroom.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code replay} prints and answers. */
class ReplayCommandTest {
    private static final String EXACT =
            """
            variant = 'NT'
            antes = [0, 0]
            blinds_or_straddles = [1, 2]
            min_bet = 2
            starting_stacks = [50, 50]
            actions = ['d dh p1 AsAd', 'd dh p2 7c2d', 'p2 f']
            finishing_stacks = [51, 49]
            """;

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeHands() throws IOException {
        Path below = Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(below.resolve("exact.phh"), EXACT);
        Files.writeString(folder.resolve("other.phh"), "variant = 'F7S'");
        Files.writeString(folder.resolve("notes.txt"), "not a hand");
    }

    @Test
    void replay_folder_sumsUpInTheLastLine() {
        assertThat(run("replay", folder.toString())).isEqualTo(ExitCode.OK);
        assertThat(out.toString().lines())
                .containsExactly(
                        folder.resolve("other.phh") + ":1: unsupported: variant F7S",
                        "replayed 2 hands: 1 exact, 0 differ, 0 failed, 0 unchecked, 1 unsupported");
    }

    @Test
    void replay_handThatDiffersOrFails_answersNo() throws IOException {
        Path hands = folder.resolve("two.phhs");
        Files.writeString(
                hands, "[1]\n" + EXACT.replace("51, 49", "52, 48") + "[2]\n" + "variant\u001b");
        assertThat(run("replay", hands.toString())).isEqualTo(ExitCode.NO);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.get(0)).contains("two.phhs:2: [1] differ: ").contains("[52, 48]");
        assertThat(lines.get(1)).contains("two.phhs:10: [2] failed: ").doesNotContain("\u001b");
        assertThat(lines.get(2)).contains("0 exact, 1 differ, 1 failed");
    }

    @Test
    void replay_json_isOneObjectPerHand() throws IOException {
        assertThat(run("replay", "--json", folder.toString())).isEqualTo(ExitCode.OK);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(2);
        JsonNode exact = new ObjectMapper().readTree(lines.getFirst());
        assertThat(exact.path("file").asText()).endsWith("exact.phh");
        assertThat(exact.path("status").asText()).isEqualTo("exact");
        assertThat(exact.path("finishing").toString()).isEqualTo("[51,49]");
        assertThat(exact.path("expected").toString()).isEqualTo("[51,49]");
        assertThat(exact.path("error").isNull()).isTrue();
        assertThat(new ObjectMapper().readTree(lines.get(1)).path("error").asText())
                .isEqualTo("variant F7S");
    }

    @Test
    void replay_pathsThatAreNoRecords_areWrongUsage() {
        assertThat(run("replay", folder.resolve("none").toString())).isEqualTo(ExitCode.USAGE);
        assertThat(run("replay", folder.resolve("notes.txt").toString())).isEqualTo(ExitCode.USAGE);
        assertThat(run("replay")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("There is no").contains("neither").contains("PATH");
    }

    private int run(String... words) {
        return CommandLineInterface.run(
                new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
