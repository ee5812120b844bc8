package cardroom.server.history;

import cardroom.engine.history.PhhAction;
import cardroom.engine.history.PhhHand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/** Reads the TOML of one hand and says what is wrong with it, and in which line. */
final class PhhReader {
    private static final List<String> OTHER_VARIANTS =
            List.of("FT", "NS", "PO", "FO/8", "F7S", "F7S/8", "FR", "N2L1D", "F2L3D", "FB");
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final int firstLine;
    private final List<String> lines;
    private final TomlParseResult toml;

    /** A game that the engine does not play. */
    static final class UnsupportedException extends Exception {
        private static final long serialVersionUID = 1;

        UnsupportedException(String reason) {
            super(reason, null, false, false);
        }
    }

    private PhhReader(PhhDocument document) throws PhhFileException {
        firstLine = document.firstLine();
        lines = document.text().lines().toList();
        toml = Toml.parse(document.text());
        if (toml.hasErrors()) {
            TomlParseError error = toml.errors().getFirst();
            throw new PhhFileException(line(error.position()), "not TOML: " + error.getMessage());
        }
    }

    /** The meaning of a document. */
    static PhhRecord read(PhhDocument document) throws PhhFileException, UnsupportedException {
        return new PhhReader(document).read();
    }

    private PhhRecord read() throws PhhFileException, UnsupportedException {
        checkVariant(text("variant"));
        List<PhhRecord.ActionLine> actionLines = actionLines();
        PhhHand hand = hand(actionLines);
        if (!hand.blindsSetThePrice()) {
            throw new UnsupportedException("a hand in which no blind is as high as min_bet");
        }
        return new PhhRecord(
                hand, expected("finishing_stacks", hand), expected("winnings", hand), actionLines);
    }

    private PhhHand hand(List<PhhRecord.ActionLine> actionLines) throws PhhFileException {
        boolean trimAntes = trimAntes();
        List<Long> antes = chips("antes");
        List<Long> blinds = chips("blinds_or_straddles");
        int minBetLine = line("min_bet");
        long minBet =
                whole(number(required("min_bet"), "min_bet", minBetLine), "min_bet", minBetLine);
        List<Long> stacks = chips("starting_stacks");
        List<PhhAction> actions = actions(actionLines);
        try {
            return new PhhHand(trimAntes, antes, blinds, minBet, stacks, actions);
        } catch (IllegalArgumentException listsDisagree) {
            throw new PhhFileException(
                    line("starting_stacks"), String.valueOf(listsDisagree.getMessage()));
        }
    }

    private static void checkVariant(String variant) throws UnsupportedException {
        if (!variant.equals("NT")) {
            throw new UnsupportedException(
                    OTHER_VARIANTS.contains(variant)
                            ? "variant " + variant
                            : "unknown variant '" + variant + "'");
        }
    }

    private boolean trimAntes() throws PhhFileException {
        Object value = toml.get(List.of("ante_trimming_status"));
        return switch (value) {
            case null -> false;
            case Boolean trim -> trim;
            default -> throw wrongType("ante_trimming_status", "true or false");
        };
    }

    private List<PhhRecord.ActionLine> actionLines() throws PhhFileException {
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

    private static List<PhhAction> actions(List<PhhRecord.ActionLine> actionLines)
            throws PhhFileException {
        List<PhhAction> actions = new ArrayList<>(actionLines.size());
        for (PhhRecord.ActionLine line : actionLines) {
            try {
                actions.add(PhhAction.parse(line.text()));
            } catch (IllegalArgumentException wrong) {
                throw new PhhFileException(
                        line.line(),
                        "action %d '%s': %s"
                                .formatted(actions.size() + 1, line.text(), wrong.getMessage()));
            }
        }
        return actions;
    }

    private List<Long> chips(String key) throws PhhFileException {
        TomlArray array = array(key);
        List<Long> chips = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            String entry = "entry " + (i + 1) + " of " + key;
            int line = elementLine(array, i);
            chips.add(whole(number(array.get(i), entry, line), entry, line));
        }
        return chips;
    }

    private List<BigDecimal> expected(String key, PhhHand hand) throws PhhFileException {
        if (toml.get(List.of(key)) == null) {
            return List.of();
        }
        TomlArray array = array(key);
        if (array.size() != hand.players()) {
            throw new PhhFileException(
                    line(key),
                    "%s has %d entries, but starting_stacks has %d"
                            .formatted(key, array.size(), hand.players()));
        }
        List<BigDecimal> amounts = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            int line = elementLine(array, i);
            amounts.add(number(array.get(i), "entry " + (i + 1) + " of " + key, line));
        }
        return amounts;
    }

    private TomlArray array(String key) throws PhhFileException {
        if (required(key) instanceof TomlArray array) {
            return array;
        }
        throw wrongType(key, "a list");
    }

    private String text(String key) throws PhhFileException {
        if (required(key) instanceof String text) {
            return text;
        }
        throw wrongType(key, "a string");
    }

    private Object required(String key) throws PhhFileException {
        Object value = toml.get(List.of(key));
        if (value == null) {
            throw new PhhFileException(firstLine, key + " is missing");
        }
        return value;
    }

    private static BigDecimal number(Object value, String name, int line) throws PhhFileException {
        return switch (value) {
            case Long whole -> BigDecimal.valueOf(whole);
            case Double real when Double.isFinite(real) -> BigDecimal.valueOf(real);
            default -> throw new PhhFileException(line, name + " is not a number of chips");
        };
    }

    private static long whole(BigDecimal number, String name, int line) throws PhhFileException {
        if (number.abs().compareTo(MOST) > 0) {
            throw new PhhFileException(line, name + " is too large: " + number);
        }
        try {
            return number.longValueExact();
        } catch (ArithmeticException fraction) {
            throw new PhhFileException(
                    line, name + " is not a whole number of chips: " + number.toPlainString());
        }
    }

    private PhhFileException wrongType(String key, String expected) {
        return new PhhFileException(line(key), key + " is not " + expected);
    }

    private int line(String key) {
        return line(toml.inputPositionOf(List.of(key)));
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
