package cardroom.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Omaha hands with known results, and random ones against all 60 choices of two and three. */
class OmahaEvaluatorTest {
    private static final int RANDOM_HANDS = 30_000;

    @Test
    void value_fourSuitedHoleCards_useExactlyTwo() {
        assertThat(name("As Ks Qs Js | 2s 3s 9d Td Jh")).isEqualTo("Straight, king high");
        assertThat(name("As Ks Qs Js | 2s 3s 4s 9d Jh")).isEqualTo("Flush, ace high");
    }

    @Test
    void value_oneHoleCardOfTheFlush_makesNoFlush() {
        assertThat(name("As Kd 7c 7h | 2s 3s 9s Ts Jd")).isEqualTo("Pair of sevens");
    }

    @Test
    void value_straightOnTheBoard_countsOnlyWithTwoHoleCards() {
        assertThat(name("Ah 2c 2d 7h | Ts Jd Qc Kh 3s")).isEqualTo("Pair of deuces");
    }

    @Test
    void value_threesOfAKindInTheHole_isAPair() {
        assertThat(name("Ah Ac Ad Kh | 2s 3d 7c 8h Ts")).isEqualTo("Pair of aces");
    }

    @Test
    void value_suitedCardsForALowerStraightFlush_isTheStraightFlush() {
        assertThat(name("As 6s 5s Kd | 4s 3s 2s Ks Qh")).isEqualTo("Straight flush, six high");
        assertThat(name("As Ks 7s 5s | 4s 3s 6s Qh Qd")).isEqualTo("Straight flush, seven high");
    }

    @Test
    void value_quadsBesideAFlush_areTheQuads() {
        assertThat(name("Ah Ac Ks Qs | As Ad 7s 2s 9c")).isEqualTo("Four of a kind, aces");
    }

    @Test
    void low_wheel_isTheBestLowAndStraightsAndFlushesDoNotHurtIt() {
        assertThat(low("As 2s Kd Qd | 3s 4s 5s Kh Qc")).isEqualTo(LowHands.BEST);
        assertThat(low("As 2s Kd Qd | 3s 4s 5s Kh Qc"))
                .isEqualTo(low("Ah 2s Kd Qd | 3c 4s 5d Kh Qc"));
        assertThat(lowName("As 2s Kd Qd | 3s 4s 5s Kh Qc")).isEqualTo("5-4-3-2-A low");
    }

    @Test
    void low_onlyTwoLowCardsOnTheBoard_isNone() {
        assertThat(low("As 2d 3h 4c | 5s 6d Kh Qc Jd")).isZero();
    }

    @Test
    void low_holeCardsPairedOnTheBoard_areCounterfeited() {
        assertThat(low("As 2d Kh Qc | Ac 2h 3c 4d 9s")).isZero();
        assertThat(lowName("As 2d 7h Qc | Ac 3c 4d 9s Ks")).isEqualTo("7-4-3-2-A low");
    }

    @Test
    void low_nine_isTooHigh() {
        assertThat(low("As 9d Kh Qc | 2c 3c 4d Ks Kd")).isZero();
        assertThat(lowName("As 8d Kh Qc | 2c 3c 4d Ks Kd")).isEqualTo("8-4-3-2-A low");
    }

    @Test
    void valueAndLow_randomHands_agreeWithAllSixtyChoices() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int lastValue = 0;
        long lastStrength = 0;
        int lastLow = 0;
        int lastLowRanks = Integer.MAX_VALUE;
        for (int i = 0; i < RANDOM_HANDS; i++) {
            List<Card> cards = Deck.shuffled(random::nextInt).cards().subList(0, 9);
            List<Card> hole = cards.subList(0, 4);
            List<Card> board = cards.subList(4, 9);
            int value = value(cards);
            long strength = NaiveEvaluator.omahaStrength(hole, board);
            assertThat(HandEvaluator.category(value).ordinal())
                    .as("%s, seed %s", cards, seed)
                    .isEqualTo((int) (strength / 1_000_000));
            assertThat(Integer.compare(value, lastValue))
                    .as("%s, seed %s", cards, seed)
                    .isEqualTo(Long.compare(strength, lastStrength));
            OptionalInt lowRanks = NaiveEvaluator.omahaLow(hole, board);
            int low = low(cards);
            assertThat(low > 0).as("%s, seed %s", cards, seed).isEqualTo(lowRanks.isPresent());
            if (low > 0) {
                assertThat(Integer.compare(low, lastLow))
                        .as("%s, seed %s", cards, seed)
                        .isEqualTo(Integer.compare(lastLowRanks, lowRanks.getAsInt()));
                lastLow = low;
                lastLowRanks = lowRanks.getAsInt();
            }
            lastValue = value;
            lastStrength = strength;
        }
    }

    private static String name(String text) {
        return HandEvaluator.name(value(cards(text)));
    }

    private static int low(String text) {
        return low(cards(text));
    }

    private static String lowName(String text) {
        return LowHands.name(low(text));
    }

    private static List<Card> cards(String text) {
        return Arrays.stream(text.replace("| ", "").split(" ", -1)).map(Card::parse).toList();
    }

    private static int value(List<Card> cards) {
        int[] id = cards.stream().mapToInt(Card::id).toArray();
        return OmahaEvaluator.value(id[0], id[1], id[2], id[3], id[4], id[5], id[6], id[7], id[8]);
    }

    private static int low(List<Card> cards) {
        int[] id = cards.stream().mapToInt(Card::id).toArray();
        return OmahaEvaluator.low(id[0], id[1], id[2], id[3], id[4], id[5], id[6], id[7], id[8]);
    }
}
