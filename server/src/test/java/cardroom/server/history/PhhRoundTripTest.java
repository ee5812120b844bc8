package cardroom.server.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cardroom.engine.card.Card;
import cardroom.engine.hand.HandEvent;
import cardroom.engine.hand.HandOptions;
import cardroom.engine.hand.HandState;
import cardroom.engine.hand.PlayerInHand;
import cardroom.engine.history.PhhReplay;
import cardroom.engine.history.PhhTranscript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is written down is read and replayed as what happened; what is read is written as it was.
 */
class PhhRoundTripTest {
    private static final int HANDS = Boolean.getBoolean("cardroom.long") ? 200_000 : 2_000;

    /** Collections of real hands, if they lie beside the project. */
    private static final Path COLLECTIONS = Path.of("../../shared/data/phh");

    /** Hands of every game that were worked out by hand; each file says how. */
    private static final Path OWN = Path.of("src/test/resources/phh");

    @TempDir private Path folder;

    @Test
    void write_randomHandsWithAllCards_areReplayedEventByEvent()
            throws PhhFileException, PhhReader.UnsupportedException {
        for (long seed = 0; seed < HANDS; seed++) {
            RandomHand hand = new RandomHand(new SplittableRandom(seed));
            assertReplayed(hand, hand::holeCards, seed);
        }
    }

    @Test
    void write_randomHandsWithShownCardsOnly_areReplayedEventByEvent()
            throws PhhFileException, PhhReader.UnsupportedException {
        for (long seed = 0; seed < HANDS; seed++) {
            assertReplayed(new RandomHand(new SplittableRandom(seed)), _ -> List.of(), seed);
        }
    }

    /**
     * All events that the table saw but the first, whose deck holds placeholders for cards that
     * nobody knows.
     */
    private static void assertReplayed(RandomHand hand, IntFunction<List<Card>> known, long seed)
            throws PhhFileException, PhhReader.UnsupportedException {
        PhhReplay.Played replay = replay(hand.events, known, seed);
        assertThat(replay.events().stream().skip(1))
                .as("seed " + seed)
                .containsExactlyElementsOf(seen(hand.events));
        assertThat(stacks(replay.end())).as("seed " + seed).isEqualTo(stacks(hand.state));
    }

    private static List<HandEvent> seen(List<HandEvent> events) {
        return events.stream()
                .skip(1)
                .filter(event -> !(event instanceof HandEvent.RunsWanted))
                .toList();
    }

    /** What players wanted is their secret: two hands that look the same read the same. */
    @Test
    void write_randomHands_tellOnlyWishesThatTheTableSaw() {
        int alike = 0;
        for (long seed = 0; seed < HANDS; seed++) {
            RandomHand hand = new RandomHand(new SplittableRandom(seed));
            RandomHand plain = new RandomHand(new SplittableRandom(seed), false);
            PhhTranscript told = PhhTranscript.of(hand.events, _ -> List.of());
            if (seen(hand.events).equals(seen(plain.events))) {
                alike++;
                assertThat(told)
                        .as("seed " + seed)
                        .isEqualTo(PhhTranscript.of(plain.events, _ -> List.of()));
            }
            HandOptions options = told.hand().extras().options();
            assertThat(options.runs()).as("seed " + seed).isEqualTo(runs(hand.state));
            Set<Integer> tabled = mucked(plain);
            tabled.removeAll(mucked(hand));
            assertThat(options.showing()).as("seed " + seed).isEqualTo(tabled);
        }
        assertThat(alike).isBetween(HANDS / 2, HANDS - HANDS / 20);
    }

    private static Map<Integer, Integer> runs(HandState state) {
        return state.players().stream()
                .filter(player -> player.status() != PlayerInHand.Status.FOLDED)
                .filter(_ -> state.runs() > 1)
                .collect(Collectors.toMap(PlayerInHand::seat, _ -> state.runs()));
    }

    private static Set<Integer> mucked(RandomHand hand) {
        Set<Integer> seats = new TreeSet<>();
        for (HandEvent event : hand.events) {
            if (event instanceof HandEvent.CardsMucked(int seat)) {
                seats.add(seat);
            }
        }
        return seats;
    }

    private static List<Long> stacks(HandState state) {
        return state.players().stream().map(PlayerInHand::stack).toList();
    }

    private static PhhReplay.Played replay(
            List<HandEvent> events, IntFunction<List<Card>> known, long seed)
            throws PhhFileException, PhhReader.UnsupportedException {
        PhhTranscript transcript = PhhTranscript.of(events, known);
        String text = PhhWriter.one(PhhFields.of(transcript));
        PhhRecord told = PhhReader.read(new PhhDocument("", 1, text));
        assertThat(told.hand()).as("seed " + seed).isEqualTo(transcript.hand());
        assertThat(PhhWriter.one(told.fields())).isEqualTo(text);
        PhhReplay.Outcome outcome = PhhReplay.play(told.hand());
        assertThat(outcome).as("seed %d:%n%s", seed, text).isInstanceOf(PhhReplay.Played.class);
        return (PhhReplay.Played) outcome;
    }

    @Test
    void write_manyHands_areOneFileWithNumberedTables() throws IOException {
        List<PhhFields> hands = new ArrayList<>();
        for (long seed = 0; seed < 20; seed++) {
            RandomHand hand = new RandomHand(new SplittableRandom(seed));
            hands.add(PhhFields.of(PhhTranscript.of(hand.events, hand::holeCards)));
        }
        Path file = folder.resolve("session.phhs");
        Files.writeString(file, PhhWriter.many(hands));
        List<ReplayReport> reports = new ArrayList<>();
        HandReplayer.replay(file, reports::add);
        assertThat(reports)
                .hasSize(20)
                .allSatisfy(
                        report -> assertThat(report.status()).isEqualTo(ReplayReport.Status.EXACT));
        assertThat(reports).extracting(ReplayReport::hand).startsWith("1", "2").endsWith("20");
    }

    @Test
    void write_ownFiles_keepEveryFieldAndReplayExactlyAgain() throws IOException {
        assertThat(rewritten(OWN)).isGreaterThan(15);
        try (Stream<Path> files = Files.walk(OWN)) {
            List<ReplayReport> reports = new ArrayList<>();
            files.filter(HandReplayer::isRecord)
                    .forEach(file -> {
                        HandReplayer.replay(file, reports::add);
                        HandReplayer.replay(rewrite(file), reports::add);
                    });
            assertThat(reports)
                    .allSatisfy(report ->
                            assertThat(report.status())
                                    .as(report.file() + ": " + report.error())
                                    .isEqualTo(ReplayReport.Status.EXACT));
        }
    }

    private Path rewrite(Path file) {
        try {
            PhhFields fields = PhhReader.fields(new PhhDocument("", 1, Files.readString(file)));
            return Files.writeString(folder.resolve(file.getFileName()), PhhWriter.one(fields));
        } catch (IOException | PhhFileException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    /** A writer that leaves the field out changes who can win the antes. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void write_anteTrimming_isNeverLost(boolean trim) throws IOException {
        Path file = OWN.resolve("nt-short-ante-" + (trim ? "" : "not-") + "trimmed.phh");
        assertThat(Files.readString(rewrite(file))).contains("ante_trimming_status = " + trim);
        for (long seed = 0; seed < 200; seed++) {
            RandomHand hand = new RandomHand(new SplittableRandom(seed));
            PhhTranscript transcript = PhhTranscript.of(hand.events, _ -> List.of());
            assertThat(PhhWriter.one(PhhFields.of(transcript)))
                    .contains("ante_trimming_status = " + hand.state.setup().trimAntes() + "\n");
        }
    }

    @Test
    void write_collectionsFromElsewhere_keepEveryField() throws IOException {
        assumeThat(COLLECTIONS).isDirectory();
        assertThat(rewritten(COLLECTIONS)).isGreaterThan(200);
    }

    /** Reads every file, writes it, reads that, and counts the hands. */
    private static int rewritten(Path collection) throws IOException {
        int[] hands = {0};
        try (Stream<Path> files = Files.walk(collection)) {
            files.filter(HandReplayer::isRecord)
                    .forEach(file ->
                            PhhFile.read(
                                    file,
                                    new PhhFile.Visitor() {
                                        @Override
                                        public void onHand(PhhDocument document) {
                                            assertRewritten(document);
                                            hands[0]++;
                                        }

                                        @Override
                                        public void onFault(String key, PhhFileException fault) {
                                            throw new AssertionError(file + ": " + fault.reason());
                                        }
                                    }));
        }
        return hands[0];
    }

    private static void assertRewritten(PhhDocument document) {
        try {
            PhhFields fields = PhhReader.fields(document);
            String text = PhhWriter.one(fields);
            PhhFields again = PhhReader.fields(new PhhDocument("", 1, text));
            assertThat(again).isEqualTo(fields);
            assertThat(again.values().keySet()).containsExactlyElementsOf(fields.values().keySet());
        } catch (PhhFileException e) {
            throw new AssertionError(e.reason(), e);
        }
    }
}
