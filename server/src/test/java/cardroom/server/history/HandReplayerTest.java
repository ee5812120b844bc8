package cardroom.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.server.history.ReplayReport.Status;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PHH files of our own: read, replayed and compared, or refused with line and reason. */
class HandReplayerTest {
    static final String WALK =
            """
            # everybody folds
            variant = "NT"
            antes = [0, 0, 0]
            blinds_or_straddles = [50, 100, 0]
            min_bet = 100
            starting_stacks = [1000, 1000, 1000]
            actions = [
              "d dh p1 AsAd",
              "d dh p2 ????",  # nobody knows
              "d dh p3 7c2d",
              "p3 f # a bad hand",
              "p1 f",
            ]
            hand = 7
            _ours = {note = "free fields begin with an underscore"}
            finishing_stacks = [950, 1050, 1000]
            """;

    @TempDir private Path folder;

    @Test
    void replay_exactHand_isExact() throws IOException {
        ReplayReport report = only("hand.phh", WALK);
        assertThat(report.status()).isEqualTo(Status.EXACT);
        assertThat(report.error()).isEmpty();
        assertThat(report.finishing()).isEqualTo(amounts("950", "1050", "1000"));
    }

    @Test
    void replay_otherStacks_differ() throws IOException {
        ReplayReport report = only("hand.phh", WALK.replace("950, 1050", "949.5, 1050.5"));
        assertThat(report.status()).isEqualTo(Status.DIFFER);
        assertThat(report.expected()).isEqualTo(amounts("949.5", "1050.5", "1000"));
        assertThat(report.error()).contains("949.5").contains("950");
    }

    @Test
    void replay_decimalsThatAreWhole_areExact() throws IOException {
        String text = WALK.replace("[950, 1050, 1000]", "[950.0, 1050.00, 1e3]");
        assertThat(only("hand.phh", text).status()).isEqualTo(Status.EXACT);
    }

    @Test
    void replay_amountsInDollars_arePlayedInCents() throws IOException {
        String text =
                WALK.replace("[50, 100, 0]", "[0.05, 0.10, 0.0]")
                        .replace("min_bet = 100", "min_bet = 0.1")
                        .replace("[1000, 1000, 1000]", "[10, 10.0, 9.99]")
                        .replace("\"p1 f\"", "\"p1 cbr 0.30\", \"p2 f\"")
                        .replace("[950, 1050, 1000]", "[10.1, 9.9, 9.99]");
        ReplayReport report = only("hand.phh", text);
        assertThat(report.error()).isEmpty();
        assertThat(report.finishing()).isEqualTo(amounts("10.10", "9.90", "9.99"));
    }

    @Test
    void replay_winningsOnly_areCompared() throws IOException {
        String exact =
                WALK.replace("finishing_stacks = [950, 1050, 1000]", "winnings = [0, 100, 0]");
        assertThat(only("hand.phh", exact).status()).isEqualTo(Status.EXACT);
        String raked = exact.replace("[0, 100, 0]", "[0, 99, 0]");
        assertThat(only("hand.phh", raked).status()).isEqualTo(Status.DIFFER);
    }

    @Test
    void replay_nothingToCompare_isUnchecked() throws IOException {
        String text = WALK.replace("finishing_stacks", "_stacks");
        assertThat(only("hand.phh", text).status()).isEqualTo(Status.UNCHECKED);
    }

    @Test
    void replay_otherVariant_isUnsupported() throws IOException {
        assertThat(only("hand.phh", "variant = 'F7S/8'").error()).isEqualTo("variant F7S/8");
        ReplayReport unknown = only("hand.phh", "variant = 'XX'");
        assertThat(unknown.status()).isEqualTo(Status.UNSUPPORTED);
        assertThat(unknown.error()).isEqualTo("unknown variant 'XX'");
    }

    @Test
    void replay_blindsBelowTheLeastBet_areUnsupported() throws IOException {
        String text = WALK.replace("[50, 100, 0]", "[25, 50, 0]");
        assertThat(only("hand.phh", text).status()).isEqualTo(Status.UNSUPPORTED);
    }

    @Test
    void replay_brokenFile_namesLineAndReason() throws IOException {
        assertFails(WALK.replace("antes =", "antes"), 3, "not TOML");
        assertFails(WALK.replace("variant = \"NT\"\n", ""), 1, "variant is missing");
        assertFails(WALK.replace("\"NT\"", "5"), 2, "variant is not a string");
        assertFails(WALK.replace("min_bet = 100\n", ""), 1, "min_bet is missing");
        assertFails(WALK.replace("min_bet = 100", "min_bet = 'x'"), 5, "min_bet is not a number");
        assertFails(WALK.replace("antes = [0, 0, 0]", "antes = 0"), 3, "antes is not a list");
        assertFails(WALK.replace("antes = [0, 0, 0]", "antes = [0]"), 6, "antes has 1 entries");
        assertFails(WALK.replace("[1000, 1000, 1000]", "[1000, inf, 1000]"), 6, "entry 2");
        assertFails(WALK.replace("[1000, 1000, 1000]", "[1000, 1e-9, 1000]"), 6, "8 places");
        assertFails(WALK.replace("[1000, 1000, 1000]", "[1000, 1e17, 1000]"), 6, "too large");
        assertFails(WALK.replace("[950, 1050, 1000]", "[950, 1050]"), 16, "2 entries");
        assertFails(WALK.replace("\"d dh p1 AsAd\"", "3"), 8, "action 1 is not a string");
        assertFails(WALK.replace("p3 7c2d", "p3 As2d"), 10, "As is dealt twice");
        assertFails(WALK.replace("p1 f", "p1 fold"), 12, "action 5 'p1 fold': 'fold' is not");
        assertFails(WALK.replace("p1 f", "p2 f"), 12, "action 5 'p2 f': p1 is to act");
        assertFails(WALK.replace("p1 f", "p1 cbr 1.123456789"), 12, "more than 8 places");
        assertFails(WALK.replace("p1 f", "p1 cc"), 12, "while p2 is to act");
        assertFails(
                WALK.replace("min_bet", "ante_trimming_status = 1\nmin_bet"), 5, "true or false");
        assertFails("", 1, "variant is missing");
        assertFails("x = " + "[".repeat(100_000), 1, "nest deeper");
        assertFails("a.".repeat(33) + "a = 1", 1, "nest deeper");
        assertFails("x = " + "9".repeat(201), 1, "longer than 200 characters");
    }

    @Test
    void replay_notUtf8OrTooLarge_isAFault() throws IOException {
        Path file = folder.resolve("latin.phh");
        Files.write(file, "author = 'Jos\u00e9'".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(reports(file).getFirst().error()).isEqualTo("is not UTF-8");
        Files.writeString(file, "#".repeat(PhhFile.MAX_HAND + 1));
        assertThat(reports(file).getFirst().error()).isEqualTo("is larger than 128 KiB");
        assertThat(reports(folder.resolve("none.phh")).getFirst().error()).contains("read");
    }

    @Test
    void replay_manyHands_oneBrokenDoesNotHideTheOthers() throws IOException {
        Path file = folder.resolve("session.phhs");
        Files.writeString(
                file,
                "# a session\n\n[1]\n"
                        + WALK
                        + "[2] # broken\n"
                        + WALK.replace("p1 f", "p2 f")
                        + "[2]\n"
                        + WALK
                        + "[\"last\"]\n_text = '''\n[3]\n'''\n"
                        + WALK
                        + "[last._more]\nx = 1\n");
        List<ReplayReport> reports = reports(file);
        assertThat(reports).extracting(ReplayReport::hand).containsExactly("1", "2", "2", "last");
        assertThat(reports)
                .extracting(ReplayReport::status)
                .containsExactly(Status.EXACT, Status.FAILED, Status.FAILED, Status.EXACT);
        assertThat(reports.get(1).error()).isEqualTo("action 5 'p2 f': p1 is to act");
        assertThat(reports.get(1).line()).isEqualTo(32);
        assertThat(reports.get(2).error()).isEqualTo("[2] already stands in line 20");
    }

    @Test
    void replay_textOutsideTheTables_isAFaultOfTheFile() throws IOException {
        Path file = folder.resolve("session.phhs");
        Files.writeString(file, "x = 1\n[1]\n" + WALK);
        assertThat(reports(file))
                .extracting(ReplayReport::status)
                .containsExactly(Status.FAILED, Status.EXACT);
        Files.writeString(file, "# nothing\n");
        assertThat(reports(file)).isEmpty();
    }

    private void assertFails(String text, int line, String reason) throws IOException {
        ReplayReport report = only("hand.phh", text);
        assertThat(report.error()).contains(reason);
        assertThat(report.status()).isEqualTo(Status.FAILED);
        assertThat(report.line()).as(reason).isEqualTo(line);
    }

    private ReplayReport only(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        List<ReplayReport> reports = reports(file);
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    private static List<ReplayReport> reports(Path file) {
        List<ReplayReport> reports = new ArrayList<>();
        HandReplayer.replay(file, reports::add);
        return reports;
    }

    private static List<BigDecimal> amounts(String... amounts) {
        return List.of(amounts).stream().map(BigDecimal::new).toList();
    }
}
