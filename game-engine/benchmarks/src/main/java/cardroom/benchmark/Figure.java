package cardroom.benchmark;

import com.google.errorprone.annotations.FormatMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One benchmark over all rounds.
 *
 * @param base the benchmark that it is compared with, round by round
 */
record Figure(String name, List<Sample> rounds, @Nullable List<Sample> base) {
    Figure {
        rounds = List.copyOf(rounds);
    }

    String asText() {
        StringBuilder text = new StringBuilder();
        text.append(line("%-32s %10.2f M/s", words(), millions(median(Sample::unitsPerSecond))));
        text.append(line(" (%.2f–%.2f)", millions(least()), millions(most())));
        if (base != null) {
            text.append(line("  × %.3f", ratio(base)));
        }
        if (decides()) {
            text.append(
                    line(
                            "  %.2f M decisions/s, %.1f bytes per decision",
                            millions(median(Sample::decisionsPerSecond)),
                            median(Sample::bytesPerDecision)));
        }
        return text.append(line("  %.3f ms a call", median(Sample::millisPerCall))).toString();
    }

    String asJson() {
        List<String> fields = new ArrayList<>();
        fields.add(line("\"name\":\"%s\"", words()));
        fields.add(line("\"perSecond\":%.0f", median(Sample::unitsPerSecond)));
        fields.add(line("\"least\":%.0f,\"most\":%.0f", least(), most()));
        if (base != null) {
            fields.add(line("\"ratio\":%.4f", ratio(base)));
        }
        fields.add(line("\"millisPerCall\":%.4f", median(Sample::millisPerCall)));
        if (decides()) {
            fields.add(line("\"decisionsPerSecond\":%.0f", median(Sample::decisionsPerSecond)));
            fields.add(line("\"bytesPerDecision\":%.2f", median(Sample::bytesPerDecision)));
        }
        return fields.stream().collect(Collectors.joining(",", "{", "}"));
    }

    private boolean decides() {
        return rounds.getFirst().decisions() > 0;
    }

    /** The median of the ratios inside each round. */
    private double ratio(List<Sample> others) {
        double[] ratios = new double[rounds.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = rounds.get(i).unitsPerSecond() / others.get(i).unitsPerSecond();
        }
        return Sample.median(ratios);
    }

    private double median(ToDoubleFunction<Sample> figure) {
        return Sample.median(rounds.stream().mapToDouble(figure).toArray());
    }

    private double least() {
        return rounds.stream().mapToDouble(Sample::unitsPerSecond).min().orElseThrow();
    }

    private double most() {
        return rounds.stream().mapToDouble(Sample::unitsPerSecond).max().orElseThrow();
    }

    private String words() {
        return words(name);
    }

    /** The name of a method as words: {@code sevenCards} is "seven cards". */
    static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static double millions(double number) {
        return number / 1e6;
    }

    @FormatMethod
    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
