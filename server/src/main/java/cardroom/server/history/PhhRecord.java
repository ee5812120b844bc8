package cardroom.server.history;

import cardroom.engine.history.PhhHand;
import java.math.BigDecimal;
import java.util.List;

/**
 * A hand as its author wrote it down, with what he expects of it.
 *
 * @param finishingStacks empty when the record does not tell
 * @param winnings chips collected from the pots; empty when the record does not tell
 * @param actionLines for each action the text and the line where it stands
 */
record PhhRecord(
        PhhHand hand,
        List<BigDecimal> finishingStacks,
        List<BigDecimal> winnings,
        List<ActionLine> actionLines) {
    PhhRecord {
        finishingStacks = List.copyOf(finishingStacks);
        winnings = List.copyOf(winnings);
        actionLines = List.copyOf(actionLines);
    }

    /** An action as it stands in the file. */
    record ActionLine(String text, int line) {}
}
