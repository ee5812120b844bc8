package cardroom.server.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.server.wire.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hand of each game over real sockets. Heads-up the button is in seat 0 and posts the small
 * blind; the cards are those of seat 1, of seat 0, and the board.
 */
class GamesOverSocketsTest {
    private static final String ROUND = ",'blinds':[1,2],'seats':6";

    private DealtServer server;

    @BeforeEach
    void open(@TempDir Path folder) {
        server = new DealtServer(folder);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void noLimitHoldem_allIn_isWonToTheChip() throws IOException, InterruptedException {
        try (SocketTable table = new SocketTable(server, "'variant':'NT'" + ROUND, "ada", "bo")) {
            table.nextHand("KsKd", "AsAd", "2c7d9hJc3s");
            table.acts("ada", "raise 6");
            assertThat(table.legal("bo").at("/raise/min").asLong()).isEqualTo(10);
            assertThat(table.mayNot("bo", "raise 9")).startsWith("illegal-amount");
            table.acts("bo", "all-in");
            table.acts("ada", "call");
            assertThat(table.stacks(2)).containsExactly(200L, 0L);
            assertThat(table.view().at("/seats/0/hand").asText()).isEqualTo("Pair of aces");
        }
    }

    /** B10: one bet and four raises; every raise has one size. */
    @Test
    void limitHoldem_fifthRaise_isRefusedByTheCap() throws IOException, InterruptedException {
        try (SocketTable table =
                new SocketTable(server, "'variant':'FT'" + ROUND, "ada", "bo", "cy")) {
            table.nextHand();
            assertThat(table.legal("ada").get("raise"))
                    .isEqualTo(Json.parse("{\"min\":4,\"max\":4}"));
            assertThat(table.mayNot("ada", "raise 5")).startsWith("illegal-amount");
            table.acts("ada", "raise 4");
            table.acts("bo", "raise 6");
            table.acts("cy", "raise 8");
            table.acts("ada", "raise 10");
            assertThat(table.legal("bo").has("raise")).isFalse();
            assertThat(table.mayNot("bo", "raise 12"))
                    .startsWith("illegal-action")
                    .contains("four");
            table.acts("bo", "call");
            table.acts("cy", "call");
            table.acts("bo", "check");
            table.acts("cy", "check");
            assertThat(table.legal("ada").at("/bet/max").asLong()).isEqualTo(2);
            table.acts("ada", "check");
            assertThat(table.legal("bo").at("/bet/min").asLong()).isEqualTo(4);
        }
    }

    /** B14. */
    @Test
    void potLimitOmaha_raiseAboveThePot_isRefusedWithTheMaximum()
            throws IOException, InterruptedException {
        try (SocketTable table =
                new SocketTable(server, "'variant':'PO'" + ROUND, "ada", "bo", "cy")) {
            table.nextHand("KsKdQsQd", "2c3c4c5c", "AsAd7h8h", "Ac9d9hTcJs");
            assertThat(table.view().at("/seats/1/cards")).hasSize(4);
            assertThat(table.legal("ada").at("/raise/max").asLong()).isEqualTo(7);
            assertThat(table.mayNot("ada", "raise 8")).startsWith("illegal-amount").contains("7");
            table.acts("ada", "raise 7");
            assertThat(table.legal("bo").at("/raise/max").asLong()).isEqualTo(23);
            table.playOut();
            assertThat(table.view().at("/seats/0/hand").asText())
                    .isEqualTo("Full house, aces full of nines");
            assertThat(table.stacks(3)).containsExactly(114L, 93L, 93L);
        }
    }

    /** Ada holds the best high hand and no low, Bo the only low. */
    @Test
    void omahaHighLow_aLowAndAHigh_shareThePot() throws IOException, InterruptedException {
        try (SocketTable table = new SocketTable(server, "'variant':'FO/8'" + ROUND, "ada", "bo")) {
            table.nextHand("As2sKdQd", "9h9dJcTc", "3c4h9c8sKh");
            table.acts("ada", "raise 4");
            table.playOut();
            assertThat(table.stacks(2)).containsExactly(100L, 100L);
            assertThat(table.view().at("/seats/0/won").asLong()).isEqualTo(4);
            assertThat(table.view().at("/seats/0").has("low")).isFalse();
            assertThat(table.view().at("/seats/1/low").asText()).isEqualTo("8-4-3-2-A low");
            assertThat(table.told("pot-awarded"))
                    .extracting(event -> event.path("low").asBoolean())
                    .containsExactlyInAnyOrder(false, true);
        }
    }

    /** Everybody antes the small blind, the button posts the big one, and the other acts first. */
    @Test
    void shortDeck_flush_beatsAFullHouse() throws IOException, InterruptedException {
        try (SocketTable table = new SocketTable(server, "'variant':'NS'" + ROUND, "ada", "bo")) {
            table.nextHand("AhKh", "9d9c", "9hTh6h6c7s");
            assertThat(table.stacks(2)).containsExactly(97L, 99L);
            table.acts("bo", "call");
            table.playOut();
            assertThat(table.view().at("/seats/1/hand").asText()).startsWith("Flush");
            assertThat(table.stacks(2)).containsExactly(97L, 103L);
            assertThat(table.told("ante-posted")).hasSize(2);
        }
    }

    /** Whoever asks over HTTP sees the game, and the hand that was played. */
    @Test
    void everyGame_isListedUnderItsCode() throws IOException, InterruptedException {
        for (String code : List.of("NT", "FT", "PO", "FO/8", "NS")) {
            try (SocketTable table =
                    new SocketTable(server, "'variant':'" + code + "'" + ROUND, "ada", "bo")) {
                assertThat(table.view().get("variant").asText()).isEqualTo(code);
                assertThat(table.overHttp().get("variant").asText()).isEqualTo(code);
                table.nextHand();
                table.foldOut();
                assertThat(table.lastHand().get("events"))
                        .filteredOn(event -> event.path("type").asText().equals("hand-started"))
                        .singleElement()
                        .satisfies(
                                event -> assertThat(event.get("variant").asText()).isEqualTo(code));
            }
        }
    }
}
