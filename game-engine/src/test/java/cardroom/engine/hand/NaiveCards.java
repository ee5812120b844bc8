package cardroom.engine.hand;

import cardroom.engine.card.Card;
import cardroom.engine.evaluation.NaiveEvaluator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Who holds what, and how good it is, dealt and compared by the words of the rules; shares no code
 * with the engine.
 */
final class NaiveCards {
    private final Variant variant;
    private final List<Card> deck;
    private final int players;

    /** Board cards that all boards share. */
    private final int shared;

    private final Map<List<Card>, Long> known = new HashMap<>();

    NaiveCards(HandSetup setup, List<Card> deck, int shared) {
        this.variant = setup.variant();
        this.deck = deck;
        this.players = setup.players().size();
        this.shared = shared;
    }

    /** How good the high hand of {@code player} is on this board; more is better. */
    long high(int player, int board) {
        List<Card> key = new ArrayList<>(hole(player));
        key.addAll(board(board));
        return known.computeIfAbsent(key, _ -> strength(hole(player), board(board)));
    }

    private long strength(List<Card> hole, List<Card> board) {
        List<Card> seven = new ArrayList<>(hole);
        seven.addAll(board);
        return switch (variant) {
            case NT, FT -> NaiveEvaluator.strength(seven);
            case PO, FO8 -> NaiveEvaluator.omahaStrength(hole, board);
            case NS -> NaiveEvaluator.shortDeckStrength(seven);
        };
    }

    /** How good the low of {@code player} is, more is better; negative for none. */
    long low(int player, int board) {
        if (variant != Variant.FO8) {
            return -1;
        }
        OptionalInt ranks = NaiveEvaluator.omahaLow(hole(player), board(board));
        return ranks.isPresent() ? 100_000 - ranks.getAsInt() : -1;
    }

    private List<Card> hole(int player) {
        int cards = variant == Variant.PO || variant == Variant.FO8 ? 4 : 2;
        return deck.subList(cards * player, cards * player + cards);
    }

    /** The first board is the next five cards; each other one takes what it needs after that. */
    private List<Card> board(int number) {
        int first = players * hole(0).size();
        List<Card> board = new ArrayList<>(deck.subList(first, first + 5));
        int next = first + 5;
        for (int b = 1; b <= number; b++) {
            for (int place = shared; place < 5; place++) {
                board.set(place, deck.get(next++));
            }
        }
        return board;
    }
}
