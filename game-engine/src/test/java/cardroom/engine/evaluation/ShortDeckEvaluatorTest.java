package cardroom.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.card.Card;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Short-deck hands with known results, all five-card hands, and random ones by the rule book. */
class ShortDeckEvaluatorTest {
    private static final int RANDOM_HANDS = 30_000;
    private static final int LOWEST_CARD = 16;

    @Test
    void value_flush_beatsAFullHouse() {
        assertThat(value("As 9s 8s 7s Ts")).isGreaterThan(value("Ks 9s 8s Ts 6s"));
        assertThat(value("Ks 9s 8s 7s 6s")).isGreaterThan(value("As Ad Ah Kc Kd"));
        assertThat(value("6s 6d 6h 6c 7d")).isGreaterThan(value("As Ks Qs Js 9s"));
    }

    @Test
    void value_straight_beatsThreeOfAKind() {
        assertThat(value("6s 7d 8h 9c Ts")).isGreaterThan(value("As Ad Ah Kc Qd"));
    }

    @Test
    void value_aceSixSevenEightNine_isTheLowestStraight() {
        assertThat(name("As 6d 7h 8c 9s")).isEqualTo("Straight, nine high");
        assertThat(value("As 6d 7h 8c 9s")).isLessThan(value("6d 7h 8c 9s Ts"));
        assertThat(name("As 6s 7s 8s 9s")).isEqualTo("Straight flush, nine high");
    }

    @Test
    void value_wheelOf52Cards_needsCardsThatAreNotInTheDeck() {
        assertThat(name("As Kd Qh Jc Ts")).isEqualTo("Straight, ace high");
        assertThat(name("As Ks Qs Js Ts")).isEqualTo("Royal flush");
    }

    @Test
    void value_allFiveCardHands_hasTheExactCounts() {
        int[] hands = new int[HandCategory.values().length];
        for (int a = LOWEST_CARD; a < 48; a++) {
            for (int b = a + 1; b < 49; b++) {
                for (int c = b + 1; c < 50; c++) {
                    for (int d = c + 1; d < 51; d++) {
                        for (int e = d + 1; e < 52; e++) {
                            hands[ShortDeckEvaluator.category(value(a, b, c, d, e)).ordinal()]++;
                        }
                    }
                }
            }
        }
        assertThat(hands)
                .containsExactly(122_400, 193_536, 36_288, 16_128, 6_120, 480, 1_728, 288, 24);
    }

    @Test
    void value_randomHandsOfFiveAndSeven_agreeWithTheRuleBook() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<Card> deck = new ArrayList<>();
        for (int id = LOWEST_CARD; id < Card.COUNT; id++) {
            deck.add(Card.of(id));
        }
        for (int size : new int[] {5, 7}) {
            int lastValue = 0;
            long lastStrength = 0;
            for (int i = 0; i < RANDOM_HANDS; i++) {
                Collections.shuffle(deck, random);
                List<Card> hand = deck.subList(0, size);
                int value = value(hand.stream().mapToInt(Card::id).toArray());
                long strength = NaiveEvaluator.shortDeckStrength(hand);
                assertThat(value >> 12)
                        .as("%s, seed %s", hand, seed)
                        .isEqualTo((int) (strength / 1_000_000));
                assertThat(Integer.compare(value, lastValue))
                        .as("%s, seed %s", hand, seed)
                        .isEqualTo(Long.compare(strength, lastStrength));
                lastValue = value;
                lastStrength = strength;
            }
        }
    }

    @Test
    void value_sevenCardsInAnyForm_areTheSame() {
        int[] ids = {51, 47, 43, 39, 35, 16, 17};
        assertThat(value(ids))
                .isEqualTo(
                        ShortDeckEvaluator.value(
                                ids[0], ids[1], ids[2], ids[3], ids[4], ids[5], ids[6]));
    }

    private static String name(String text) {
        return ShortDeckEvaluator.name(value(text));
    }

    private static int value(String text) {
        return value(
                Arrays.stream(text.split(" ", -1))
                        .mapToInt(card -> Card.parse(card).id())
                        .toArray());
    }

    private static int value(int... ids) {
        long keys = HandEvaluator.NO_CARDS;
        long masks = 0;
        for (int id : ids) {
            keys += ShortDeckEvaluator.key(id);
            masks += ShortDeckEvaluator.mask(id);
        }
        return ids.length == 5
                ? ShortDeckEvaluator.value5(keys, masks)
                : ShortDeckEvaluator.value7(keys, masks);
    }
}
