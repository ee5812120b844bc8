package cardroom.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The figures of a suite, for people and for programs. */
final class Report {
    private final Suite suite;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Check> checks;

    Report(Suite suite, Map<String, List<Sample>> samples, List<Check> checks) {
        this.suite = suite;
        this.checks = List.copyOf(checks);
        String base = suite.base();
        @Nullable List<Sample> bases = base == null ? null : samples.get(base);
        samples.forEach((name, rounds) -> figures.add(new Figure(name, rounds, bases)));
    }

    /** A line per figure and per check. */
    String asText() {
        StringBuilder text = new StringBuilder();
        text.append(
                "%s: %s per second of CPU time of one thread, medians of %d rounds (least–most)%s%n"
                        .formatted(suite.word(), suite.unit(), suite.rounds(), comparison()));
        figures.forEach(figure -> text.append("  ").append(figure.asText()).append('\n'));
        checks.forEach(check -> text.append(asText(check)).append('\n'));
        return text.append(Machine.description()).append('\n').toString();
    }

    private String comparison() {
        return suite.base() == null ? "" : ", × as against " + Figure.words(suite.base());
    }

    private static String asText(Check check) {
        String counted =
                check.counted().stream()
                        .map(count -> String.format(Locale.ROOT, "%,d", count))
                        .collect(Collectors.joining(" "));
        return "  %s: %s, %s"
                .formatted(
                        check.name(),
                        counted,
                        check.isRight() ? "right" : "WRONG, expected " + check.expected());
    }

    /** One object in one line. */
    String asJson() {
        return ("{\"suite\":\"%s\",\"unit\":\"%s\",\"rounds\":%d,\"base\":%s,"
                        + "\"figures\":[%s],\"checks\":[%s],\"countsOk\":%b,"
                        + "\"machine\":\"%s\",\"command\":\"scripts/cardroom bench %s --json\"}")
                .formatted(
                        suite.word(),
                        suite.unit(),
                        suite.rounds(),
                        suite.base() == null ? null : '"' + Figure.words(suite.base()) + '"',
                        figures.stream().map(Figure::asJson).collect(Collectors.joining(",")),
                        checks.stream().map(Report::asJson).collect(Collectors.joining(",")),
                        checks.stream().allMatch(Check::isRight),
                        Machine.description().replace("\\", "").replace("\"", "'"),
                        suite.word());
    }

    private static String asJson(Check check) {
        return "{\"name\":\"%s\",\"ok\":%b,\"counted\":%s,\"expected\":%s}"
                .formatted(check.name(), check.isRight(), check.counted(), check.expected());
    }
}
