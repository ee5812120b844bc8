package cardroom.ai;

import cardroom.engine.card.UniformRandom;
import cardroom.engine.view.SeatedView;

/** Decides for a seat from what its player may know, and from nothing else. */
@FunctionalInterface
public interface Strategy {
    /**
     * The action for the turn in {@code view}; the same view and random numbers give the same
     * choice. An {@link IllegalArgumentException} when it is not this seat's turn.
     */
    Choice choose(SeatedView view, UniformRandom random);
}
