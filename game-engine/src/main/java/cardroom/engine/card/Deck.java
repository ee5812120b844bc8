package cardroom.engine.card;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The 52 cards in the order in which they are dealt; immutable. */
public record Deck(List<Card> cards) {
    public Deck {
        cards = List.copyOf(cards);
        if (cards.size() != Card.COUNT || !areDifferent(cards)) {
            throw new IllegalArgumentException("a deck holds each of the 52 cards once");
        }
    }

    private static boolean areDifferent(List<Card> cards) {
        long seen = 0;
        for (Card card : cards) {
            seen |= 1L << card.id();
        }
        return Long.bitCount(seen) == cards.size();
    }

    /** All cards from the deuce of clubs to the ace of spades. */
    public static Deck ordered() {
        List<Card> cards = new ArrayList<>(Card.COUNT);
        for (int id = 0; id < Card.COUNT; id++) {
            cards.add(Card.of(id));
        }
        return new Deck(cards);
    }

    /** A Fisher–Yates shuffle of the ordered deck; unbiased when {@code random} is. */
    public static Deck shuffled(UniformRandom random) {
        List<Card> cards = new ArrayList<>(ordered().cards);
        for (int i = 0; i < Card.COUNT - 1; i++) {
            Collections.swap(cards, i, i + random.below(Card.COUNT - i));
        }
        return new Deck(cards);
    }

    /** The deck that {@link #text()} wrote. */
    public static Deck parse(String text) {
        List<Card> cards = new ArrayList<>(Card.COUNT);
        for (int i = 0; i + 1 < text.length(); i += 2) {
            cards.add(Card.parse(text.substring(i, i + 2)));
        }
        return new Deck(cards);
    }

    /** The card at this place, 0–51. */
    public Card at(int place) {
        return cards.get(place);
    }

    /** 104 characters, two a card, in dealing order. */
    public String text() {
        StringBuilder text = new StringBuilder(2 * Card.COUNT);
        cards.forEach(text::append);
        return text.toString();
    }

    /** Says only that it is a deck: its order is a secret and never reaches a log. */
    @Override
    public String toString() {
        return "Deck[secret]";
    }
}
