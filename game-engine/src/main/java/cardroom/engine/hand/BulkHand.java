package cardroom.engine.hand;

import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One hand after another on the same memory, by the rules of {@link HandRules}: for simulations and
 * experiments. Not thread-safe.
 *
 * <p>Players are numbered by their place in the setup. Without a listener a hand makes no events
 * and next to no garbage; with one it tells the same immutable events as {@link HandRules}.
 */
public final class BulkHand {
    private final HandSetup setup;
    private final HandCore core;
    private final HandFlow flow;
    private final @Nullable Consumer<HandEvent> listener;

    /** Hands on these terms that nobody listens to. */
    public BulkHand(HandSetup setup) {
        this(setup, null);
    }

    /** Hands on these terms; {@code listener} hears every event at once. */
    public BulkHand(HandSetup setup, @Nullable Consumer<HandEvent> listener) {
        this.setup = setup;
        this.listener = listener;
        HandTerms terms = new HandTerms(setup);
        core = new HandCore(terms, new byte[terms.cards()]);
        core.over = true;
        flow = new HandFlow(core, listener);
    }

    /** Deals the next hand with the stacks of the setup. */
    public void start(byte[] deck) {
        start(deck, core.terms.stacks);
    }

    /**
     * Deals the next hand.
     *
     * @param deck the different card ids of the variant in dealing order, see {@link HandRules}
     * @param stacks chips of each player, at least 1
     */
    public void start(byte[] deck, long[] stacks) {
        if (stacks.length != core.stack.length || deck.length != core.terms.deckSize()) {
            throw new IllegalArgumentException(
                    "a hand needs a whole deck of its variant and a stack for each player");
        }
        for (long stack : stacks) {
            if (stack < 1 || stack > HandSetup.MAX_CHIPS) {
                throw new IllegalArgumentException("a stack is 1 to " + HandSetup.MAX_CHIPS);
            }
        }
        core.reset(stacks);
        System.arraycopy(deck, 0, core.cards, 0, core.cards.length);
        if (listener != null) {
            listener.accept(new HandEvent.HandStarted(setupOf(stacks), deckOf(deck)));
        }
        flow.begin();
    }

    private HandSetup setupOf(long[] stacks) {
        if (Arrays.equals(stacks, core.terms.stacks)) {
            return setup;
        }
        List<HandSetup.Player> players = new ArrayList<>(stacks.length);
        for (int i = 0; i < stacks.length; i++) {
            players.add(setup.players().get(i).withStack(stacks[i]));
        }
        return setup.with(players);
    }

    private static Deck deckOf(byte[] deck) {
        Card[] cards = new Card[deck.length];
        for (int place = 0; place < deck.length; place++) {
            cards[place] = Card.of(deck[place]);
        }
        return new Deck(List.of(cards));
    }

    /** How many players each hand has. */
    public int players() {
        return core.terms.players;
    }

    /** Whether every pot is awarded; true before the first hand. */
    public boolean isOver() {
        return core.over;
    }

    /** Who is to act, or −1. */
    public int actor() {
        return core.actor;
    }

    /** How many decisions this hand has had. */
    public int decisions() {
        return core.decisions;
    }

    /** Chips that {@code player} has behind. */
    public long stack(int player) {
        return core.stack[player];
    }

    /** The street total that must be matched. */
    public long currentBet() {
        return core.currentBet;
    }

    /** Chips that a call by the actor adds; 0 when he may check. */
    public long toCall() {
        return BettingRules.callAmount(core, core.actor);
    }

    /** Whether the actor may bet or raise. */
    public boolean mayRaise() {
        return BettingRules.mayRaise(core, core.actor);
    }

    /** The smallest legal street total of a bet or raise, where one is legal. */
    public long minTo() {
        return BettingRules.minTo(core, core.actor);
    }

    /** The largest legal street total of a bet or raise, where one is legal. */
    public long maxTo() {
        return BettingRules.maxTo(core, core.actor);
    }

    /** All chips that have gone in, the bets of this street included. */
    public long middle() {
        return core.middle;
    }

    /** The actor folds. */
    public void fold() {
        requireActor();
        flow.fold();
    }

    /** The actor checks where that is free, else calls. */
    public void checkOrCall() {
        requireActor();
        flow.checkOrCall();
    }

    /** The actor bets or raises to a legal street total; others are refused. */
    public void raiseTo(long to) {
        requireActor();
        if (!mayRaise() || to < minTo() || to > maxTo()) {
            throw new IllegalArgumentException("no bet or raise to " + to + " is legal");
        }
        flow.raiseTo(to);
    }

    private void requireActor() {
        if (core.actor < 0) {
            throw new IllegalStateException("nobody is to act");
        }
    }
}
