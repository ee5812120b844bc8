package cardroom.benchmark;

import cardroom.engine.card.Card;
import cardroom.engine.equity.Equity;
import cardroom.engine.equity.EquityCalculator;
import cardroom.engine.equity.StartingHands;
import java.util.Arrays;
import java.util.Collections;
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

/** How many boards equities count or draw per second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 2, time = 250, timeUnit = TimeUnit.MILLISECONDS)
public class EquityBenchmark {
    private static final int SAMPLES = 1_000_000;
    private static final long SEED = 1;

    private static final List<StartingHands> TWO = hands("AcAd", "KhKs");
    private static final List<StartingHands> SIX =
            hands("AcAd", "KhKs", "QcJc", "8d8h", "7s6s", "AhTs");
    private static final List<StartingHands> PAIRS = hands("AA", "KK");
    private static final List<StartingHands> ON_FLOP = hands("AsKs", "QdQh");
    private static final List<Card> FLOP = List.of(card("2c"), card("7d"), card("Th"));
    private static final List<StartingHands> SIX_ANY = same(6, "random");
    private static final List<StartingHands> TWO_ANY = same(2, "random");
    private static final List<StartingHands> SIX_RANGES =
            same(6, "22+,A2s+,KTs+,QTs+,JTs,ATo+,KQo");

    @Benchmark
    public Equity exactTwoHands(Tally tally) {
        return counted(TWO, List.of(), tally);
    }

    @Benchmark
    public Equity exactSixHands(Tally tally) {
        return counted(SIX, List.of(), tally);
    }

    @Benchmark
    public Equity exactAcesAgainstKings(Tally tally) {
        return counted(PAIRS, List.of(), tally);
    }

    @Benchmark
    public Equity exactTwoHandsOnTheFlop(Tally tally) {
        return counted(ON_FLOP, FLOP, tally);
    }

    @Benchmark
    public Equity sampledSixHands(Tally tally) {
        return sampled(SIX, tally);
    }

    @Benchmark
    public Equity sampledSixRandomHands(Tally tally) {
        return sampled(SIX_ANY, tally);
    }

    @Benchmark
    public Equity sampledTwoRandomHands(Tally tally) {
        return sampled(TWO_ANY, tally);
    }

    @Benchmark
    public Equity sampledSixRanges(Tally tally) {
        return sampled(SIX_RANGES, tally);
    }

    private static Equity counted(List<StartingHands> hands, List<Card> board, Tally tally) {
        tally.start();
        Equity equity = EquityCalculator.calculate(hands, board, SEED);
        tally.stop(equity.boards());
        return equity;
    }

    private static Equity sampled(List<StartingHands> hands, Tally tally) {
        tally.start();
        Equity equity = EquityCalculator.sample(hands, List.of(), SAMPLES, SEED);
        tally.stop(equity.boards());
        return equity;
    }

    /** The showdowns of aces against kings that every calculator counts. */
    static List<Check> checks() {
        Equity equity = EquityCalculator.calculate(TWO, List.of(), SEED);
        Equity.Hand aces = equity.hands().getFirst();
        return List.of(
                new Check(
                        "AcAd against KhKs: won, lost, tied, boards",
                        List.of(1_388_072L, 317_694L, 6_538L, 1_712_304L),
                        List.of(aces.wins(), aces.losses(), aces.ties(), equity.boards())));
    }

    private static List<StartingHands> hands(String... words) {
        return Arrays.stream(words).map(EquityBenchmark::hand).toList();
    }

    private static List<StartingHands> same(int times, String word) {
        return Collections.nCopies(times, hand(word));
    }

    /** No word here is a percentage, so that no order is asked. */
    private static StartingHands hand(String word) {
        return StartingHands.parse(word, (_, _) -> 1);
    }

    private static Card card(String text) {
        return Card.parse(text);
    }
}
