package cardroom.engine.hand;

import cardroom.engine.Decision;
import cardroom.engine.card.Deck;
import org.jspecify.annotations.Nullable;

/** The rules of one hand as pure functions. */
@SuppressWarnings("DoNotCallSuggester")
public final class HandRules {
    private HandRules() {}

    /**
     * Posts, deals and finds the first actor; a hand in which nobody can act runs to its end at
     * once (T5).
     */
    public static Decision.Accepted<HandState, HandEvent> start(HandSetup setup, Deck deck) {
        throw new UnsupportedOperationException();
    }

    /**
     * What the rules say to {@code command}. Everything that follows without a decision is part of
     * the answer.
     */
    public static Decision<HandState, HandEvent> decide(HandState state, HandCommand command) {
        throw new UnsupportedOperationException();
    }

    /**
     * The state after {@code event}; {@code state} is null only for {@link HandEvent.HandStarted}.
     */
    public static HandState evolve(@Nullable HandState state, HandEvent event) {
        throw new UnsupportedOperationException();
    }

    /** What the actor may do; an {@link IllegalStateException} when nobody is to act. */
    public static LegalActions legalActions(HandState state) {
        throw new UnsupportedOperationException();
    }
}
