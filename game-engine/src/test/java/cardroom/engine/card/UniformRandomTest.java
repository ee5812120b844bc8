package cardroom.engine.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Numbers below a bound are exactly uniform when the words are: every pattern of the bits that are
 * looked at is tried.
 */
final class UniformRandomTest {
    @Test
    void draw_fromEveryPatternOfBits_givesEveryNumberOnceAndRejectsTheRest() {
        for (int bound = 1; bound <= 1_024; bound++) {
            tryEveryPattern(bound);
        }
    }

    private static void tryEveryPattern(int bound) {
        int bits = 32 - Integer.numberOfLeadingZeros(bound - 1);
        int[] seen = new int[bound];
        int rejected = 0;
        SplittableRandom noise = new SplittableRandom(bound);
        for (long pattern = 0; pattern < 1L << bits && bits > 0; pattern++) {
            // the bits below those that are looked at must not matter
            long word = (pattern << (64 - bits)) | (noise.nextLong() >>> bits);
            try {
                seen[(int) UniformRandom.draw(words(word), bound)]++;
            } catch (NoSuchElementException wantsAnotherWord) {
                rejected++;
            }
        }
        assertThat(seen).as("below %d", bound).containsOnly(bits == 0 ? 0 : 1);
        assertThat(rejected).as("below %d", bound).isEqualTo(bits == 0 ? 0 : (1 << bits) - bound);
    }

    @Test
    void draw_afterRejectedWords_takesTheFirstThatFits() {
        long rejected = 0b110L << 61;
        assertThat(UniformRandom.draw(words(rejected, rejected, 0b100L << 61), 5)).isEqualTo(4);
    }

    @Test
    void draw_belowOne_drawsNothing() {
        assertThat(UniformRandom.draw(words(), 1)).isZero();
    }

    @Test
    void draw_belowTheLargestBounds_usesAllBitsItNeeds() {
        assertThat(UniformRandom.draw(words(-1L), 1L << 62)).isEqualTo((1L << 62) - 1);
        assertThat(UniformRandom.draw(words(-1L, Long.MAX_VALUE), Long.MAX_VALUE))
                .isEqualTo(Long.MAX_VALUE >> 1);
        assertThatIllegalArgumentException().isThrownBy(() -> UniformRandom.draw(words(1), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UniformRandom.draw(words(1), Long.MIN_VALUE));
    }

    /** 52 · 51 · … · 2 sequences of draws and as many orders, so each order comes from one. */
    @Test
    void shuffle_byEverySequenceOfDraws_givesEveryOrderOfTheFirstCardsOnce() {
        Map<List<Card>, Integer> seen = new HashMap<>();
        for (int first = 0; first < 52; first++) {
            for (int second = 0; second < 51; second++) {
                for (int third = 0; third < 50; third++) {
                    int[] draws = {first, second, third};
                    int[] next = {0};
                    Deck deck = Deck.shuffled(_ -> next[0] < 3 ? draws[next[0]++] : 0);
                    seen.merge(deck.cards().subList(0, 3), 1, Integer::sum);
                }
            }
        }
        assertThat(seen).hasSize(52 * 51 * 50);
    }

    @Test
    void shuffle_asksForEveryBoundFrom52To2() {
        List<Integer> bounds = new ArrayList<>();
        Deck.shuffled(bound -> {
            bounds.add(bound);
            return bound - 1;
        });
        assertThat(bounds).isEqualTo(IntStream.range(0, 51).mapToObj(i -> 52 - i).toList());
    }

    private static LongSupplier words(long... words) {
        int[] next = {0};
        return () -> {
            if (next[0] == words.length) {
                throw new NoSuchElementException();
            }
            return words[next[0]++];
        };
    }
}
