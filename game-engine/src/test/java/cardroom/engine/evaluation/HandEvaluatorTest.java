package cardroom.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hands with known results, and random ones against {@link NaiveEvaluator}. */
class HandEvaluatorTest {
    private static final int RANDOM_HANDS = 300_000;

    @Test
    void value_wheel_isTheLowestStraight() {
        assertThat(value("As 2d 3h 4c 5s")).isLessThan(value("2d 3h 4c 5s 6s"));
        assertThat(HandEvaluator.category(value("As 2d 3h 4c 5s")))
                .isEqualTo(HandCategory.STRAIGHT);
        assertThat(value("As 2d 3h 4c 5s")).isGreaterThan(value("As Ad Ah Kc Qs"));
    }

    @Test
    void value_aceInTheMiddle_isNoStraight() {
        assertThat(HandEvaluator.category(value("Ks As 2d 3h 4c")))
                .isEqualTo(HandCategory.HIGH_CARD);
    }

    @Test
    void value_samePair_kickersDecideInOrder() {
        assertThat(value("As Ad Kh 9c 3s")).isGreaterThan(value("Ac Ah Qh Jc Ts"));
        assertThat(value("As Ad Kh 9c 3s")).isGreaterThan(value("Ac Ah Ks 8c 7s"));
        assertThat(value("As Ad Kh 9c 3s")).isGreaterThan(value("Ac Ah Ks 9d 2s"));
    }

    @Test
    void value_onlySuitsDiffer_ties() {
        assertThat(value("As Kd 9h 7c 3s")).isEqualTo(value("Ah Kc 9s 7d 3c"));
        assertThat(value("As Ks 9s 7s 3s")).isEqualTo(value("Ah Kh 9h 7h 3h"));
    }

    @Test
    void value_bestHandOnTheBoard_ties() {
        String board = " Ts Js Qd Kh Ac";
        assertThat(value("2c 3d" + board)).isEqualTo(value("9h 9d" + board));
    }

    @Test
    void value_threePairs_highestKickerCounts() {
        assertThat(value("As Ad Kh Kd Qs Qd 2c")).isEqualTo(value("As Ad Kh Kd Qs"));
    }

    @Test
    void value_twoThrees_makeAFullHouse() {
        assertThat(value("Ks Kd Kh Qd Qs Qh 2c")).isEqualTo(value("Ks Kd Kh Qd Qs"));
    }

    @Test
    void value_flushAndStraightOfOtherCards_isTheFlush() {
        assertThat(value("2s 3s 4s 5d 6h 9s Ks")).isEqualTo(value("2s 3s 4s 9s Ks"));
    }

    @Test
    void value_sixOrSevenSuited_takesTheHighestFive() {
        assertThat(value("2s 4s 6s 8s Ts Qs As")).isEqualTo(value("6s 8s Ts Qs As"));
        assertThat(value("2s 3s 4s 5s 6s 7s 9s")).isEqualTo(value("3s 4s 5s 6s 7s"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "As Kd 9h 7c 3s | High card, ace",
                "6s 6d 9h 7c 3s | Pair of sixes",
                "As Ad Kh Kc 3s | Two pair, aces and kings",
                "2s 2d 2h Kc 3s | Three of a kind, deuces",
                "As 2d 3h 4c 5s | Straight, five high",
                "As 9s 7s 4s 2s | Flush, ace high",
                "Ts Td Th 6c 6s | Full house, tens full of sixes",
                "Ts Td Th Tc 6s | Four of a kind, tens",
                "9s 8s 7s 6s 5s | Straight flush, nine high",
                "Ac Kc Qc Jc Tc | Royal flush"
            })
    void name_oneOfEachCategory_readsAsPlayersSayIt(String cards, String name) {
        assertThat(HandEvaluator.name(value(cards))).isEqualTo(name);
    }

    @Test
    void value_wrongNumberOfCardsOrACardTwice_isRefused() {
        assertThatThrownBy(() -> value("As Kd 9h 7c")).hasMessageContaining("5 to 7");
        assertThatThrownBy(() -> value("As As 9h 7c 3s")).hasMessageContaining("twice");
    }

    @Test
    void value_randomHands_agreesWithTheRuleBook() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int cards = 5; cards <= 7; cards++) {
            int lastValue = 0;
            long lastStrength = 0;
            for (int i = 0; i < RANDOM_HANDS / 3; i++) {
                List<Card> hand = Deck.shuffled(random::nextInt).cards().subList(0, cards);
                int value = HandEvaluator.value(hand);
                long strength = NaiveEvaluator.strength(hand);
                assertThat(HandEvaluator.category(value).ordinal())
                        .as("%s, seed %s", hand, seed)
                        .isEqualTo((int) (strength / 1_000_000));
                assertThat(Integer.signum(Integer.compare(value, lastValue)))
                        .as("%s, seed %s", hand, seed)
                        .isEqualTo(Integer.signum(Long.compare(strength, lastStrength)));
                lastValue = value;
                lastStrength = strength;
            }
        }
    }

    static int value(String text) {
        List<Card> cards = new ArrayList<>();
        for (String card : text.trim().split(" ", -1)) {
            cards.add(Card.parse(card));
        }
        return HandEvaluator.value(cards);
    }
}
