package cardroom.engine.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cardroom.engine.card.Card;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Exact and sampled equities against published figures and a naive count. */
class EquityCalculatorTest {
    private static final HandOrder NO_ORDER = (first, second) -> 1;

    @Test
    void calculate_acesAgainstKings_hasThePublishedCounts() {
        Equity equity = calculate("", "AcAd", "KhKs");
        assertThat(equity.exact()).isTrue();
        assertThat(equity.boards()).isEqualTo(1_712_304);
        assertThat(equity.hands().getFirst().wins()).isEqualTo(1_388_072);
        assertThat(equity.hands().getFirst().losses()).isEqualTo(317_694);
        assertThat(equity.hands().getFirst().ties()).isEqualTo(6_538);
        assertThat(equity.hands().getFirst().equity()).isCloseTo(0.812555, within(5e-7));
    }

    @Test
    void calculate_sixHands_hasThePublishedEquities() {
        Equity equity = calculate("", "AcAd", "KhKs", "QcJc", "8d8h", "7s6s", "AhTs");
        assertThat(equity.boards()).isEqualTo(658_008);
        assertThat(equity.hands().stream().map(hand -> Math.rint(hand.equity() * 1e6)))
                .containsExactly(348363.0, 163964.0, 156016.0, 129410.0, 157145.0, 45102.0);
    }

    @Test
    void calculate_randomHandsOnEveryStreet_equalsTheNaiveCount() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            compare(random, 2 + random.nextInt(9), 3 + random.nextInt(3), seed);
        }
    }

    @Test
    void calculate_randomHandsBeforeTheFlop_equalsTheNaiveCount() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int hands : new int[] {2, 2, 2, 3, 4, 7, 10}) {
            compare(random, hands, 0, seed);
        }
    }

    @Test
    void calculate_suitedHandsOfOneSuit_equalsTheNaiveCount() {
        compare(List.of("AsKs", "QsJs"), List.of(), 0);
        compare(List.of("2s3s", "AsAh", "AdKs"), List.of(), 0);
    }

    @Test
    void calculate_ranges_equalsTheSumOverTheirHands() {
        Equity equity = calculate("Ks7c2s", "AcAd", "KK", "QJs");
        long[] wins = new long[3];
        long boards = 0;
        for (String kings : List.of("KcKd", "KcKh", "KdKh")) {
            for (String queens : List.of("QcJc", "QdJd", "QhJh", "QsJs")) {
                Equity one = calculate("Ks7c2s", "AcAd", kings, queens);
                boards += one.boards();
                for (int i = 0; i < 3; i++) {
                    wins[i] += one.hands().get(i).wins();
                }
            }
        }
        assertThat(equity.boards()).isEqualTo(boards);
        assertThat(equity.hands().stream().mapToLong(Equity.Hand::wins).toArray()).isEqualTo(wins);
    }

    @Test
    void sample_manySeeds_isWithinFourStandardErrorsOfExact() {
        List<List<String>> spots =
                List.of(
                        List.of("", "AcAd", "KhKs"),
                        List.of("", "AcAd", "KhKs", "QcJc", "8d8h", "7s6s", "AhTs"),
                        List.of("", "AA,KK", "AKs", "KK"),
                        List.of("Ks7c2s", "AA", "QJs", "random"),
                        List.of("Ks7c2s4d", "random", "random"));
        for (List<String> spot : spots) {
            Equity exact = calculate(spot.getFirst(), words(spot));
            assertThat(exact.exact()).as("%s", spot).isTrue();
            for (long seed = 1; seed <= 10; seed++) {
                Equity drawn =
                        EquityCalculator.sample(
                                hands(words(spot)), cards(spot.getFirst()), 20_000, seed);
                assertThat(drawn.exact()).isFalse();
                assertThat(drawn.boards()).isEqualTo(20_000);
                for (int i = 0; i < exact.hands().size(); i++) {
                    Equity.Hand hand = drawn.hands().get(i);
                    assertThat(hand.standardError()).isBetween(0.0001, 0.004);
                    assertThat(hand.equity())
                            .as("hand %d of %s with seed %d", i, spot, seed)
                            .isCloseTo(
                                    exact.hands().get(i).equity(),
                                    within(4 * hand.standardError()));
                }
            }
        }
    }

    @Test
    void sample_sameSeed_isTheSame() {
        List<StartingHands> hands = hands("TT+", "AJs+", "random");
        assertThat(EquityCalculator.sample(hands, List.of(), 1000, 7))
                .isEqualTo(EquityCalculator.sample(hands, List.of(), 1000, 7))
                .isNotEqualTo(EquityCalculator.sample(hands, List.of(), 1000, 8));
    }

    @Test
    void calculate_tooManyBoards_isSampled() {
        Equity equity = calculate("", "random", "random", "random");
        assertThat(equity.exact()).isFalse();
        assertThat(equity.boards()).isEqualTo(EquityCalculator.DEFAULT_SAMPLES);
        assertThat(equity.seed()).isEqualTo(1);
        assertThat(equity.hands())
                .allSatisfy(hand -> assertThat(hand.equity()).isCloseTo(1 / 3.0, within(0.003)));
    }

    @Test
    void calculate_hopelessHand_losesEveryBoard() {
        Equity.Hand hand = calculate("AsAdAhAc3d", "KsKd", "2s2d").hands().get(0);
        assertThat(hand.wins()).isEqualTo(1);
        hand = calculate("TsJsQsKsAs", "2c2d", "AcAd", "3h4h").hands().get(0);
        assertThat(hand.ties()).isEqualTo(1);
        assertThat(hand.equity()).isEqualTo(1 / 3.0);
    }

    @Test
    void calculate_impossibleInput_namesWhatIsWrong() {
        assertWrong("two to 10 hands, not 1", "", "AsKs");
        assertWrong(
                "two to 10 hands, not 11",
                "",
                Collections.nCopies(11, "random").toArray(new String[0]));
        assertWrong("the card As stands twice, in 'AsKs' and in 'AsQd'", "", "AsKs", "AsQd");
        assertWrong(
                "the card 7c stands twice, on the board and in '7c7d'", "Ks7c2s", "7c7d", "AsAd");
        assertWrong("the card Ks stands twice, on the board", "KsKs2s", "7c7d", "AsAd");
        assertWrong("a board of 2 cards [Ks, 7c]; expected 0, 3, 4 or 5", "Ks7c", "AsAd", "QQ");
        assertWrong("'AA': all its combinations are blocked", "AsAd2c", "AhKh", "AA");
        assertWrong("cannot be held together", "", "AA", "AA", "AA");
        String[] nine = Collections.nCopies(9, "JJ+").toArray(new String[0]);
        assertWrong("cannot be held together", "", nine);
        assertWrong("cannot be held together", "", "AA,KK", "AA,KK", "AA,KK", "AA,KK", "AA,KK");
    }

    private static void assertWrong(String message, String board, String... words) {
        assertThatThrownBy(() -> calculate(board, words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static void compare(Random random, int hands, int boardSize, long seed) {
        List<Card> deck = new ArrayList<>();
        for (int card = 0; card < Card.COUNT; card++) {
            deck.add(Card.of(card));
        }
        Collections.shuffle(deck, random);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < hands; i++) {
            words.add("" + deck.removeLast() + deck.removeLast());
        }
        compare(words, deck.subList(0, boardSize), seed);
    }

    private static void compare(List<String> words, List<Card> board, long seed) {
        List<StartingHands> hands = hands(words.toArray(new String[0]));
        Equity equity = EquityCalculator.calculate(hands, board, 1);
        NaiveEquity naive =
                NaiveEquity.of(hands.stream().mapToInt(hand -> hand.hand(0)).toArray(), board);
        assertThat(equity.boards())
                .as("%s on %s, seed %d", words, board, seed)
                .isEqualTo(naive.boards);
        for (int i = 0; i < words.size(); i++) {
            Equity.Hand hand = equity.hands().get(i);
            assertThat(List.of(hand.wins(), hand.ties(), hand.losses()))
                    .as("%s of %s on %s, seed %d", words.get(i), words, board, seed)
                    .containsExactly(
                            naive.wins[i],
                            naive.ties[i],
                            naive.boards - naive.wins[i] - naive.ties[i]);
            assertThat(hand.equity()).isCloseTo(naive.shares[i] / naive.boards, within(1e-9));
        }
    }

    private static Equity calculate(String board, String... words) {
        return EquityCalculator.calculate(hands(words), cards(board), 1);
    }

    private static String[] words(List<String> spot) {
        return spot.subList(1, spot.size()).toArray(new String[0]);
    }

    private static List<StartingHands> hands(String... words) {
        List<StartingHands> hands = new ArrayList<>();
        for (String word : words) {
            hands.add(StartingHands.parse(word, NO_ORDER));
        }
        return hands;
    }

    private static List<Card> cards(String text) {
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < text.length(); i += 2) {
            cards.add(Card.parse(text.substring(i, i + 2)));
        }
        return cards;
    }
}
