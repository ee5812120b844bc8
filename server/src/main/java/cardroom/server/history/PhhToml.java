package cardroom.server.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** The TOML of one hand: its fields by type, and the line of what is wrong with one. */
final class PhhToml {
    private final int firstLine;
    private final List<String> lines;
    private final TomlParseResult toml;

    PhhToml(PhhDocument document) throws PhhFileException {
        firstLine = document.firstLine();
        lines = document.text().lines().toList();
        toml = Toml.parse(document.text());
        if (toml.hasErrors()) {
            TomlParseError error = toml.errors().getFirst();
            throw new PhhFileException(line(error.position()), "not TOML: " + error.getMessage());
        }
    }

    /** Everything that the document says. */
    PhhFields fields() throws PhhFileException {
        return new PhhFields(plain(toml, 0));
    }

    /** Whether there is a field of this name. */
    boolean has(String key) {
        return toml.get(List.of(key)) != null;
    }

    String text(String key) throws PhhFileException {
        if (required(key) instanceof String text) {
            return text;
        }
        throw wrongType(key, "a string");
    }

    /** True or false; false when the field is missing. */
    boolean flag(String key) throws PhhFileException {
        return switch (toml.get(List.of(key))) {
            case null -> false;
            case Boolean flag -> flag;
            default -> throw wrongType(key, "true or false");
        };
    }

    BigDecimal amount(String key) throws PhhFileException {
        return number(required(key), key, line(key));
    }

    List<BigDecimal> amounts(String key) throws PhhFileException {
        TomlArray array = array(key);
        List<BigDecimal> amounts = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            int line = elementLine(array, i);
            amounts.add(number(array.get(i), "entry " + (i + 1) + " of " + key, line));
        }
        return amounts;
    }

    List<PhhRecord.ActionLine> actionLines() throws PhhFileException {
        TomlArray array = array("actions");
        List<PhhRecord.ActionLine> actionLines = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            int line = elementLine(array, i);
            if (!(array.get(i) instanceof String action)) {
                throw new PhhFileException(line, "action " + (i + 1) + " is not a string");
            }
            actionLines.add(new PhhRecord.ActionLine(action, line));
        }
        return actionLines;
    }

    /** Where a field stands in the file. */
    int line(String key) {
        return line(toml.inputPositionOf(List.of(key)));
    }

    /** Where an entry of a list stands in the file. */
    int line(String key, int entry) throws PhhFileException {
        return elementLine(array(key), entry);
    }

    private TomlArray array(String key) throws PhhFileException {
        if (required(key) instanceof TomlArray array) {
            return array;
        }
        throw wrongType(key, "a list");
    }

    private Object required(String key) throws PhhFileException {
        Object value = toml.get(List.of(key));
        if (value == null) {
            throw new PhhFileException(firstLine, key + " is missing");
        }
        return value;
    }

    private static BigDecimal number(@Nullable Object value, String name, int line)
            throws PhhFileException {
        return switch (value) {
            case Long whole -> BigDecimal.valueOf(whole);
            case Double real when Double.isFinite(real) -> BigDecimal.valueOf(real);
            case null, default ->
                    throw new PhhFileException(line, name + " is not a number of chips");
        };
    }

    private PhhFileException wrongType(String key, String expected) {
        return new PhhFileException(line(key), key + " is not " + expected);
    }

    private Map<String, Object> plain(TomlTable table, int depth) throws PhhFileException {
        List<String> keys = new ArrayList<>(table.keySet());
        keys.sort(
                Comparator.comparing(
                        key -> table.inputPositionOf(List.of(key)),
                        Comparator.nullsFirst(
                                Comparator.comparingInt(TomlPosition::line)
                                        .thenComparingInt(TomlPosition::column))));
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String key : keys) {
            Object value = table.get(List.of(key));
            if (value != null) {
                fields.put(key, plain(value, depth + 1));
            }
        }
        return fields;
    }

    private Object plain(Object value, int depth) throws PhhFileException {
        if (depth > TomlScan.MAX_DEPTH) {
            throw new PhhFileException(firstLine, "names nest deeper than " + TomlScan.MAX_DEPTH);
        }
        return switch (value) {
            case TomlTable table -> plain(table, depth);
            case TomlArray array -> {
                List<Object> list = new ArrayList<>(array.size());
                for (int i = 0; i < array.size(); i++) {
                    list.add(plain(array.get(i), depth + 1));
                }
                yield List.copyOf(list);
            }
            default -> value;
        };
    }

    private int line(@Nullable TomlPosition position) {
        return position == null ? firstLine : firstLine + position.line() - 1;
    }

    /** The parser's position is that of the comma before an element; blanks and comments follow. */
    private int elementLine(TomlArray array, int element) {
        TomlPosition position = array.inputPositionOf(element);
        if (position == null) {
            return firstLine;
        }
        int column = position.column() - 1;
        for (int line = position.line(); line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            String rest = text.substring(Math.min(column, text.length())).strip();
            if (!rest.isEmpty() && !rest.startsWith("#")) {
                return firstLine + line - 1;
            }
            column = 0;
        }
        return firstLine + position.line() - 1;
    }
}
