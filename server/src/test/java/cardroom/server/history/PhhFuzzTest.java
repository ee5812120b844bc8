package cardroom.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damaged records: whatever stands in a file, every hand ends in a report with a reason, in bounded
 * time, and what can be read is written without a loss.
 */
class PhhFuzzTest {
    private static final boolean LONG = Boolean.getBoolean("cardroom.long");
    private static final int DOCUMENTS = LONG ? 1_000_000 : 1_500;
    private static final int NOISES = LONG ? 200_000 : 500;
    private static final long SEED = Long.getLong("cardroom.seed", LONG ? System.nanoTime() : 7L);

    /** Far more than any input needs, so that only what does not end breaks it. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Path OWN = Path.of("src/test/resources/phh");
    private static final Path FILE = Path.of("mutated.phhs");

    private static final String[] PIECES = {
        "'",
        "\"",
        "'''",
        "[",
        "]",
        "{",
        "}",
        "=",
        ",",
        "#",
        "#!",
        "\n",
        "\\",
        ".",
        "-",
        "inf",
        "nan",
        "1e999",
        "1e-7",
        "-9223372036854775808",
        "9007199254740992",
        "99999999999999999999",
        "0.5",
        "true",
        "2020-01-01",
        "12:30:00",
        "??",
        "As",
        "2c",
        "p1",
        "p9",
        "p10",
        "cbr",
        "cc",
        "f",
        "sm",
        "sm -",
        "sd",
        "d db",
        "d dh",
        "NT",
        "PO",
        "FO/8",
        "NS",
        "min_bet",
        "small_bet",
        "big_bet",
        "_cardroom = { extra_runs = 2, runs = { 1 = 3 }, bomb_pot = true }\n",
        "\"#! board 2 2c3c4c\",",
        "\"#! p1 shows As\",",
        "\"#! rabbit 2c\",",
        "\"#! p2 runs 3\",",
        "[2]",
        "[1]",
        "\u0000",
        "\u202e",
        "\ud83c\udca1",
        "\uffff"
    };

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void replay_mutatedDocuments_neverThrows() throws IOException {
        List<String> originals = originals();
        for (int i = 0; i < DOCUMENTS; i++) {
            String text = mutated(originals.get(random.nextInt(originals.size())));
            assertReports(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void replay_randomBytes_neverThrows() throws IOException {
        List<String> originals = originals();
        for (int i = 0; i < NOISES; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            assertReports(bytes);
            byte[] hand =
                    originals
                            .get(random.nextInt(originals.size()))
                            .getBytes(StandardCharsets.UTF_8);
            for (int k = 1 + random.nextInt(4); k > 0; k--) {
                hand[random.nextInt(hand.length)] = (byte) random.nextInt(256);
            }
            assertReports(hand);
        }
    }

    /** Files of the largest size that make a parser work hard. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.",
                "[",
                "{a=",
                "a = 1\n",
                "[a]\n",
                "[[a]]\n",
                "'",
                "\"",
                "'''",
                "\\",
                "# ",
                "a = [",
                "\n",
                "9",
                "\"p1 cc\",",
                "[1.1.1]\n"
            })
    void replay_endlessRepetition_endsSoon(String piece) throws IOException {
        String walk = Files.readString(OWN.resolve("nt-side-pots.phh"));
        int size = PhhFile.MAX_HAND / (LONG ? 2 : 8);
        String many = piece.repeat(size / piece.length());
        for (String text :
                List.of(
                        many,
                        "a = " + many,
                        walk.replace("actions = [", "actions = [" + many),
                        walk + "_more = [" + many + "]")) {
            assertReports(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void assertReports(byte[] bytes) {
        long start = System.nanoTime();
        List<ReplayReport> reports = new ArrayList<>();
        try {
            HandReplayer.replay(FILE, bytes, reports::add);
            PhhFile.read(FILE, bytes, new Rewriter());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
            throw new AssertionError("seed %d: %s".formatted(SEED, shortened(bytes)), e);
        }
        assertThat(reports)
                .allSatisfy(report ->
                        assertThat(report.error().isEmpty())
                                .isEqualTo(report.status() == ReplayReport.Status.EXACT));
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertThat(taken).as("seed %d: %s", SEED, shortened(bytes)).isLessThan(LONGEST);
    }

    private static String shortened(byte[] bytes) {
        byte[] first = Arrays.copyOf(bytes, Math.min(bytes.length, 4_000));
        return new String(first, StandardCharsets.UTF_8);
    }

    /** Whatever can be read is written as it was. */
    private static final class Rewriter implements PhhFile.Visitor {
        @Override
        public void onHand(PhhDocument document) {
            try {
                PhhFields fields = PhhReader.fields(document);
                PhhDocument again = new PhhDocument("", 1, PhhWriter.one(fields));
                assertThat(PhhReader.fields(again)).isEqualTo(fields);
            } catch (PhhFileException broken) {
                assertThat(broken.reason()).isNotBlank();
            }
        }

        @Override
        public void onFault(String key, PhhFileException fault) {
            assertThat(fault.reason()).isNotBlank();
        }
    }

    private static List<String> originals() throws IOException {
        try (Stream<Path> files = Files.list(OWN)) {
            List<String> originals = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                originals.add("[1]\n" + Files.readString(file));
            }
            return originals;
        }
    }

    private String mutated(String original) {
        StringBuilder text = new StringBuilder(original);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + 1 + random.nextInt(8));
            String piece = PIECES[random.nextInt(PIECES.length)];
            switch (random.nextInt(5)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, text.substring(from, to));
                case 2 -> text.insert(from, piece);
                case 3 -> text.replace(from, to, piece);
                default -> swapWords(text);
            }
            if (text.isEmpty()) {
                return original;
            }
        }
        return text.toString();
    }

    /** Structure stays whole, so that the damage reaches the rules. */
    private void swapWords(StringBuilder text) {
        String[] words = text.toString().split(" ", -1);
        int a = random.nextInt(words.length);
        int b = random.nextInt(words.length);
        String word = words[a];
        words[a] = words[b];
        words[b] = word;
        text.setLength(0);
        text.append(String.join(" ", words));
    }
}
