package cardroom.server.table;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.card.Deck;
import cardroom.persistence.account.Role;
import cardroom.persistence.hand.DatabaseHands;
import cardroom.persistence.hand.FinishedHand;
import cardroom.persistence.hand.HandPlayer;
import cardroom.persistence.table.DatabaseTables;
import cardroom.server.account.Principal;
import cardroom.server.cli.CommandLineInterface;
import cardroom.server.cli.ExitCode;
import cardroom.server.history.HandArchive;
import cardroom.server.http.HttpRouter;
import cardroom.server.lobby.HandRoutes;
import cardroom.server.socket.NobodyConnects;
import cardroom.server.socket.SocketServer;
import cardroom.server.socket.SocketServerConfig;
import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hands that a table really played, taken out by {@code export} and by the route. */
class FinishedHandsTest {
    private static final int HANDS = 60;
    private static final Pattern CARD = Pattern.compile("[2-9TJQKA][cdhs]");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private final Path folder;
    private final TestWorker worker;
    private final List<FinishedHand> hands;

    FinishedHandsTest(@TempDir Path folder) {
        this.folder = folder;
        worker = new TestWorker(folder, 11);
        LiveTable table = worker.table("t");
        worker.bots(table, List.of("tag", "lag", "station", "maniac"));
        table.attendance().join(new TestConnection("eve", "c-eve"));
        worker.playHands(table, HANDS + 1);
        hands = new DatabaseHands(worker.database).ofTable(table.id(), HANDS + 1, HANDS).reversed();
    }

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void export_table_isOneFileWhoseHandsReplayExactly() throws IOException {
        Path file = folder.resolve("session.phhs");
        assertThat(export("--table", "t", "--output", file.toString())).isEqualTo(ExitCode.OK);
        assertThat(run("replay", file.toString())).as(out::toString).isEqualTo(ExitCode.OK);
        assertThat(out.toString().strip())
                .isEqualTo(
                        "replayed %d hands: %d exact, 0 differ, 0 failed, 0 unchecked, 0 unsupported"
                                .formatted(HANDS, HANDS));
        assertThat(folder.resolve("session.phhs.part")).doesNotExist();
        assertThat(Files.readString(file))
                .contains("seat_count = 6\ntable = \"t\"\n")
                .contains("_cardroom = { hand = \"" + hands.getFirst().id() + "\"");
    }

    @Test
    void export_handAsPhh_tellsNoCardThatWasNotShown() {
        for (FinishedHand hand : hands) {
            out.getBuffer().setLength(0);
            assertThat(export(hand.id())).isEqualTo(ExitCode.OK);
            String seen = seen(hand);
            assertThat(CARD.matcher(actions(out.toString())).results().map(MatchResult::group))
                    .as(hand.id())
                    .allSatisfy(card -> assertThat(seen).contains("\"" + card + "\""));
        }
        assertThat(out.toString()).contains("????");
    }

    /** Everything that the table was told. */
    private String seen(FinishedHand hand) {
        StringBuilder told = new StringBuilder();
        worker.log
                .events(hand.table(), hand.firstVersion(), hand.lastVersion(), 1_000)
                .forEach(commit -> told.append(commit.events()));
        return told.toString();
    }

    private static String actions(String phh) {
        return phh.substring(phh.indexOf("actions = ["), phh.indexOf("\n]\n"));
    }

    @Test
    void export_jsonl_isOneObjectPerHand() {
        assertThat(export(hands.get(2).id(), hands.get(1).id(), "--format", "jsonl"))
                .isEqualTo(ExitCode.OK);
        List<JsonNode> lines = out.toString().lines().map(Json::parse).toList();
        assertThat(lines).extracting(line -> line.get("number").asInt()).containsExactly(3, 2);
        assertThat(lines.getFirst().get("events")).isNotEmpty();
    }

    @Test
    void export_csv_hasOneLinePerPlayerWithTheChipsOfTheDatabase() {
        assertThat(export("--table", "t", "--format", "csv")).isEqualTo(ExitCode.OK);
        List<String> lines = out.toString().lines().toList();
        int net = List.of(lines.getFirst().split(",", -1)).indexOf("net");
        for (FinishedHand hand : hands) {
            List<String[]> ofHand =
                    lines.stream()
                            .filter(line -> line.startsWith(hand.id() + ","))
                            .map(line -> line.split(",", -1))
                            .toList();
            assertThat(ofHand).hasSameSizeAs(hand.players());
            assertThat(ofHand.stream().mapToLong(line -> Long.parseLong(line[net])).sum()).isZero();
            for (HandPlayer player : hand.players()) {
                assertThat(ofHand)
                        .anySatisfy(line ->
                                assertThat(line)
                                        .contains(
                                                player.player().value(),
                                                player.name(),
                                                String.valueOf(player.startStack()),
                                                String.valueOf(player.endStack())));
            }
        }
    }

    @Test
    void export_unknownHandOrTable_isNo() {
        assertThat(export("none-1")).isEqualTo(ExitCode.NO);
        assertThat(err.toString()).contains("there is no finished hand 'none-1'");
        assertThat(export("--table", "none")).isEqualTo(ExitCode.NO);
        assertThat(err.toString()).contains("there is no table 'none'");
        assertThat(run("export", "x-1", "--database", "jdbc:sqlite:" + folder + "/none.db"))
                .isEqualTo(ExitCode.NO);
        assertThat(err.toString()).contains("there is no database at");
        assertThat(export("--table", "t", "--output", folder + "/none/x.phhs"))
                .isEqualTo(ExitCode.NO);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void export_wrongUsage_saysWhatWouldBeRight() {
        assertThat(export()).isEqualTo(ExitCode.USAGE);
        assertThat(export("x-1", "--table", "t")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("Name hands, or a table with --table.");
        assertThat(export("x-1", "--format", "xml")).isEqualTo(ExitCode.USAGE);
        assertThat(export("--table", "t", "--output", "x.phh")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("name the file .phhs");
        assertThat(run("export", "--help")).isEqualTo(ExitCode.OK);
    }

    @Test
    void route_formatPhh_givesTheCallerHisOwnCardsAndNobodyElses()
            throws IOException, InterruptedException {
        FinishedHand hand =
                hands.stream()
                        .filter(h -> !seen(h).contains("cards-shown"))
                        .findFirst()
                        .orElseThrow();
        HandPlayer player = hand.players().get(1);
        try (Served served = new Served(player)) {
            String stranger = served.get(hand.id(), "format=phh", "").body();
            assertThat(CARD.matcher(actions(stranger)).results().count())
                    .isEqualTo(CARD.matcher(seen(hand)).results().count());
            HttpResponse<String> own = served.get(hand.id(), "format=phh", "his");
            assertThat(own.headers().firstValue("content-type"))
                    .contains("text/plain; charset=utf-8");
            String cards = served.cards(hand.id());
            assertThat(cards).matches("(" + CARD + "){2}");
            assertThat(own.body()).contains(" " + cards + "\"");
            assertThat(own.body().replace(cards, "????")).isEqualTo(stranger);
            Deck deck = worker.log.deck(hand.id()).map(Deck::parse).orElseThrow();
            assertThat(deck.text().indexOf(cards) % 4).isZero();
        }
    }

    @Test
    void route_otherFormatOrHand_isAProblem() throws IOException, InterruptedException {
        try (Served served = new Served(hands.getFirst().players().getFirst())) {
            HttpResponse<String> wrong = served.get(hands.getFirst().id(), "format=xml", "");
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(wrong.headers().firstValue("content-type"))
                    .contains("application/problem+json");
            assertThat(Json.parse(wrong.body()).get("detail").asText())
                    .isEqualTo("format is json or phh");
            assertThat(served.get("none-1", "format=phh", "").statusCode()).isEqualTo(404);
        }
    }

    /** The route over real HTTP; the token {@code his} is that of one player. */
    private final class Served implements AutoCloseable {
        private final HttpClient http = HttpClient.newHttpClient();
        private final SocketServer server =
                new SocketServer(
                        SocketServerConfig.of("127.0.0.1", 0),
                        InstantSource.system(),
                        new SecureRandom(),
                        new SimpleMeterRegistry());

        Served(HandPlayer player) {
            Principal principal = new Principal(player.player(), player.name(), Role.GUEST, "s");
            HttpRouter router = new HttpRouter();
            HandArchive archive =
                    new HandArchive(
                            new DatabaseHands(worker.database),
                            worker.log,
                            new DatabaseTables(worker.database));
            new HandRoutes(
                            archive,
                            worker.log,
                            token -> Optional.of(principal).filter(_ -> token.equals("his")))
                    .addTo(router);
            server.start(new NobodyConnects(), router);
        }

        HttpResponse<String> get(String hand, String query, String token)
                throws IOException, InterruptedException {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "http://127.0.0.1:%d/api/v1/hands/%s?%s"
                                                    .formatted(server.port(), hand, query)))
                            .timeout(Duration.ofSeconds(5));
            if (!token.isEmpty()) {
                request.header("authorization", "Bearer " + token);
            }
            return http.send(request.build(), BodyHandlers.ofString());
        }

        /** The own cards in the JSON form, one after the other. */
        String cards(String hand) throws IOException, InterruptedException {
            StringBuilder cards = new StringBuilder();
            for (JsonNode player :
                    Json.parse(get(hand, "format=json", "his").body()).get("players")) {
                player.path("cards").forEach(card -> cards.append(card.asText()));
            }
            return cards.toString();
        }

        @Override
        public void close() {
            http.close();
            server.stop(Duration.ofSeconds(5));
        }
    }

    private int export(String... words) {
        String[] all = new String[words.length + 3];
        all[0] = "export";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--database";
        all[words.length + 2] = "jdbc:sqlite:" + folder.resolve("test.db");
        return run(all);
    }

    private int run(String... words) {
        return CommandLineInterface.run(
                new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
