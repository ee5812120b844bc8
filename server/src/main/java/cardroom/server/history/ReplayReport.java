package cardroom.server.history;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/**
 * What the replay of one recorded hand showed.
 *
 * @param hand the name of its table in a {@code .phhs} file, empty in a {@code .phh} file
 * @param line where the fault lies, from 1; 0 when there is none
 * @param finishing stacks after the replay, empty when it did not reach the end
 * @param expected {@code finishing_stacks} of the record, empty when it does not tell
 * @param error the reason, empty when the hand is exact
 */
public record ReplayReport(
        Path file,
        String hand,
        Status status,
        int line,
        List<BigDecimal> finishing,
        List<BigDecimal> expected,
        String error) {
    public ReplayReport {
        finishing = List.copyOf(finishing);
        expected = List.copyOf(expected);
    }

    /** How a replay compares with its record. */
    public enum Status {
        /** Every stack is what the record says. */
        EXACT,
        /** A stack is something else. */
        DIFFER,
        /** The record cannot be played. */
        FAILED,
        /** The record says nothing to compare with. */
        UNCHECKED,
        /** The engine does not play this game. */
        UNSUPPORTED
    }
}
