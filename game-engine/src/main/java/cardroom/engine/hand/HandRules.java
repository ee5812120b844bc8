package cardroom.engine.hand;

import cardroom.engine.Decision;
import cardroom.engine.Rejection;
import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one hand as pure functions.
 *
 * <p>Cards are dealt without burns (D14): with {@code h} hole cards the player at place {@code i}
 * of the setup holds the cards from place {@code h·i} of the deck on, the board is the next five
 * after the players' cards, and further boards (D13) follow.
 */
public final class HandRules {
    private HandRules() {}

    /**
     * Posts, deals and finds the first actor; a hand in which nobody can act runs to its end at
     * once (T5). The deck must be one of the variant.
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
            case HandCommand.WantRuns(int seat, int times) ->
                    decide(state, flow -> ShowRules.wantRuns(flow, seat, times));
            case HandCommand.Show(int seat, List<Card> cards) ->
                    decide(state, flow -> ShowRules.show(flow, seat, cards));
            case HandCommand.HuntRabbit(int seat) ->
                    decide(state, flow -> ShowRules.huntRabbit(flow, seat));
        };
    }

    private static Decision<HandState, HandEvent> act(HandState state, int seat, Action action) {
        Rejection notHisTurn = notHisTurn(state.core(), seat);
        return notHisTurn == null
                ? decide(state, flow -> ActionRules.play(flow, action))
                : new Decision.Rejected<>(notHisTurn);
    }

    private static Decision<HandState, HandEvent> decide(HandState state, Rule rule) {
        List<HandEvent> events = new ArrayList<>();
        HandCore core = state.copyOfCore();
        Rejection refusal = rule.apply(new HandFlow(core, events::add));
        return refusal == null
                ? new Decision.Accepted<>(events, new HandState(state.deck(), core))
                : new Decision.Rejected<>(refusal);
    }

    /** Plays what was asked, or says why not and changes nothing. */
    private interface Rule {
        @Nullable Rejection apply(HandFlow flow);
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
        if (deck.set() != setup.variant().cards()) {
            throw new IllegalArgumentException(
                    setup.variant().code()
                            + " is not played with "
                            + deck.cards().size()
                            + " cards");
        }
        HandTerms terms = new HandTerms(setup);
        byte[] cards = new byte[terms.cards()];
        for (int place = 0; place < cards.length; place++) {
            cards[place] = (byte) deck.at(place).id();
        }
        return new HandCore(terms, cards);
    }
}
