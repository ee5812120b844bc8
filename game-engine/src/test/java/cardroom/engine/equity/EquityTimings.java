package cardroom.engine.equity;

import cardroom.engine.card.Card;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Prints how long equities take, warm: medians of CPU time of one thread. */
final class EquityTimings {
    private static final int ROUNDS = 101;
    private static final long WARM_UP_NANOS = 3_000_000_000L;
    private static final String[] SIX = {"AcAd", "KhKs", "QcJc", "8d8h", "7s6s", "AhTs"};

    private EquityTimings() {}

    public static void main(String[] arguments) {
        exact("two hands before the flop, exact", "", "AcAd", "KhKs");
        exact("six hands before the flop, exact", "", SIX);
        exact("ten hands before the flop, exact", "", tenHands());
        exact("AA v KK before the flop, exact", "", "AA", "KK");
        exact("two hands on a flop, exact", "2c7dTh", "AsKs", "QdQh");
        sampled("two random hands, 1,000,000 boards", "random", "random");
        sampled("six hands, 1,000,000 boards", SIX);
        sampled("six random hands, 1,000,000 boards", six("random"));
        sampled("six ranges, 1,000,000 boards", six("22+,A2s+,KTs+,QTs+,JTs,ATo+,KQo"));
    }

    private static void exact(String name, String board, String... words) {
        List<Card> cards = cards(board);
        time(name, ROUNDS, () -> EquityCalculator.calculate(hands(words), cards, 1));
    }

    private static void sampled(String name, String... words) {
        time(
                name,
                ROUNDS / 10,
                () -> EquityCalculator.sample(hands(words), List.of(), 1_000_000, 1));
    }

    private static void time(String name, int rounds, Supplier<Equity> work) {
        long boards = 0;
        for (long end = cpuNanos() + WARM_UP_NANOS; cpuNanos() < end; ) {
            boards = work.get().boards();
        }
        long[] nanos = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = cpuNanos();
            boards = work.get().boards();
            nanos[i] = cpuNanos() - start;
        }
        Arrays.sort(nanos);
        double median = nanos[rounds / 2];
        System.out.printf(
                "%s: %,d boards, median %.3f ms, best %.3f ms, %,.1f million boards/s%n",
                name, boards, median / 1e6, nanos[0] / 1e6, boards * 1e3 / median);
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String[] six(String word) {
        String[] words = new String[6];
        Arrays.fill(words, word);
        return words;
    }

    private static String[] tenHands() {
        String[] more = {"2c2d", "5h4h", "KdQd", "JsTc"};
        String[] ten = Arrays.copyOf(SIX, 10);
        System.arraycopy(more, 0, ten, SIX.length, more.length);
        return ten;
    }

    private static List<StartingHands> hands(String... words) {
        return Arrays.stream(words)
                .map(word -> StartingHands.parse(word, (first, second) -> 1))
                .toList();
    }

    private static List<Card> cards(String text) {
        return Arrays.stream(text.split("(?<=\\G..)", -1))
                .filter(word -> !word.isEmpty())
                .map(Card::parse)
                .toList();
    }
}
