package cardroom.server.cli;

import cardroom.server.history.ReplayReport;
import cardroom.server.history.ReplayReport.Status;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Prints what replays showed, as text or as JSON lines, and counts it. */
final class ReplayPrinter implements Consumer<ReplayReport> {
    private static final int LONGEST = 500;

    private final PrintWriter out;
    private final boolean json;
    private final JsonFactory factory =
            JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
    private final Map<Status, Integer> counts = new EnumMap<>(Status.class);

    ReplayPrinter(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    @Override
    public void accept(ReplayReport report) {
        counts.merge(report.status(), 1, Integer::sum);
        if (json) {
            out.println(asJson(report));
        } else if (report.status() != Status.EXACT) {
            out.println(asText(report));
        }
    }

    /** The last line of the text form. */
    void printSum() {
        if (!json) {
            out.printf(
                    Locale.ROOT,
                    "replayed %d hands: %d exact, %d differ, %d failed, %d unchecked, %d unsupported%n",
                    counts.values().stream().mapToInt(Integer::intValue).sum(),
                    count(Status.EXACT),
                    count(Status.DIFFER),
                    count(Status.FAILED),
                    count(Status.UNCHECKED),
                    count(Status.UNSUPPORTED));
        }
    }

    /** Whether no hand differs and none failed. */
    boolean isAllRight() {
        return count(Status.DIFFER) + count(Status.FAILED) == 0;
    }

    private int count(Status status) {
        return counts.getOrDefault(status, 0);
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /** {@code FILE:LINE: [HAND] STATUS: REASON}, the line only where it tells something. */
    private static String asText(ReplayReport report) {
        String place = report.file() + (report.line() > 0 ? ":" + report.line() : "");
        String hand = report.hand().isEmpty() ? "" : "[" + report.hand() + "] ";
        return printable(place + ": " + hand + word(report.status()) + ": " + report.error());
    }

    /** Text from a file may hold anything; a terminal gets no control characters. */
    private static String printable(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .forEach(c -> {
                    if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                        clean.append(String.format(Locale.ROOT, "\\u%04X", c));
                    } else {
                        clean.appendCodePoint(c);
                    }
                });
        return clean.toString();
    }

    private String asJson(ReplayReport report) {
        StringWriter line = new StringWriter();
        try (JsonGenerator generator = factory.createGenerator(line)) {
            generator.writeStartObject();
            generator.writeStringField("file", report.file().toString());
            generator.writeStringField("hand", report.hand());
            generator.writeStringField("status", word(report.status()));
            writeAmounts(generator, "finishing", report.finishing());
            writeAmounts(generator, "expected", report.expected());
            if (report.error().isEmpty()) {
                generator.writeNullField("error");
            } else {
                generator.writeStringField("error", report.error());
            }
            generator.writeNumberField("line", report.line());
            generator.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString();
    }

    private static void writeAmounts(JsonGenerator generator, String name, List<BigDecimal> amounts)
            throws IOException {
        generator.writeArrayFieldStart(name);
        for (BigDecimal amount : amounts) {
            generator.writeNumber(amount);
        }
        generator.writeEndArray();
    }
}
