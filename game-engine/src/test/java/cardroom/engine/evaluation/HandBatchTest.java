package cardroom.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Many hands at once are worth what each is worth alone. */
class HandBatchTest {
    @Test
    void values_randomHands_areThoseOfSingleCalls() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        long[] hands = new long[20_000];
        int[] expected = new int[hands.length];
        for (int i = 0; i < hands.length; i++) {
            int[] c = random.ints(0, 52).distinct().limit(7).toArray();
            hands[i] = HandBatch.hand(c[0], c[1], c[2], c[3], c[4], c[5], c[6]);
            expected[i] = HandEvaluator.value7(c[0], c[1], c[2], c[3], c[4], c[5], c[6]);
        }
        int[] values = new int[hands.length - 300];
        HandBatch.values(hands, 300, values);
        assertThat(values)
                .as("seed %s", seed)
                .isEqualTo(Arrays.copyOfRange(expected, 300, hands.length));
    }
}
