package cardroom.benchmark;

import java.util.Arrays;
import java.util.Objects;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What one benchmark gave in one round, see {@link Tally}. */
record Sample(double calls, double units, double decisions, double cpuNanos, double bytes) {
    static Sample of(RunResult result) {
        return new Sample(
                score(result, "calls"),
                score(result, "units"),
                score(result, "decisions"),
                score(result, "cpuNanos"),
                score(result, "bytes"));
    }

    private static double score(RunResult result, String counter) {
        Result<?> counted = result.getSecondaryResults().get(counter);
        return Objects.requireNonNull(counted, counter).getScore();
    }

    double unitsPerSecond() {
        return units * 1e9 / cpuNanos;
    }

    double decisionsPerSecond() {
        return decisions * 1e9 / cpuNanos;
    }

    double bytesPerDecision() {
        return bytes / decisions;
    }

    double millisPerCall() {
        return cpuNanos / calls / 1e6;
    }

    /** The middle figure of all rounds; of an even number the mean of the two in the middle. */
    static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
