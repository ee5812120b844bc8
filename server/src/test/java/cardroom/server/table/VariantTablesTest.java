package cardroom.server.table;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.card.Deck;
import cardroom.engine.hand.Variant;
import cardroom.engine.table.SeatState;
import cardroom.engine.view.Views;
import cardroom.persistence.hand.DatabaseHands;
import cardroom.persistence.ledger.LedgerAccount;
import cardroom.server.wire.CanonicalJson;
import cardroom.server.wire.Json;
import cardroom.server.wire.MergePatch;
import cardroom.server.wire.ViewCodec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever holds of a table holds of every game that is played there. */
class VariantTablesTest {
    private static final List<String> STYLES = Collections.nCopies(6, TestWorker.DICE);
    private static final int HANDS = 60;
    private static final int MAX_DELTA = 300;
    private static final String PLAIN =
            ".*\"events\":\\[\\{\"type\":\"(called|folded|checked|raised|bet-placed)\"[^{}]*}].*";

    @TempDir Path folder;

    /** I1 with rake, I5, and the size of a plain action. */
    @ParameterizedTest
    @EnumSource(Variant.class)
    void table_playedByBots_keepsViewLedgerAndSmallDeltas(Variant variant) {
        try (TestWorker worker = new TestWorker(folder, 1)) {
            LiveTable table = worker.table("k3f9x2q1", TestWorker.lively(variant));
            TestConnection eve = new TestConnection("eve", "c");
            ObjectNode view = table.attendance().join(eve).now().view();
            assertThat(view.get("variant").asText()).isEqualTo(variant.code());
            worker.bots(table, STYLES);
            worker.playHands(table, HANDS);
            long version = 1;
            for (JsonNode delta : eve.payloads("table:delta")) {
                assertThat(delta.get("version").asLong()).isEqualTo(++version);
                view = MergePatch.apply(view, (ObjectNode) delta.get("patch"));
                if (delta.has("hash")) {
                    assertThat(delta.get("hash").asLong()).isEqualTo(CanonicalJson.crc32(view));
                }
            }
            assertThat(CanonicalJson.text(view))
                    .isEqualTo(CanonicalJson.text(table.committed().view()));
            LiveTableTest.assertLedgerEqualsChips(worker, table);
            assertThat(worker.ledger.balance(LedgerAccount.HOUSE_RAKE)).isPositive();
            assertSmall(eve);
        }
    }

    /** A fold that changes who can win several side pots tells all of them, and is not plain. */
    private static void assertSmall(TestConnection eve) {
        List<String> plain =
                eve.payloads("table:delta").stream()
                        .filter(delta -> delta.at("/patch/hand/pots").size() < 2)
                        .map(Json::text)
                        .filter(delta -> delta.matches(PLAIN))
                        .toList();
        assertThat(plain.size()).isGreaterThan(HANDS);
        assertThat(plain).filteredOn(p -> p.length() > MAX_DELTA).isEmpty();
    }

    /** I3: the same hand with the same cards goes on under another worker. */
    @ParameterizedTest
    @EnumSource(Variant.class)
    void hand_interruptedOnTheFlop_goesOnWithTheSameCards(Variant variant) {
        TestWorker first = new TestWorker(folder, 3);
        LiveTable table = people(first, variant);
        first.playHands(table, 3);
        while (TestWorker.hand(table).board().size() < 3) {
            assertThat(TestWorker.callOrCheck(table)).isInstanceOf(Outcome.Done.class);
        }
        Committed before = table.committed();
        first.close();
        try (TestWorker second = new TestWorker(folder, 4)) {
            second.tables.loadAll();
            LiveTable again = second.tables.find("t").orElseThrow();
            assertThat(again.committed().state().hand()).isEqualTo(before.state().hand());
            for (SeatState seat : before.state().seats()) {
                assertThat(own(again.committed(), seat.seat()))
                        .isEqualTo(own(before, seat.seat()))
                        .hasSize(variant.holeCards());
            }
            while (again.committed().state().isHandRunning()) {
                assertThat(TestWorker.callOrCheck(again)).isInstanceOf(Outcome.Done.class);
            }
            assertKept(second, again, variant);
        }
    }

    private static LiveTable people(TestWorker worker, Variant variant) {
        LiveTable table = worker.table("t", TestWorker.lively(variant));
        for (String player : List.of("ada", "bo", "cy")) {
            worker.account(player, 1_000);
            worker.sit(table, player, -1, 100);
        }
        return playable(worker, table);
    }

    /** Plays two hands to their end without a bot. */
    private static LiveTable playable(TestWorker worker, LiveTable table) {
        for (int hand = 1; hand <= 2; hand++) {
            worker.playHands(table, hand);
            while (table.committed().state().isHandRunning()) {
                assertThat(TestWorker.callOrCheck(table)).isInstanceOf(Outcome.Done.class);
            }
        }
        return table;
    }

    private static JsonNode own(Committed table, int seat) {
        return ViewCodec.own(Views.own(table.state(), seat)).get("cards");
    }

    /** The finished hand stands in its row, and its deck is a whole deck of the game. */
    private static void assertKept(TestWorker worker, LiveTable table, Variant variant) {
        String id = table.committed().state().handId();
        var kept = new DatabaseHands(worker.database).hand(id).orElseThrow();
        assertThat(kept.players())
                .extracting(player -> player.player().value())
                .containsExactlyInAnyOrder("ada", "bo", "cy");
        assertThat(Json.parse(kept.summary()).get("board")).hasSize(5);
        Deck deck = worker.log.deck(id).map(Deck::parse).orElseThrow();
        assertThat(deck.cards()).hasSize(variant.cards().size()).doesNotHaveDuplicates();
        assertThat(worker.ledger.audit().isBalanced()).isTrue();
    }
}
