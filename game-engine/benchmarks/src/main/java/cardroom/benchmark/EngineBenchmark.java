package cardroom.benchmark;

import cardroom.engine.hand.Variant;
import cardroom.engine.simulation.HandChance;
import cardroom.engine.simulation.HandTotals;
import cardroom.engine.simulation.RandomHands;
import cardroom.engine.simulation.SimulatedHands;
import cardroom.engine.simulation.SimulatedStakes;
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

/**
 * How many random hands are played per second: protocol P6 in no-limit hold'em, and the same
 * players and draws in the other variants.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 2, time = 250, timeUnit = TimeUnit.MILLISECONDS)
public class EngineBenchmark {
    private static final long SEED = 12_345;
    private static final int HANDS = 10_000;

    private long from;

    /** Nobody listens. */
    @Benchmark
    public HandTotals bare(Tally tally) {
        return play(new RandomHands(SimulatedStakes.PROTOCOL, chance(), false), tally);
    }

    /** Every immutable event is made and kept until the hand ends. */
    @Benchmark
    public HandTotals withHistory(Tally tally) {
        return play(new RandomHands(SimulatedStakes.PROTOCOL, chance(), true), tally);
    }

    /** One immutable state for each decision, as at live tables. */
    @Benchmark
    public HandTotals pureFunctions(Tally tally) {
        return play(new PureHands(SimulatedStakes.PROTOCOL, chance()), tally);
    }

    @Benchmark
    public HandTotals fixedLimit(Tally tally) {
        return play(Variant.FT, tally);
    }

    @Benchmark
    public HandTotals potLimitOmaha(Tally tally) {
        return play(Variant.PO, tally);
    }

    @Benchmark
    public HandTotals omahaHighLow(Tally tally) {
        return play(Variant.FO8, tally);
    }

    @Benchmark
    public HandTotals shortDeck(Tally tally) {
        return play(Variant.NS, tally);
    }

    private static HandChance chance() {
        return HandChance.protocol(SEED);
    }

    private HandTotals play(Variant variant, Tally tally) {
        SimulatedStakes stakes = new SimulatedStakes(variant, 6, 200, 200);
        return play(new RandomHands(stakes, chance(), false), tally);
    }

    private HandTotals play(SimulatedHands hands, Tally tally) {
        tally.start();
        HandTotals totals = hands.play(from, from + HANDS);
        tally.stop(HANDS);
        tally.decisions += totals.decisions();
        from += HANDS;
        if (!totals.chipsKept()) {
            throw new IllegalStateException("a hand did not keep its chips");
        }
        return totals;
    }

    /** Decisions and losses that other engines give for the first hands of the protocol. */
    static List<Check> checks() {
        SimulatedStakes stakes = SimulatedStakes.PROTOCOL;
        return List.of(
                check("bare", new RandomHands(stakes, chance(), false)),
                check("with history", new RandomHands(stakes, chance(), true)),
                check("pure functions", new PureHands(stakes, chance())));
    }

    private static Check check(String name, SimulatedHands hands) {
        HandTotals some = hands.play(0, 300);
        HandTotals more = hands.play(300, 1000).plus(some);
        return new Check(
                name + ": decisions and losses of 300 and of 1,000 hands",
                List.of(4_682L, 220_200L, 16_217L, 734_497L),
                List.of(some.decisions(), some.losses(), more.decisions(), more.losses()));
    }
}
