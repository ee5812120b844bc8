package cardroom.server.history;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes plain values as TOML: what {@link PhhToml} reads from the text are the same values. */
final class TomlWriter {
    private static final String ACTIONS = "actions";

    private TomlWriter() {}

    /** One field in a line; the actions of a hand, which many like to read, each in its own. */
    static String field(String key, Object value) {
        String text =
                key.equals(ACTIONS) && value instanceof List<?> actions && !actions.isEmpty()
                        ? actions.stream()
                                .map(action -> "  " + value(action) + ",\n")
                                .collect(Collectors.joining("", "[\n", "]"))
                        : value(value);
        return key(key) + " = " + text + "\n";
    }

    private static String value(Object value) {
        return switch (value) {
            case String text -> string(text);
            case Boolean flag -> flag.toString();
            case Long number -> number.toString();
            case Double number -> real(number);
            case LocalTime time -> DateTimeFormatter.ISO_LOCAL_TIME.format(time);
            case LocalDate date -> DateTimeFormatter.ISO_LOCAL_DATE.format(date);
            case LocalDateTime moment -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
            case OffsetDateTime moment -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
            case List<?> list -> list(list);
            case Map<?, ?> table -> table(table);
            default ->
                    throw new IllegalArgumentException("TOML has no " + value.getClass().getName());
        };
    }

    /** A blank stands after a date or time: tomlj loses its way at a bracket. */
    private static String list(List<?> list) {
        String end = !list.isEmpty() && list.getLast() instanceof Temporal ? " ]" : "]";
        return list.stream().map(TomlWriter::value).collect(Collectors.joining(", ", "[", end));
    }

    private static String table(Map<?, ?> table) {
        return table.entrySet().stream()
                .map(entry -> key(String.valueOf(entry.getKey())) + " = " + value(entry.getValue()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    static String key(String key) {
        return key.matches("[A-Za-z0-9_-]+") ? key : string(key);
    }

    private static String real(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        return Double.toString(number).toLowerCase(Locale.ROOT);
    }

    private static String string(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> append(quoted, c));
        return quoted.append('"').toString();
    }

    /** Characters that nobody sees are escaped too; half of a pair cannot be written at all. */
    private static void append(StringBuilder quoted, int c) {
        switch (c) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (Character.getType(c) == Character.SURROGATE) {
                    quoted.append('\uFFFD');
                } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                    quoted.append(String.format(Locale.ROOT, "\\U%08X", c));
                } else {
                    quoted.appendCodePoint(c);
                }
            }
        }
    }
}
