package cardroom.engine.simulation;

import cardroom.engine.card.UniformRandom;

/** Random integers of simulated hands, also below bounds that no {@code int} holds. */
public interface WideRandom extends UniformRandom {
    /** A uniform integer in {@code 0 .. bound - 1}; {@code bound} is 1 to 2³¹. */
    long below(long bound);

    /** Fisher–Yates: gives the first {@code places} of {@code deck} their final cards. */
    default void shuffle(byte[] deck, int places) {
        for (int i = 0; i < places; i++) {
            int j = i + below(deck.length - i);
            byte card = deck[i];
            deck[i] = deck[j];
            deck[j] = card;
        }
    }
}
