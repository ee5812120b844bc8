package cardroom.server.table;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;
import cardroom.engine.hand.Action;
import cardroom.engine.hand.HandEvent;
import cardroom.engine.hand.HandRules;
import cardroom.engine.hand.HandSetup;
import cardroom.engine.hand.Variant;
import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableCommand;
import cardroom.engine.table.TableEvent;
import cardroom.engine.table.TableState;
import cardroom.persistence.log.Commit;
import cardroom.server.wire.EventCodec;
import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * I2: no frame holds a card that its viewer may not see, nor the deck, nor another seat's legal
 * actions.
 */
class SecrecyTest {
    private static final Pattern CARD = Pattern.compile("\"([2-9TJQKA][cdhs])\"");
    private static final List<String> STYLES = List.of("tag", "lag", "station", "maniac");
    private static final List<String> ANYTHING = Collections.nCopies(4, TestWorker.DICE);

    @TempDir Path folder;

    /**
     * Which cards the table has seen and which a player holds, hand by hand, from the log and the
     * decks.
     */
    private record Truth(Map<Long, Set<String>> seenAt, Map<Long, Set<String>> ownAt) {
        boolean maySee(long version, boolean own, String card) {
            return seenAt.getOrDefault(version, Set.of()).contains(card)
                    || (own && ownAt.getOrDefault(version, Set.of()).contains(card));
        }
    }

    @ParameterizedTest
    @CsvSource({"NT, 2000", "FT, 300", "PO, 300", "FO8, 300", "NS, 300"})
    void frames_overManyBotHands_holdOnlyWhatTheirViewerMaySee(Variant variant, int hands) {
        long seed = System.nanoTime();
        try (TestWorker worker = new TestWorker(folder, seed)) {
            LiveTable table =
                    worker.table(
                            "secret",
                            variant == Variant.NT
                                    ? TestWorker.SETTINGS
                                    : TestWorker.lively(variant));
            worker.account("ada", 1_000_000);
            TestConnection spectator = new TestConnection("eve", "c-eve");
            TestConnection seated = new TestConnection("ada", "c-ada");
            table.attendance().join(spectator);
            table.attendance().join(seated);
            assertThat(worker.sit(table, "ada", -1, 200)).isInstanceOf(Outcome.Done.class);
            table.attendance().reseat(new PlayerId("ada"));
            worker.bots(table, variant == Variant.NT ? STYLES : ANYTHING);
            play(worker, table, hands);
            Truth truth = truth(worker, table, "ada");
            check(spectator, truth, false, hands, seed);
            check(seated, truth, true, hands, seed);
        }
    }

    /** Ada checks or calls whenever it is her turn and buys in again when she is broke. */
    private static void play(TestWorker worker, LiveTable table, int hands) {
        PlayerId ada = new PlayerId("ada");
        while (table.committed().state().handNumber() < hands) {
            TableState state = table.committed().state();
            var seat = state.seatOf(ada).orElseThrow();
            if (state.turn() != null && state.turn().seat() == seat.seat()) {
                assertThat(TestWorker.callOrCheck(table)).isInstanceOf(Outcome.Done.class);
            } else if (state.hand() != null && !state.isHandRunning() && lookBack(table, ada)) {
                assertThat(state.hand().isOver()).isTrue();
            } else if (!state.isHandRunning() && seat.stack() == 0) {
                var _ = table.submit(new TableCommand.TopUp(ada, 200));
                var _ = table.submit(new TableCommand.SitIn(ada));
            } else {
                assertThat(worker.scheduler.step()).isTrue();
            }
        }
    }

    /** After every third hand Ada shows a card of hers, and asks for the rest of the board. */
    private static boolean lookBack(LiveTable table, PlayerId ada) {
        TableState state = table.committed().state();
        List<Card> cards =
                state.seatOf(ada).flatMap(state::playerOf).stream()
                        .flatMap(player -> player.holeCards().stream())
                        .limit(1)
                        .toList();
        if (state.handNumber() % 3 != 0 || cards.isEmpty()) {
            return false;
        }
        Outcome shown = table.submit(new TableCommand.ShowCards(ada, state.handId(), cards));
        Outcome hunted = table.submit(new TableCommand.HuntRabbit(ada, state.handId()));
        return shown instanceof Outcome.Done || hunted instanceof Outcome.Done;
    }

    private static Truth truth(TestWorker worker, LiveTable table, String player) {
        Map<Long, Set<String>> seenAt = new HashMap<>();
        Map<Long, Set<String>> ownAt = new HashMap<>();
        Set<String> seen = new HashSet<>();
        Set<String> own = new HashSet<>();
        int seat = table.committed().state().seatOf(new PlayerId(player)).orElseThrow().seat();
        long version = 1;
        List<Commit> page;
        do {
            page = worker.log.events(table.id(), version, Long.MAX_VALUE, 1_000);
            for (Commit commit : page) {
                Deck[] deck = new Deck[1];
                for (TableEvent event :
                        EventCodec.read(
                                commit.events(),
                                () ->
                                        deck[0] =
                                                Deck.parse(
                                                        worker.log
                                                                .deck(
                                                                        EventCodec.handBegunIn(
                                                                                table.id(),
                                                                                commit.events()))
                                                                .orElseThrow()))) {
                    follow(event, seat, seen, own);
                }
                seenAt.put(commit.version(), Set.copyOf(seen));
                ownAt.put(commit.version(), Set.copyOf(own));
                version = commit.version() + 1;
            }
        } while (page.size() == 1_000);
        return new Truth(seenAt, ownAt);
    }

    private static void follow(TableEvent event, int seat, Set<String> seen, Set<String> own) {
        if (!(event instanceof TableEvent.InHand(HandEvent fact))) {
            return;
        }
        switch (fact) {
            case HandEvent.HandStarted(HandSetup setup, Deck deck) -> {
                seen.clear();
                own.clear();
                for (int i = 0; i < setup.players().size(); i++) {
                    if (setup.players().get(i).seat() == seat) {
                        int hole = setup.variant().holeCards();
                        for (int card = hole * i; card < hole * (i + 1); card++) {
                            own.add(deck.at(card).toString());
                        }
                    }
                }
            }
            case HandEvent.StreetDealt(var _, var _, var cards) ->
                    cards.forEach(c -> seen.add(c.toString()));
            case HandEvent.CardsShown(int _, var cards) ->
                    cards.forEach(c -> seen.add(c.toString()));
            case HandEvent.RabbitShown(var cards) -> cards.forEach(c -> seen.add(c.toString()));
            default -> {}
        }
    }

    private static void check(
            TestConnection viewer, Truth truth, boolean seated, int hands, long seed) {
        assertThat(viewer.packets().size()).isGreaterThan(hands);
        for (String packet : viewer.packets()) {
            boolean own = packet.startsWith("42[\"table:private\"");
            assertThat(!own || seated).as("seed %d: %s", seed, packet).isTrue();
            if (!own) {
                assertThat(packet).doesNotContain("legal").doesNotContain("deck");
                assertThat(packet).doesNotContain("prefs").doesNotContain("showing");
            }
            JsonNode payload = Json.parse(packet.substring(2)).get(1);
            long version = payload.path("version").asLong();
            Matcher cards = CARD.matcher(packet);
            while (cards.find()) {
                boolean allowed = truth.maySee(version, own, cards.group(1));
                assertThat(allowed).as("seed %d: %s in %s", seed, cards.group(1), packet).isTrue();
            }
        }
    }

    /**
     * Two worlds: the same play, decks that differ only in cards nobody sees. A third party's
     * frames are the same bytes.
     */
    @ParameterizedTest
    @EnumSource(Variant.class)
    void frames_inTwoWorldsThatDifferInHiddenCards_areTheSameForEveryOtherViewer(Variant variant)
            throws Exception {
        long seed = System.nanoTime();
        List<String> first = world(folder.resolve("a"), variant, seed, false);
        List<String> second = world(folder.resolve("b"), variant, seed, true);
        assertThat(second).as("seed %d", seed).isEqualTo(first);
        assertThat(first.size()).isGreaterThan(300);
    }

    /**
     * Everybody checks to the turn and folds there to the button's bet, so that no hole card and no
     * river is seen.
     */
    private static List<String> world(Path folder, Variant variant, long seed, boolean swapped)
            throws Exception {
        int dealt = 3 * variant.holeCards();
        Files.createDirectories(folder);
        Random random = new Random(seed);
        try (TestWorker worker = new TestWorker(folder, seed)) {
            worker.deal(() -> {
                List<Card> cards =
                        new ArrayList<>(Deck.shuffled(variant.cards(), random::nextInt).cards());
                if (swapped) { // hole cards of all three, and what lies under the turn
                    Collections.rotate(cards.subList(0, dealt), 1);
                    Collections.reverse(cards.subList(dealt + 4, cards.size()));
                }
                return new Deck(cards);
            });
            LiveTable table = worker.table("worlds", TestWorker.settings(variant));
            TestConnection eve = new TestConnection("eve", "c-eve");
            table.attendance().join(eve);
            for (String player : List.of("ada", "bo", "cy")) {
                worker.account(player, 10_000);
                worker.sit(table, player, -1, 200);
            }
            for (int hand = 1; hand <= 40; hand++) {
                playUnseen(worker, table, hand);
            }
            return eve.packets();
        }
    }

    private static void playUnseen(TestWorker worker, LiveTable table, int number) {
        worker.playHands(table, number);
        while (table.committed().state().isHandRunning()) {
            boolean turnLies = TestWorker.hand(table).board().size() == 4;
            int seat = TestWorker.turn(table).seat();
            long owed =
                    TestWorker.hand(table).currentBet() - TestWorker.hand(table).player(seat).bet();
            Action action = new Action.Check();
            if (owed > 0) {
                action = turnLies ? new Action.Fold() : new Action.Call();
            } else if (turnLies) {
                action = new Action.Bet(HandRules.legalActions(TestWorker.hand(table)).minTo());
            }
            assertThat(TestWorker.act(table, action)).isInstanceOf(Outcome.Done.class);
        }
    }
}
