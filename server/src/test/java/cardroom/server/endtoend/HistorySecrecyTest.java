package cardroom.server.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.server.cli.CommandLineInterface;
import cardroom.server.cli.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What players want is the secret of their seats, also in the histories that leave the server. */
class HistorySecrecyTest {
    @TempDir private Path folder;
    private DealtServer server;

    @BeforeEach
    void open() {
        server = new DealtServer(folder);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private SocketTable table() throws IOException, InterruptedException {
        return new SocketTable(
                server, "'blinds':[1,2],'seats':6,'rules':{'runs':3}", "ada", "bo", "cy");
    }

    @Test
    void wishesThatNeverCameTrue_areToldToNobody() throws IOException, InterruptedException {
        try (SocketTable table = table()) {
            table.does("ada", "seat:prefs", "'runs':3");
            table.does("bo", "seat:prefs", "'autoMuck':false");
            table.nextHand();
            table.does("bo", "seat:prefs", "'runs':2");
            table.foldOut();
            assertWishes(table, "extra_runs = 2");
        }
    }

    /** D13: the smallest number that both wanted was to be seen, who wanted more was not. */
    @Test
    void boardsAfterAnAllIn_areToldAsTheNumberThatWasRun()
            throws IOException, InterruptedException {
        try (SocketTable table = table()) {
            table.does("ada", "seat:prefs", "'runs':3");
            table.does("cy", "seat:prefs", "'runs':3");
            table.nextHand("KsKd", "7c2d", "AsAd", "2c7d9hJc3s", "Kh4d8c5sTc");
            table.does("bo", "seat:prefs", "'runs':2");
            table.acts("ada", "all-in");
            table.acts("bo", "call");
            table.acts("cy", "fold");
            assertThat(table.view().at("/hand/runs").asInt()).isEqualTo(2);
            assertWishes(table, "extra_runs = 2, runs = { 1 = 2, 2 = 2 }");
        }
    }

    /** D9: who tabled a beaten hand was seen to want it; of the winner nobody can tell. */
    @Test
    void beatenHandThatWasTabled_isToldAndNoOtherAutoMuck()
            throws IOException, InterruptedException {
        try (SocketTable table = table()) {
            table.does("ada", "seat:prefs", "'autoMuck':false");
            table.does("cy", "seat:prefs", "'autoMuck':false");
            table.nextHand("AsAd", "7c2d", "KcQd", "Kh9s5c4dJh");
            table.acts("ada", "fold");
            table.playOut();
            assertThat(table.told("cards-shown")).hasSize(2);
            assertWishes(table, "extra_runs = 2, showing = [3]");
        }
    }

    /** With {@code wishes} and no others; and each document is played again to the same stacks. */
    private void assertWishes(SocketTable table, String wishes)
            throws IOException, InterruptedException {
        String id = table.lastHand().get("id").asText();
        List<String> documents =
                List.of(
                        table.lastHandAsPhh(""),
                        table.lastHandAsPhh("ada"),
                        table.lastHandAsPhh("bo"),
                        run("export", id, "--database", database()));
        for (String document : documents) {
            assertThat(document)
                    .contains("\n_cardroom = { hand = \"" + id + "\", " + wishes + " }\n")
                    .doesNotContainPattern("#! p\\d+ runs");
            Path file = Files.writeString(folder.resolve("hand.phh"), document);
            assertThat(run("replay", file.toString())).contains("1 exact");
        }
        for (String format : List.of("jsonl", "csv")) {
            assertThat(run("export", id, "--format", format, "--database", database()))
                    .contains(id)
                    .doesNotContain("runs-wanted", "\"runs\"", "showing", "preferences-set");
        }
    }

    private String database() {
        return "jdbc:sqlite:" + folder.resolve("dealt.db");
    }

    private static String run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code =
                CommandLineInterface.run(
                        new PrintWriter(out, true), new PrintWriter(err, true), words);
        assertThat(code).as(err::toString).isEqualTo(ExitCode.OK);
        return out.toString();
    }
}
