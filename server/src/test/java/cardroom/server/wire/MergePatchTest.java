package cardroom.server.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":\"b\"} | {\"a\":\"c\"} | {\"a\":\"c\"}",
                "{\"a\":\"b\"} | {\"b\":\"c\"} | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null} | {\"b\":\"c\"}",
                "{\"a\":[\"b\"]} | {\"a\":\"c\"} | {\"a\":\"c\"}",
                "{\"a\":{\"b\":\"c\"}} | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
                "{\"a\":\"foo\"} | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}",
            })
    void apply_examplesOfRfc7396(String target, String patch, String result) {
        assertThat(MergePatch.apply(object(target), object(patch))).isEqualTo(object(result));
    }

    @Test
    void between_applied_givesTheTarget() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            ObjectNode before = randomObject(random, 3);
            ObjectNode after = randomObject(random, 3);
            assertThat(MergePatch.apply(before, MergePatch.between(before, after)))
                    .as("seed %d, round %d", seed, i)
                    .isEqualTo(after);
        }
    }

    private static ObjectNode randomObject(Random random, int depth) {
        ObjectNode node = Json.object();
        for (int i = random.nextInt(4); i > 0; i--) {
            String name = String.valueOf((char) ('a' + random.nextInt(4)));
            switch (random.nextInt(depth > 0 ? 4 : 3)) {
                case 0 -> node.put(name, random.nextInt(3));
                case 1 -> node.put(name, "x" + random.nextInt(3));
                case 2 -> node.putArray(name).add(random.nextInt(3));
                default -> node.set(name, randomObject(random, depth - 1));
            }
        }
        return node;
    }

    private static ObjectNode object(String text) {
        return (ObjectNode) Json.parse(text);
    }
}
