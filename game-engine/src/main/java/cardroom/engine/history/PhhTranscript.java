package cardroom.engine.history;

import cardroom.engine.card.Card;
import cardroom.engine.hand.HandEvent;
import cardroom.engine.hand.HandRules;
import cardroom.engine.hand.HandSetup;
import cardroom.engine.hand.HandState;
import cardroom.engine.hand.PlayerInHand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A finished hand of ours in the PHH notation, with no other cards than those that its reader may
 * know, and no other wishes of players than those that the table saw come true.
 *
 * @param finishingStacks chips after the last pot, in the order of the players
 * @param winnings chips from the pots, uncalled chips that went back excluded
 */
public record PhhTranscript(PhhHand hand, List<Long> finishingStacks, List<Long> winnings) {
    public PhhTranscript {
        finishingStacks = List.copyOf(finishingStacks);
        winnings = List.copyOf(winnings);
    }

    /**
     * Writes a hand down.
     *
     * @param events from its start to its end; the deck in the first one is not looked at
     * @param known hole cards of a seat that the reader knows without having been shown them; empty
     *     for none
     */
    public static PhhTranscript of(List<HandEvent> events, IntFunction<List<Card>> known) {
        if (!(events.getFirst() instanceof HandEvent.HandStarted(HandSetup setup, _))) {
            throw new IllegalArgumentException("a hand begins with HandStarted");
        }
        HandState end = end(events);
        List<PhhAction> actions = new Notation(setup, events, known).actions;
        return new PhhTranscript(
                PhhHand.of(SeenWishes.in(setup, events, actions), actions),
                end.players().stream().map(PlayerInHand::stack).toList(),
                end.players().stream().map(PlayerInHand::won).toList());
    }

    private static HandState end(List<HandEvent> events) {
        @Nullable HandState state = null;
        for (HandEvent event : events) {
            state = HandRules.evolve(state, event);
        }
        if (state == null || !state.isOver()) {
            throw new IllegalArgumentException("the hand is not over");
        }
        return state;
    }

    /** The actions of a hand, line by line. */
    private static final class Notation {
        private final HandSetup setup;
        private final IntFunction<List<Card>> known;
        private final Map<Integer, List<Card>> shown = new HashMap<>();
        private final List<PhhAction> actions = new ArrayList<>();
        private boolean over;

        Notation(HandSetup setup, List<HandEvent> events, IntFunction<List<Card>> known) {
            this.setup = setup;
            this.known = known;
            for (HandEvent event : events) {
                if (event instanceof HandEvent.CardsShown(int seat, List<Card> cards)) {
                    shown.merge(seat, cards, Notation::together);
                }
            }
            events.forEach(this::add);
        }

        /** All cards of two shows of one hand; each show is in the order of dealing. */
        private static List<Card> together(List<Card> some, List<Card> more) {
            List<Card> left = new ArrayList<>(some);
            List<Card> all = new ArrayList<>();
            for (Card card : more) {
                List<Card> before = left.subList(0, 1 + left.indexOf(card));
                all.addAll(before);
                if (before.isEmpty()) {
                    all.add(card);
                }
                before.clear();
            }
            all.addAll(left);
            return all;
        }

        private void add(HandEvent event) {
            switch (event) {
                case HandEvent.HoleCardsDealt() -> setup.players().forEach(this::deal);
                case HandEvent.Folded(int seat) -> actions.add(new PhhAction.Fold(player(seat)));
                case HandEvent.Checked(int seat) -> checkOrCall(seat);
                case HandEvent.Called(int seat, _) -> checkOrCall(seat);
                case HandEvent.BetPlaced(int seat, long to) -> betOrRaise(seat, to);
                case HandEvent.Raised(int seat, long to) -> betOrRaise(seat, to);
                case HandEvent.StreetDealt(_, int board, List<Card> cards) ->
                        actions.add(
                                board == 0
                                        ? new PhhAction.DealBoard(certain(cards))
                                        : new PhhAction.DealFurtherBoard(
                                                board + 1, certain(cards)));
                case HandEvent.CardsShown(int seat, List<Card> cards) ->
                        actions.add(
                                over
                                        ? new PhhAction.ShowAfter(player(seat), certain(cards))
                                        : new PhhAction.Show(player(seat), inHand(cards)));
                case HandEvent.CardsMucked(int seat) ->
                        actions.add(new PhhAction.Muck(player(seat)));
                case HandEvent.RabbitShown(List<Card> cards) ->
                        actions.add(new PhhAction.HuntRabbit(certain(cards)));
                case HandEvent.HandEnded() -> over = true;
                case HandEvent.HandStarted _,
                        HandEvent.AntePosted _,
                        HandEvent.BlindPosted _,
                        HandEvent.DeadPosted _,
                        HandEvent.UncalledReturned _,
                        HandEvent.BetsCollected _,
                        HandEvent.RunsWanted _,
                        HandEvent.RunsAgreed _,
                        HandEvent.RakeTaken _,
                        HandEvent.PotAwarded _ -> {}
            }
        }

        private void deal(HandSetup.Player player) {
            List<Card> seen = known.apply(player.seat());
            List<Card> cards = seen.isEmpty() ? shown.getOrDefault(player.seat(), List.of()) : seen;
            actions.add(new PhhAction.DealHole(player(player.seat()), inHand(cards)));
        }

        private void checkOrCall(int seat) {
            actions.add(new PhhAction.CheckOrCall(player(seat)));
        }

        private void betOrRaise(int seat, long to) {
            actions.add(new PhhAction.BetOrRaise(player(seat), to));
        }

        /** A whole hand: these cards, and unknown ones for the rest. */
        private List<Optional<Card>> inHand(List<Card> cards) {
            List<Optional<Card>> hand = new ArrayList<>(certain(cards));
            hand.addAll(
                    Collections.nCopies(
                            setup.variant().holeCards() - cards.size(), Optional.empty()));
            return hand;
        }

        private static List<Optional<Card>> certain(List<Card> cards) {
            return cards.stream().map(Optional::of).toList();
        }

        private int player(int seat) {
            for (int i = 0; i < setup.players().size(); i++) {
                if (setup.players().get(i).seat() == seat) {
                    return i + 1;
                }
            }
            throw new IllegalArgumentException("seat " + seat + " is not in the hand");
        }
    }
}
