package cardroom.architecture.broken.server.lobby;

import cardroom.engine.card.Deck;
import java.util.concurrent.ThreadLocalRandom;

/** Shuffles with numbers that tell the next ones. */
public final class PredictableLobby {
    /** A deck that the last one gives away. */
    public Deck deck() {
        return Deck.shuffled(bound -> ThreadLocalRandom.current().nextInt(bound));
    }
}
