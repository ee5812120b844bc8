package cardroom.engine.hand;

import cardroom.engine.Decision;
import cardroom.engine.Rejection;
import cardroom.engine.card.Deck;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one hand as pure functions.
 *
 * <p>Cards are dealt without burns (D14): the player at place {@code i} of the setup holds the
 * cards at places {@code 2i} and {@code 2i + 1} of the deck, and the board is the next five.
 */
public final class HandRules {
    private HandRules() {}

    /**
     * Posts, deals and finds the first actor; a hand in which nobody can act runs to its end at
     * once (T5).
     */
    public static Decision.Accepted<HandState, HandEvent> start(HandSetup setup, Deck deck) {
        List<HandEvent> events = new ArrayList<>();
        events.add(new HandEvent.HandStarted(setup, deck));
        HandCore core = newCore(setup, deck);
        new HandFlow(core, events::add).begin();
        return new Decision.Accepted<>(events, new HandState(deck, core));
    }

    /**
     * What the rules say to {@code command}. Everything that follows without a decision is part of
     * the answer.
     */
    public static Decision<HandState, HandEvent> decide(HandState state, HandCommand command) {
        return switch (command) {
            case HandCommand.Act(int seat, Action action) -> act(state, seat, action);
        };
    }

    private static Decision<HandState, HandEvent> act(HandState state, int seat, Action action) {
        Rejection notHisTurn = notHisTurn(state.core(), seat);
        if (notHisTurn != null) {
            return new Decision.Rejected<>(notHisTurn);
        }
        List<HandEvent> events = new ArrayList<>();
        HandCore core = state.copyOfCore();
        Rejection refusal = ActionRules.play(new HandFlow(core, events::add), action);
        return refusal == null
                ? new Decision.Accepted<>(events, new HandState(state.deck(), core))
                : new Decision.Rejected<>(refusal);
    }

    private static @Nullable Rejection notHisTurn(HandCore core, int seat) {
        if (core.actor < 0) {
            return new Rejection(Rejection.Code.NOT_YOUR_TURN, "the hand is over");
        }
        int due = core.terms.seat(core.actor);
        return seat == due
                ? null
                : new Rejection(Rejection.Code.NOT_YOUR_TURN, "seat " + due + " is to act");
    }

    /**
     * The state after {@code event}; {@code state} is null only for {@link HandEvent.HandStarted}.
     */
    public static HandState evolve(@Nullable HandState state, HandEvent event) {
        if (event instanceof HandEvent.HandStarted(HandSetup setup, Deck deck)) {
            return new HandState(deck, newCore(setup, deck));
        }
        if (state == null) {
            throw new IllegalArgumentException("a hand begins with HandStarted, not " + event);
        }
        HandCore core = state.copyOfCore();
        HandReplay.apply(core, event);
        return new HandState(state.deck(), core);
    }

    /** What the actor may do; an {@link IllegalStateException} when nobody is to act. */
    public static LegalActions legalActions(HandState state) {
        HandCore core = state.core();
        if (core.actor < 0) {
            throw new IllegalStateException("nobody is to act");
        }
        return BettingRules.legalActions(core, core.actor);
    }

    private static HandCore newCore(HandSetup setup, Deck deck) {
        HandTerms terms = new HandTerms(setup);
        byte[] cards = new byte[2 * terms.players + 5];
        for (int place = 0; place < cards.length; place++) {
            cards[place] = (byte) deck.at(place).id();
        }
        return new HandCore(terms, cards);
    }
}
