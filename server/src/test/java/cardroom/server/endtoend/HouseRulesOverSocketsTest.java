package cardroom.server.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.persistence.ledger.LedgerAccount;
import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a table may do differently, over real sockets. In the first hand the button is in seat 0;
 * the cards are those of seat 1, of the next seats, of seat 0, and the board.
 */
class HouseRulesOverSocketsTest {
    private static final String ROUND = "'blinds':[1,2],'seats':6";

    private DealtServer server;

    @BeforeEach
    void open(@TempDir Path folder) {
        server = new DealtServer(folder);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private SocketTable table(String rules, String... names)
            throws IOException, InterruptedException {
        return new SocketTable(server, ROUND + ",'rules':{" + rules + "}", names);
    }

    private static JsonNode cards(String json) {
        return Json.parse(json.replace('\'', '"'));
    }

    /** D13: two boards, the smallest number that both want, half the pot for each. */
    @Test
    void allIn_bothWantTwoRuns_splitsThePotOverTwoBoards()
            throws IOException, InterruptedException {
        try (SocketTable table = table("'runs':3", "ada", "bo")) {
            assertThat(table.isRefused("ada", "seat:prefs", "'runs':4")).startsWith("bad-request");
            table.does("ada", "seat:prefs", "'runs':3");
            table.nextHand("KsKd", "AsAd", "2c7d9hJc3s", "Kh4d8c5sTc");
            table.acts("ada", "all-in");
            table.does("bo", "seat:prefs", "'runs':2");
            assertThat(table.own("bo", "/prefs/runs", Json.parse("2")).at("/prefs/autoMuck"))
                    .isEqualTo(Json.parse("true"));
            table.acts("bo", "call");
            JsonNode hand = table.view().get("hand");
            assertThat(hand.get("runs").asInt()).isEqualTo(2);
            assertThat(hand.get("board")).isEqualTo(cards("['2c','7d','9h','Jc','3s']"));
            assertThat(hand.get("boards")).isEqualTo(cards("[['Kh','4d','8c','5s','Tc']]"));
            assertThat(table.stacks(2)).containsExactly(100L, 100L);
            assertThat(table.told("runs-agreed")).hasSize(1);
            assertThat(table.told("runs-wanted")).isEmpty();
        }
    }

    /** D12: everybody sees the rest of the board, and the next deck is another one. */
    @Test
    void rabbit_huntedAfterTheHand_isShownToEverybody() throws IOException, InterruptedException {
        try (SocketTable table = table("'rabbitHunt':true", "ada", "bo")) {
            table.nextHand("KsKd", "AsAd", "2c7d9hJc3s");
            assertThat(table.isRefused("ada", "hand:rabbit", table.ofHand("")))
                    .startsWith("illegal-action");
            table.acts("ada", "fold");
            assertThat(table.isRefused("eve", "hand:rabbit", table.ofHand("")))
                    .startsWith("not-seated");
            table.does("ada", "hand:rabbit", table.ofHand(""));
            JsonNode rest = cards("['2c','7d','9h','Jc','3s']");
            assertThat(table.view().at("/hand/rabbit")).isEqualTo(rest);
            assertThat(table.viewOf("bo").at("/hand/rabbit")).isEqualTo(rest);
            String old = table.ofHand("");
            table.nextHand();
            assertThat(table.isRefused("ada", "hand:rabbit", old)).startsWith("no-hand");
        }
    }

    @Test
    void rabbit_atAPlainTable_isRefused() throws IOException, InterruptedException {
        try (SocketTable table = table("", "ada", "bo")) {
            table.nextHand();
            table.acts("ada", "fold");
            assertThat(table.isRefused("ada", "hand:rabbit", table.ofHand("")))
                    .isEqualTo("illegal-action: this table has no rabbit hunting");
        }
    }

    /** D11, WL 144: show one, show all. */
    @Test
    void oneCard_shownAfterTheHand_isSeenByPlayersAndSpectatorsAlike()
            throws IOException, InterruptedException {
        try (SocketTable table = table("", "ada", "bo")) {
            table.nextHand("KsKd", "AsAd", "2c7d9hJc3s");
            assertThat(table.isRefused("bo", "hand:show", table.ofHand("")))
                    .startsWith("illegal-action");
            table.acts("ada", "fold");
            assertThat(table.isRefused("bo", "hand:show", table.ofHand(",'cards':['As']")))
                    .startsWith("illegal-action");
            assertThat(table.isRefused("bo", "hand:show", table.ofHand(",'cards':[]")))
                    .startsWith("bad-request");
            assertThat(table.isRefused("bo", "hand:show", table.ofHand(",'cards':['1x']")))
                    .startsWith("bad-request");
            table.does("bo", "hand:show", table.ofHand(",'cards':['Kd']"));
            for (String viewer : List.of("eve", "ada", "bo")) {
                assertThat(table.viewOf(viewer).at("/seats/1/cards"))
                        .isEqualTo(cards("['??','Kd']"));
            }
            table.does("bo", "hand:show", table.ofHand(""));
            assertThat(table.viewOf("ada").at("/seats/1/cards")).isEqualTo(cards("['Ks','Kd']"));
            assertThat(table.lastHand().get("events"))
                    .filteredOn(event -> event.path("type").asText().equals("cards-shown"))
                    .hasSize(2);
        }
    }

    /** Who shows gets time: the next hand comes two seconds after the last card, not before. */
    @Test
    void nextHand_afterAnUncontestedPot_leavesThreeSecondsAndTwoForEachShow()
            throws IOException, InterruptedException {
        try (SocketTable table = table("", "ada", "bo")) {
            table.nextHand("KsKd", "AsAd");
            table.acts("ada", "fold");
            server.advance(Duration.ofMillis(2_999));
            table.does("bo", "hand:show", table.ofHand(",'cards':['Kd']"));
            server.advance(Duration.ofMillis(1_999));
            assertThat(table.live().committed().state().handNumber()).isEqualTo(1);
            server.advance(Duration.ofMillis(1));
            assertThat(table.live().committed().state().handNumber()).isEqualTo(2);
        }
    }

    /** D9: a beaten hand is mucked unseen, unless its player wants to table it. */
    @Test
    void beatenHand_autoMuckOff_isTabled() throws IOException, InterruptedException {
        try (SocketTable table = table("", "ada", "bo")) {
            table.nextHand("AsAd", "7c2d", "Kh9s5c4dJh");
            table.playOut();
            assertThat(table.view().at("/seats/0").has("cards")).isFalse();
            assertThat(table.told("cards-mucked")).hasSize(1);
            table.does("bo", "seat:prefs", "'autoMuck':false");
            assertThat(table.isRefused("bo", "seat:prefs", "'autoMuck':false"))
                    .isEqualTo("illegal-action: nothing changes");
            table.nextHand("AsAd", "7c2d", "Kh9s5c4dJh");
            table.playOut();
            assertThat(table.view().at("/seats/1/cards")).isEqualTo(cards("['7c','2d']"));
            assertThat(table.view().at("/seats/1").has("prefs")).isFalse();
            assertThat(table.told("preferences-set")).isEmpty();
            assertThat(table.told("hand-started").toString()).doesNotContain("showing");
        }
    }

    /** C11, WL 161: twice the big blind, last to act, the least raise to three big blinds. */
    @Test
    void straddle_underTheGun_actsLastWithAnOption() throws IOException, InterruptedException {
        try (SocketTable table = table("'straddles':'utg'", "ada", "bo", "cy", "dan")) {
            table.does("dan", "seat:prefs", "'straddle':true");
            table.nextHand();
            assertThat(table.view().at("/seats/3/last").asText()).isEqualTo("straddle");
            assertThat(table.view().at("/hand/currentBet").asLong()).isEqualTo(4);
            assertThat(table.view().at("/hand/actor").asInt()).isZero();
            assertThat(table.legal("ada").at("/raise/min").asLong()).isEqualTo(6);
            for (String name : List.of("ada", "bo", "cy")) {
                table.acts(name, "call");
            }
            assertThat(table.legal("dan").has("check")).isTrue();
            table.acts("dan", "raise 10");
        }
    }

    @Test
    void straddle_wantedAtAPlainTable_isRefused() throws IOException, InterruptedException {
        try (SocketTable table = table("", "ada", "bo")) {
            assertThat(table.isRefused("ada", "seat:prefs", "'straddle':true"))
                    .isEqualTo("illegal-action: straddle: this table has no straddles");
            assertThat(table.isRefused("ada", "seat:prefs", ""))
                    .isEqualTo("bad-request: name at least one of straddle, autoMuck and runs");
        }
    }

    /** Dan sits out until both blinds have passed him. */
    private static void missBoth(SocketTable table) throws IOException, InterruptedException {
        table.nextHand();
        table.does("dan", "seat:sit-out", "");
        table.foldOut();
        while (!table.view().at("/seats/3/owes").asText().equals("both")) {
            table.nextHand();
            table.foldOut();
        }
    }

    /** C9, WL 154: the big blind is live, the small one dead. */
    @Test
    void missedBlinds_posted_areLiveAndDead() throws IOException, InterruptedException {
        try (SocketTable table = table("", "ada", "bo", "cy", "dan")) {
            missBoth(table);
            assertThat(table.isRefused("dan", "seat:sit-in", "'entry':'free'"))
                    .isEqualTo("bad-request: entry is post, wait, buy-button or straddle");
            assertThat(table.isRefused("dan", "seat:sit-in", "'entry':'straddle'"))
                    .startsWith("illegal-action");
            table.does("dan", "seat:sit-in", "'entry':'post'");
            while (table.view().at("/seats/3").has("owes")) {
                table.nextHand();
                if (table.view().at("/seats/3").has("owes")) {
                    table.foldOut();
                }
            }
            assertThat(table.told("dead-posted"))
                    .singleElement()
                    .satisfies(event -> assertThat(event.get("amount").asLong()).isEqualTo(1));
            assertThat(table.view().at("/seats/3/bet").asLong()).isEqualTo(2);
        }
    }

    /** C9: who waits is dealt in as the big blind and posts nothing else. */
    @Test
    void missedBlinds_waitedFor_costNothingMore() throws IOException, InterruptedException {
        try (SocketTable table = table("", "ada", "bo", "cy", "dan")) {
            missBoth(table);
            table.does("dan", "seat:sit-in", "'entry':'wait'");
            while (table.view().at("/seats/3").has("owes")) {
                table.nextHand();
                if (table.view().at("/seats/3").has("owes")) {
                    assertThat(table.view().at("/seats/3").has("inHand")).isFalse();
                    table.foldOut();
                }
            }
            assertThat(table.told("dead-posted")).isEmpty();
            assertThat(table.told("hand-began").getLast().get("bigBlindSeat").asInt()).isEqualTo(3);
        }
    }

    /** C10, WL 154: a newcomer buys the button. */
    @Test
    void newcomer_besideTheButton_buysIt() throws IOException, InterruptedException {
        try (SocketTable table = table("", "ada")) {
            table.sit("cy", 2, "'buyIn':100");
            table.sit("dan", 4, "'buyIn':100");
            table.nextHand();
            table.foldOut();
            // the button comes to seat 2 and the small blind to seat 4
            table.sit("eli", 3, "'buyIn':100,'entry':'buy-button'");
            assertThat(table.view().at("/seats/3/owes").asText()).isEqualTo("big");
            table.nextHand();
            assertThat(table.view().at("/seats/3/inHand").asBoolean()).isTrue();
            assertThat(table.told("dead-posted")).hasSize(1);
            table.foldOut();
            table.nextHand();
            assertThat(table.view().get("button").asInt()).isEqualTo(3);
        }
    }

    /** I1 with rake: what the house took has left the table and lies in its account. */
    @Test
    void rake_ofAPot_movesToTheHouseInTheSameCommit() throws IOException, InterruptedException {
        try (SocketTable table =
                table("'rake':{'basisPoints':500,'cap':3,'noFlopNoDrop':true}", "ada", "bo")) {
            table.nextHand("KsKd", "AsAd", "2c7d9hJc3s");
            table.acts("ada", "fold");
            assertThat(table.view().at("/hand").has("rake")).isFalse();
            assertThat(table.ledger()).isEqualTo(200);
            table.nextHand("AsAd", "KsKd", "2c7d9hJc3s");
            table.acts("bo", "all-in");
            table.acts("ada", "call");
            assertThat(table.view().at("/hand/rake").asLong()).isEqualTo(3);
            assertThat(table.told("rake-taken"))
                    .singleElement()
                    .satisfies(event -> assertThat(event.get("amount").asLong()).isEqualTo(3));
            assertThat(table.ledger())
                    .isEqualTo(197)
                    .isEqualTo(table.live().committed().state().chips());
            assertThat(server.ledger().balance(LedgerAccount.HOUSE_RAKE)).isEqualTo(3);
        }
    }

    /** Against rat-holing. */
    @Test
    void winner_whoLeaves_comesBackWithWhatHeTookUntilTheLockEnds()
            throws IOException, InterruptedException {
        try (SocketTable table = table("'buyInLockMs':600000", "ada", "bo")) {
            table.nextHand("KsKd", "AsAd", "2c7d9hJc3s");
            table.acts("ada", "all-in");
            table.acts("bo", "call");
            assertThat(table.stacks(2)).containsExactly(200L, 0L);
            table.does("ada", "seat:leave", "");
            assertThat(table.isRefused("ada", "seat:take", "'seat':0,'buyIn':100"))
                    .isEqualTo(
                            "illegal-buy-in: you left with 200 chips: until the lock ends the"
                                    + " buy-in is 200 to 200 chips");
            table.does("ada", "seat:take", "'seat':0,'buyIn':200");
            table.does("ada", "seat:leave", "");
            server.advance(Duration.ofMinutes(10));
            table.does("ada", "seat:take", "'seat':0,'buyIn':100");
        }
    }

    /** C13: everybody antes, and the flop comes at once. */
    @Test
    void bombPot_everySecondHand_beginsOnTheFlop() throws IOException, InterruptedException {
        try (SocketTable table = table("'bombPotEvery':2,'bombPotAnte':5", "ada", "bo", "cy")) {
            table.nextHand();
            assertThat(table.view().at("/hand").has("bombPot")).isFalse();
            table.foldOut();
            int button = table.view().get("button").asInt();
            table.nextHand();
            assertThat(table.view().at("/hand/bombPot").asBoolean()).isTrue();
            assertThat(table.view().at("/hand/street").asText()).isEqualTo("flop");
            assertThat(table.view().at("/hand/pots/0/amount").asLong()).isEqualTo(15);
            assertThat(table.view().get("button").asInt()).isEqualTo(button);
        }
    }

    /** C7. */
    @Test
    void bigBlindAnte_isPaidByTheBigBlindAlone() throws IOException, InterruptedException {
        try (SocketTable table =
                new SocketTable(
                        server, ROUND + ",'ante':2,'rules':{'ante':'big-blind'}", "ada", "bo")) {
            table.nextHand();
            assertThat(table.stacks(2)).containsExactly(99L, 96L);
            assertThat(table.overHttp().get("rules")).isEqualTo(cards("{'ante':'big-blind'}"));
        }
    }
}
