package cardroom.architecture.broken.server.lobby;

import cardroom.engine.card.Deck;
import java.util.Random;

/** Shuffles with 48 bits that it seeds itself. */
public final class GuessableLobby {
    /** One of far fewer decks than there are. */
    public Deck deck() {
        return Deck.shuffled(new Random()::nextInt);
    }
}
