package cardroom.server.history;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged records: whatever stands in a file, every hand ends in a report. */
class PhhFuzzTest {
    private static final int DOCUMENTS = Boolean.getBoolean("cardroom.long") ? 100_000 : 500;

    private static final String SHOWDOWN =
            """
            [1]
            variant = 'NT'
            ante_trimming_status = true
            antes = [10, 10, 10]
            blinds_or_straddles = [50, 100, 0]
            min_bet = 100
            starting_stacks = [900, 2000, 1500]
            actions = ['d dh p1 AhKh', 'd dh p2 ????', 'd dh p3 9c9d', 'p3 cbr 300', 'p1 cbr 890',
              'p2 f', 'p3 cc', 'p1 sm AhKh', 'p3 sm 9c9d', 'd db 2c7d9s', 'd db 3h', 'd db Ks']
            finishing_stacks = [0, 1890, 2510]
            """;

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
        "\n",
        "\\",
        ".",
        "-",
        "inf",
        "nan",
        "1e999",
        "-9223372036854775808",
        "99999999999999999999",
        "0.5",
        "true",
        "2020-01-01",
        "??",
        "As",
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
        "[2]",
        "[1]",
        "\u0000",
        "\u202e",
        "\ud83c\udca1",
        "\uffff"
    };

    @TempDir private Path folder;

    @Test
    void replay_mutatedDocuments_neverThrows() throws IOException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Path file = folder.resolve("mutated.phhs");
        for (int i = 0; i < DOCUMENTS; i++) {
            String text = mutated(random.nextBoolean() ? SHOWDOWN : HandReplayerTest.WALK, random);
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            assertThatCode(() -> HandReplayer.replay(file, _ -> {}))
                    .as("seed %s:%n%s", seed, text)
                    .doesNotThrowAnyException();
        }
    }

    private static String mutated(String original, Random random) {
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
                default -> swapWords(text, random);
            }
            if (text.isEmpty()) {
                return original;
            }
        }
        return text.toString();
    }

    /** Structure stays whole, so that the damage reaches the rules. */
    private static void swapWords(StringBuilder text, Random random) {
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
