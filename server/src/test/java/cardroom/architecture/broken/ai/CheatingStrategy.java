package cardroom.architecture.broken.ai;

import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;

/** A strategy that looks into the deck. */
public record CheatingStrategy(Deck deck) {
    /** The card that comes next. */
    public Card next() {
        return deck.at(0);
    }
}
