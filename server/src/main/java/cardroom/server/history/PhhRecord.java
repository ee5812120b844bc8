package cardroom.server.history;

import cardroom.engine.history.PhhHand;
import java.math.BigDecimal;
import java.util.List;

/**
 * A hand as its author wrote it down, with what he expects of it.
 *
 * @param decimals places after the point of the amounts in the file; the hand counts in the unit
 *     that makes them whole
 * @param finishingStacks empty when the record does not tell
 * @param winnings chips collected from the pots; empty when the record does not tell
 * @param fields everything that the file says, in its order
 * @param actionLines for each action the text and the line where it stands
 */
record PhhRecord(
        PhhHand hand,
        int decimals,
        List<BigDecimal> finishingStacks,
        List<BigDecimal> winnings,
        PhhFields fields,
        List<ActionLine> actionLines) {
    PhhRecord {
        finishingStacks = List.copyOf(finishingStacks);
        winnings = List.copyOf(winnings);
        actionLines = List.copyOf(actionLines);
    }

    /** An action as it stands in the file. */
    record ActionLine(String text, int line) {}
}
