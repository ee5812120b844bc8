package cardroom.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.card.Card;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published numbers of hands and classes in every category, high card first. */
class HandCountsTest {
    @Test
    void value_allFiveCardHands_hasTheExactCounts() {
        Counts counts = new Counts();
        for (int a = 0; a < 48; a++) {
            for (int b = a + 1; b < 49; b++) {
                for (int c = b + 1; c < 50; c++) {
                    for (int d = c + 1; d < 51; d++) {
                        for (int e = d + 1; e < 52; e++) {
                            counts.add(
                                    HandEvaluator.value5(
                                            keys(a, b, c, d, e), masks(a, b, c, d, e)));
                        }
                    }
                }
            }
        }
        assertThat(counts.hands)
                .containsExactly(
                        1_302_540, 1_098_240, 123_552, 54_912, 10_200, 5_108, 3_744, 624, 40);
        assertThat(counts.classes()).containsExactly(1277, 2860, 858, 858, 10, 1277, 156, 156, 10);
        assertThat(counts.seen.cardinality()).isEqualTo(7462);
    }

    @Test
    void value_allSevenCardHands_hasTheExactCounts() {
        Counts counts = new Counts();
        for (int a = 0; a < 46; a++) {
            for (int b = a + 1; b < 47; b++) {
                for (int c = b + 1; c < 48; c++) {
                    addAll(counts, a, b, c);
                }
            }
        }
        assertThat(counts.hands)
                .containsExactly(
                        23_294_460,
                        58_627_800,
                        31_433_400,
                        6_461_620,
                        6_180_020,
                        4_047_644,
                        3_473_184,
                        224_848,
                        41_584);
        assertThat(counts.classes()).containsExactly(407, 1470, 763, 575, 10, 1277, 156, 156, 10);
    }

    @Test
    void value_weakestHandOfACategory_hasIndexOne() {
        assertThat(HandEvaluator.value(cards(0, 1, 2, 3, 4)) & 0xFFF).isEqualTo(1);
        assertThat(HandEvaluator.value(cards(0, 5, 10, 15, 21)) & 0xFFF).isEqualTo(1);
    }

    private static void addAll(Counts counts, int a, int b, int c) {
        long keys = keys(a, b, c);
        long masks = masks(a, b, c);
        for (int d = c + 1; d < 49; d++) {
            for (int e = d + 1; e < 50; e++) {
                for (int f = e + 1; f < 51; f++) {
                    long sixKeys = keys + sum(d, e, f);
                    long sixMasks = masks | masks(d, e, f);
                    for (int g = f + 1; g < 52; g++) {
                        counts.add(
                                HandEvaluator.value7(
                                        sixKeys + HandEvaluator.key(g),
                                        sixMasks | HandEvaluator.mask(g)));
                    }
                }
            }
        }
    }

    private static long keys(int... cards) {
        return HandEvaluator.NO_CARDS + sum(cards);
    }

    private static long sum(int... cards) {
        long sum = 0;
        for (int card : cards) {
            sum += HandEvaluator.key(card);
        }
        return sum;
    }

    private static long masks(int... cards) {
        long masks = 0;
        for (int card : cards) {
            masks |= HandEvaluator.mask(card);
        }
        return masks;
    }

    private static List<Card> cards(int... ids) {
        List<Card> cards = new ArrayList<>();
        for (int id : ids) {
            cards.add(Card.of(id));
        }
        return cards;
    }

    private static final class Counts {
        final int[] hands = new int[HandCategory.values().length];
        final BitSet seen = new BitSet();
        private final boolean[] values = new boolean[1 << 16];

        void add(int value) {
            hands[value >> 12]++;
            values[value] = true;
        }

        int[] classes() {
            int[] classes = new int[hands.length];
            for (int value = 0; value < values.length; value++) {
                if (values[value]) {
                    seen.set(value);
                    classes[value >> 12]++;
                }
            }
            return classes;
        }
    }
}
