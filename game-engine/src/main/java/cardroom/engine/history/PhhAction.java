package cardroom.engine.history;

import cardroom.engine.card.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One line of the {@code actions} of a PHH record; players count from 1, an unknown card is an
 * empty {@link Optional}.
 */
public sealed interface PhhAction {

    /** {@code d dh pN cards}: hole cards for one player. */
    record DealHole(int player, List<Optional<Card>> cards) implements PhhAction {
        public DealHole {
            cards = List.copyOf(cards);
        }
    }

    /** {@code d db cards}: the board cards of one street. */
    record DealBoard(List<Optional<Card>> cards) implements PhhAction {
        public DealBoard {
            cards = List.copyOf(cards);
        }
    }

    /** {@code pN f}. */
    record Fold(int player) implements PhhAction {}

    /** {@code pN cc}. */
    record CheckOrCall(int player) implements PhhAction {}

    /** {@code pN cbr amount}: the amount is the street total. */
    record BetOrRaise(int player, long to) implements PhhAction {}

    /** {@code pN sm cards}; no cards stand for {@code -}, the cards known from the deal. */
    record Show(int player, List<Optional<Card>> cards) implements PhhAction {
        public Show {
            cards = List.copyOf(cards);
        }
    }

    /** {@code pN sm}: gives up the pot unseen. */
    record Muck(int player) implements PhhAction {}

    /** An empty line or a commentary. */
    record Remark() implements PhhAction {}

    /** {@code #! board N cards}: cards of a further board, 2 or 3, when it is run again (D13). */
    record DealFurtherBoard(int board, List<Optional<Card>> cards) implements PhhAction {
        public DealFurtherBoard {
            cards = List.copyOf(cards);
        }
    }

    /** {@code #! pN runs times}: wants the board to be run so often after an all-in (D13). */
    record WantRuns(int player, int times) implements PhhAction {}

    /** {@code #! pN shows cards}: shows these after the hand (D11). */
    record ShowAfter(int player, List<Optional<Card>> cards) implements PhhAction {
        public ShowAfter {
            cards = List.copyOf(cards);
        }
    }

    /** {@code #! rabbit cards}: the board cards that would have come (D12). */
    record HuntRabbit(List<Optional<Card>> cards) implements PhhAction {
        public HuntRabbit {
            cards = List.copyOf(cards);
        }
    }

    /** What a commentary begins with that is an action of ours and means nothing to others. */
    String OURS = "#!";

    /** The line that {@link #parse} reads as this action. */
    default String text() {
        return switch (this) {
            case DealHole(int player, List<Optional<Card>> cards) ->
                    "d dh p" + player + " " + text(cards);
            case DealBoard(List<Optional<Card>> cards) -> "d db " + text(cards);
            case Fold(int player) -> "p" + player + " f";
            case CheckOrCall(int player) -> "p" + player + " cc";
            case BetOrRaise(int player, long to) -> "p" + player + " cbr " + to;
            case Show(int player, List<Optional<Card>> cards) ->
                    "p" + player + " sm " + (cards.isEmpty() ? "-" : text(cards));
            case Muck(int player) -> "p" + player + " sm";
            case Remark _ -> "";
            case DealFurtherBoard(int board, List<Optional<Card>> cards) ->
                    OURS + " board " + board + " " + text(cards);
            case WantRuns(int player, int times) -> OURS + " p" + player + " runs " + times;
            case ShowAfter(int player, List<Optional<Card>> cards) ->
                    OURS + " p" + player + " shows " + text(cards);
            case HuntRabbit(List<Optional<Card>> cards) -> OURS + " rabbit " + text(cards);
        };
    }

    /** Cards as they stand in a line, {@code ??} for an unknown one. */
    static String text(List<Optional<Card>> cards) {
        return cards.stream()
                .map(card -> card.map(Card::toString).orElse("??"))
                .collect(Collectors.joining());
    }

    /** Reads one line in which amounts are whole; see {@link #parse(String, int)}. */
    static PhhAction parse(String line) {
        return parse(line, 0);
    }

    /**
     * Reads one line; an {@link IllegalArgumentException} says what is wrong with it.
     *
     * @param decimals places after the point that amounts may have; with two, {@code 1.5} are 150
     *     units
     */
    static PhhAction parse(String line, int decimals) {
        if (line.strip().startsWith(OURS)) {
            return ours(line.strip().substring(OURS.length()).strip().split("\\s+", -1));
        }
        String[] words = words(line);
        if (words[0].isEmpty()) {
            return new Remark();
        }
        if (words[0].equals("d")) {
            return deal(words);
        }
        int player = player(words[0]);
        if (words.length < 2) {
            throw new IllegalArgumentException("an action is missing after " + words[0]);
        }
        return switch (words[1]) {
            case "f" -> exactly(words, 2, new Fold(player));
            case "cc" -> exactly(words, 2, new CheckOrCall(player));
            case "cbr" ->
                    exactly(words, 3, new BetOrRaise(player, amount(word(words, 2), decimals)));
            case "sm" -> showOrMuck(words, player);
            case "pb", "sd" ->
                    throw new IllegalArgumentException(
                            "'" + words[1] + "' is not an action of hold'em");
            default ->
                    throw new IllegalArgumentException(
                            "'" + words[1] + "' is not an action; expected f, cc, cbr or sm");
        };
    }

    /** An action that the notation has no words for; what is none of ours is a commentary. */
    private static PhhAction ours(String[] words) {
        if (words.length == 2 && words[0].equals("rabbit")) {
            return new HuntRabbit(cards(words[1]));
        }
        if (words.length != 3) {
            return new Remark();
        }
        return switch (words[0].equals("board") ? words[0] : words[1]) {
            case "board" -> new DealFurtherBoard(number(words[1]), cards(words[2]));
            case "runs" -> new WantRuns(player(words[0]), number(words[2]));
            case "shows" -> new ShowAfter(player(words[0]), cards(words[2]));
            default -> new Remark();
        };
    }

    /** How many boards, or which. */
    private static int number(String word) {
        if (!word.matches("[1-3]")) {
            throw new IllegalArgumentException("'" + word + "' is not 1, 2 or 3");
        }
        return word.charAt(0) - '0';
    }

    /** The words of a line without its commentary; at least one, which may be empty. */
    private static String[] words(String line) {
        int commentary = line.indexOf('#');
        String text = (commentary < 0 ? line : line.substring(0, commentary)).strip();
        return text.split("\\s+", -1);
    }

    private static PhhAction deal(String[] words) {
        return switch (word(words, 1)) {
            case "dh" ->
                    exactly(words, 4, new DealHole(player(word(words, 2)), cards(word(words, 3))));
            case "db" -> exactly(words, 3, new DealBoard(cards(word(words, 2))));
            default ->
                    throw new IllegalArgumentException(
                            "'" + words[1] + "' is nothing a dealer does; expected dh or db");
        };
    }

    private static PhhAction showOrMuck(String[] words, int player) {
        if (words.length == 2) {
            return new Muck(player);
        }
        List<Optional<Card>> cards = words[2].equals("-") ? List.of() : cards(words[2]);
        return exactly(words, 3, new Show(player, cards));
    }

    private static String word(String[] words, int place) {
        if (words.length <= place) {
            throw new IllegalArgumentException(
                    "a word is missing after '" + words[words.length - 1] + "'");
        }
        return words[place];
    }

    private static PhhAction exactly(String[] words, int count, PhhAction action) {
        if (words.length > count) {
            throw new IllegalArgumentException("'" + words[count] + "' is one word too many");
        }
        return action;
    }

    private static int player(String word) {
        if (!word.matches("p[1-9][0-9]?")) {
            throw new IllegalArgumentException("'" + word + "' is no actor; expected d, p1, p2 …");
        }
        return Integer.parseInt(word, 1, word.length(), 10);
    }

    /** Places after the point that the amount of a line needs; 0 for every other line. */
    static int decimals(String line) {
        String[] words = words(line);
        if (words.length < 3 || !words[1].equals("cbr") || !isAmount(words[2])) {
            return 0;
        }
        int point = words[2].indexOf('.');
        return point < 0 ? 0 : withoutZeros(words[2].substring(point + 1)).length();
    }

    private static boolean isAmount(String word) {
        return word.matches("[0-9]{1,18}(\\.[0-9]{1,18})?");
    }

    private static String withoutZeros(String fraction) {
        int end = fraction.length();
        while (end > 0 && fraction.charAt(end - 1) == '0') {
            end--;
        }
        return fraction.substring(0, end);
    }

    private static long amount(String word, int decimals) {
        if (!isAmount(word)) {
            throw new IllegalArgumentException("'" + word + "' is not an amount of chips");
        }
        int point = word.indexOf('.');
        String fraction = point < 0 ? "" : withoutZeros(word.substring(point + 1));
        if (fraction.length() > decimals) {
            throw new IllegalArgumentException(
                    word + " has more than " + decimals + " places after the point");
        }
        String whole = point < 0 ? word : word.substring(0, point);
        try {
            return Long.parseLong(whole + fraction + "0".repeat(decimals - fraction.length()));
        } catch (NumberFormatException tooLarge) {
            throw new IllegalArgumentException(word + " is too large an amount", tooLarge);
        }
    }

    private static List<Optional<Card>> cards(String word) {
        if (word.length() % 2 != 0) {
            throw new IllegalArgumentException("'" + word + "' does not hold whole cards");
        }
        List<Optional<Card>> cards = new ArrayList<>();
        for (int i = 0; i < word.length(); i += 2) {
            String card = word.substring(i, i + 2);
            cards.add(card.equals("??") ? Optional.empty() : Optional.of(Card.parse(card)));
        }
        return cards;
    }
}
