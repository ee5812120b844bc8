package cardroom.engine.card;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All cards of a {@link CardSet} in the order in which they are dealt; immutable. */
public record Deck(List<Card> cards) {
    public Deck {
        cards = List.copyOf(cards);
        if (!isWhole(cards)) {
            throw new IllegalArgumentException(
                    "a deck holds each of its 52 cards, or of the 36 from six to ace, once");
        }
    }

    private static boolean isWhole(List<Card> cards) {
        long seen = 0;
        int lowest = Card.COUNT;
        for (Card card : cards) {
            seen |= 1L << card.id();
            lowest = Math.min(lowest, card.id());
        }
        boolean known = lowest == CardSet.FULL.lowestId() || lowest == CardSet.SHORT.lowestId();
        return known && Long.bitCount(seen) == cards.size() && cards.size() == Card.COUNT - lowest;
    }

    /** All 52 cards from the deuce of clubs to the ace of spades. */
    public static Deck ordered() {
        return ordered(CardSet.FULL);
    }

    /** The cards of this set from the lowest to the ace of spades. */
    public static Deck ordered(CardSet set) {
        return new Deck(set.cards());
    }

    /** All 52 cards shuffled, see {@link #shuffled(CardSet, UniformRandom)}. */
    public static Deck shuffled(UniformRandom random) {
        return shuffled(CardSet.FULL, random);
    }

    /** A Fisher–Yates shuffle of the ordered deck; unbiased when {@code random} is. */
    public static Deck shuffled(CardSet set, UniformRandom random) {
        List<Card> cards = set.cards();
        for (int i = 0; i < cards.size() - 1; i++) {
            Collections.swap(cards, i, i + random.below(cards.size() - i));
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

    /** Which cards these are. */
    public CardSet set() {
        return cards.size() == CardSet.FULL.size() ? CardSet.FULL : CardSet.SHORT;
    }

    /** The card at this place, from 0. */
    public Card at(int place) {
        return cards.get(place);
    }

    /** Two characters a card, in dealing order. */
    public String text() {
        StringBuilder text = new StringBuilder(2 * cards.size());
        cards.forEach(text::append);
        return text.toString();
    }

    /** Says only that it is a deck: its order is a secret and never reaches a log. */
    @Override
    public String toString() {
        return "Deck[secret]";
    }
}
