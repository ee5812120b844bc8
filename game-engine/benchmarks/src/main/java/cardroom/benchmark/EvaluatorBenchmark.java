package cardroom.benchmark;

import static cardroom.benchmark.HandSample.card;

import cardroom.engine.evaluation.HandBatch;
import cardroom.engine.evaluation.HandEvaluator;
import cardroom.engine.evaluation.OmahaEvaluator;
import cardroom.engine.evaluation.ShortDeckEvaluator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many hands are evaluated per second, in random order unless the name says otherwise. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 150, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 2, time = 250, timeUnit = TimeUnit.MILLISECONDS)
public class EvaluatorBenchmark {
    private static final int HANDS = 1 << 22;
    private static final int IN_CACHE = 1 << 15;
    private static final int BATCH = 1 << 12;
    private static final int LOWEST_OF_SHORT_DECK = 16;

    private final long[] hands = HandSample.of(HANDS, 7, 0);
    private final int[] values = new int[BATCH];

    /** The yardstick: seven key words are read and added up, and nothing is looked up. */
    @Benchmark
    public long sumOfKeyWords(Tally tally) {
        long[] hands = this.hands;
        tally.start();
        long sum = 0;
        for (long hand : hands) {
            sum += HandSample.keys(hand, 7);
        }
        tally.stop(HANDS);
        return sum;
    }

    @Benchmark
    public long methodCall(Tally tally) {
        long[] hands = this.hands;
        tally.start();
        long sum = 0;
        for (long hand : hands) {
            sum +=
                    HandEvaluator.value7(
                            (int) hand,
                            (int) hand >>> 8,
                            (int) hand >>> 16,
                            (int) hand >>> 24,
                            (int) (hand >>> 32),
                            (int) (hand >>> 40),
                            (int) (hand >>> 48));
        }
        tally.stop(HANDS);
        return sum;
    }

    @Benchmark
    public int bulk(Tally tally) {
        tally.start();
        for (int from = 0; from < HANDS; from += BATCH) {
            HandBatch.values(hands, from, values);
        }
        tally.stop(HANDS);
        return values[0];
    }

    /** Hole cards and board added up beforehand: one addition and one evaluation. */
    @Benchmark
    public long holeAndBoardAddedUp(Summed summed, Tally tally) {
        tally.start();
        long sum = 0;
        for (int turn = 0; turn < HANDS / IN_CACHE; turn++) {
            sum += summed.values();
        }
        tally.stop(HANDS);
        return sum;
    }

    @Benchmark
    public long fiveCards(Tally tally) {
        long[] hands = this.hands;
        tally.start();
        long sum = 0;
        for (long hand : hands) {
            sum += HandEvaluator.value5(HandSample.keys(hand, 5), HandSample.masks(hand, 5));
        }
        tally.stop(HANDS);
        return sum;
    }

    @Benchmark
    public long sixCards(Tally tally) {
        long[] hands = this.hands;
        tally.start();
        long sum = 0;
        for (long hand : hands) {
            sum += HandEvaluator.value6(HandSample.keys(hand, 6), HandSample.masks(hand, 6));
        }
        tally.stop(HANDS);
        return sum;
    }

    /** Every hand of seven cards, in order, by a trie over the ranks. */
    @Benchmark
    public SevenCardHands allSevenCardHands(Tally tally) {
        tally.start();
        SevenCardHands all = new SevenCardHands();
        all.count();
        tally.stop(SevenCardHands.NUMBER);
        return all;
    }

    @Benchmark
    public long shortDeck(ShortDeck sample, Tally tally) {
        long[] hands = sample.hands;
        tally.start();
        long sum = 0;
        for (long hand : hands) {
            sum +=
                    ShortDeckEvaluator.value(
                            card(hand, 0),
                            card(hand, 1),
                            card(hand, 2),
                            card(hand, 3),
                            card(hand, 4),
                            card(hand, 5),
                            card(hand, 6));
        }
        tally.stop(hands.length);
        return sum;
    }

    @Benchmark
    public long omaha(Omaha sample, Tally tally) {
        tally.start();
        long sum = 0;
        for (int i = 0; i < sample.holes.length; i++) {
            long hole = sample.holes[i];
            sum +=
                    OmahaEvaluator.value(
                            card(hole, 0),
                            card(hole, 1),
                            card(hole, 2),
                            card(hole, 3),
                            card(hole, 4),
                            card(hole, 5),
                            card(hole, 6),
                            card(hole, 7),
                            sample.rivers[i]);
        }
        tally.stop(sample.holes.length);
        return sum;
    }

    @Benchmark
    public long omahaLow(Omaha sample, Tally tally) {
        tally.start();
        long sum = 0;
        for (int i = 0; i < sample.holes.length; i++) {
            long hole = sample.holes[i];
            sum +=
                    OmahaEvaluator.low(
                            card(hole, 0),
                            card(hole, 1),
                            card(hole, 2),
                            card(hole, 3),
                            card(hole, 4),
                            card(hole, 5),
                            card(hole, 6),
                            card(hole, 7),
                            sample.rivers[i]);
        }
        tally.stop(sample.holes.length);
        return sum;
    }

    /** The nine categories and the number of classes among all hands of seven cards. */
    static List<Check> checks() {
        SevenCardHands all = new SevenCardHands();
        all.count();
        List<Long> counted = all.categoriesAndClasses();
        return List.of(
                new Check(
                        "seven-card hands, high card to straight flush",
                        List.of(
                                23_294_460L,
                                58_627_800L,
                                31_433_400L,
                                6_461_620L,
                                6_180_020L,
                                4_047_644L,
                                3_473_184L,
                                224_848L,
                                41_584L),
                        counted.subList(0, 9)),
                new Check("classes of seven-card hands", List.of(4_824L), counted.subList(9, 10)));
    }

    /** Hands of the 36 cards from six to ace. */
    @State(Scope.Thread)
    public static class ShortDeck {
        final long[] hands = HandSample.of(1 << 20, 7, LOWEST_OF_SHORT_DECK);
    }

    /** Four hole cards and a board of five: eight of the nine cards in a long, then the last. */
    @State(Scope.Thread)
    public static class Omaha {
        final long[] holes = HandSample.of(1 << 18, 8, 0);
        final byte[] rivers = new byte[holes.length];

        /** Draws the ninth cards. */
        public Omaha() {
            for (int i = 0; i < rivers.length; i++) {
                rivers[i] = (byte) HandSample.other(holes[i], 8, i);
            }
        }
    }

    /** Hole cards and boards with their keys and masks, few enough to stay in the cache. */
    @State(Scope.Thread)
    public static class Summed {
        private final long[] holeKeys = new long[IN_CACHE];
        private final long[] holeMasks = new long[IN_CACHE];
        private final long[] boardKeys = new long[IN_CACHE];
        private final long[] boardMasks = new long[IN_CACHE];

        /** Adds up two and five cards of random hands. */
        public Summed() {
            long[] hands = HandSample.of(IN_CACHE, 7, 0);
            for (int i = 0; i < IN_CACHE; i++) {
                holeKeys[i] = HandSample.keys(hands[i], 2) - HandEvaluator.NO_CARDS;
                holeMasks[i] = HandSample.masks(hands[i], 2);
                boardKeys[i] = HandSample.keys(hands[i], 7) - holeKeys[i];
                boardMasks[i] = HandSample.masks(hands[i], 7) - holeMasks[i];
            }
        }

        long values() {
            long sum = 0;
            for (int i = 0; i < IN_CACHE; i++) {
                sum +=
                        HandEvaluator.value7(
                                holeKeys[i] + boardKeys[i], holeMasks[i] + boardMasks[i]);
            }
            return sum;
        }
    }
}
