package cardroom.server.history;

import java.util.List;
import java.util.Map;

/** Writes hands as PHH, one to a document, or as PHHS, as numbered tables of one document. */
public final class PhhWriter {
    private PhhWriter() {}

    /** The text of a {@code .phh} file. */
    static String one(PhhFields fields) {
        StringBuilder text = new StringBuilder();
        append(text, fields);
        return text.toString();
    }

    /** The text of a {@code .phhs} file. */
    static String many(List<PhhFields> hands) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < hands.size(); i++) {
            text.append(table(i + 1, hands.get(i)));
        }
        return text.toString();
    }

    /** The part of a {@code .phhs} file that holds its hand number {@code number}, from 1. */
    static String table(int number, PhhFields fields) {
        StringBuilder text = new StringBuilder(number == 1 ? "" : "\n");
        text.append('[').append(number).append("]\n");
        append(text, fields);
        return text.toString();
    }

    private static void append(StringBuilder text, PhhFields fields) {
        for (Map.Entry<String, Object> field : fields.values().entrySet()) {
            text.append(TomlWriter.field(field.getKey(), field.getValue()));
        }
    }
}
