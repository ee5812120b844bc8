package cardroom.benchmark;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Benchmarks that are run and reported together. */
enum Suite {
    EVALUATOR(EvaluatorBenchmark.class, "hands", "sumOfKeyWords", 4),
    ENGINE(EngineBenchmark.class, "hands", "bare", 3),
    EQUITY(EquityBenchmark.class, "boards", null, 5);

    private final Class<?> benchmarks;
    private final String unit;
    private final @Nullable String base;
    private final int rounds;

    Suite(Class<?> benchmarks, String unit, @Nullable String base, int rounds) {
        this.benchmarks = benchmarks;
        this.unit = unit;
        this.base = base;
        this.rounds = rounds;
    }

    /** The suite with this name in lower case, or nothing. */
    static @Nullable Suite named(String name) {
        for (Suite suite : values()) {
            if (suite.word().equals(name)) {
                return suite;
            }
        }
        return null;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Class<?> benchmarks() {
        return benchmarks;
    }

    /** What is counted per second. */
    String unit() {
        return unit;
    }

    /** The benchmark that the others are compared with, in the same round. */
    @Nullable String base() {
        return base;
    }

    int rounds() {
        return rounds;
    }

    /** Counts what must come out. */
    List<Check> checks() {
        return switch (this) {
            case EVALUATOR -> EvaluatorBenchmark.checks();
            case ENGINE -> EngineBenchmark.checks();
            case EQUITY -> EquityBenchmark.checks();
        };
    }
}
