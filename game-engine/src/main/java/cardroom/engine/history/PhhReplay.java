package cardroom.engine.history;

import cardroom.engine.Decision;
import cardroom.engine.Rejection;
import cardroom.engine.card.Card;
import cardroom.engine.hand.Action;
import cardroom.engine.hand.HandCommand;
import cardroom.engine.hand.HandEvent;
import cardroom.engine.hand.HandRules;
import cardroom.engine.hand.HandSetup;
import cardroom.engine.hand.HandState;
import cardroom.engine.hand.LegalActions;
import cardroom.engine.hand.LegalActions.Aggression;
import cardroom.engine.hand.PlayerInHand;
import cardroom.engine.history.PhhAction.BetOrRaise;
import cardroom.engine.history.PhhAction.CheckOrCall;
import cardroom.engine.history.PhhAction.DealBoard;
import cardroom.engine.history.PhhAction.DealHole;
import cardroom.engine.history.PhhAction.Fold;
import cardroom.engine.history.PhhAction.Muck;
import cardroom.engine.history.PhhAction.Remark;
import cardroom.engine.history.PhhAction.Show;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Plays a recorded hand through {@link HandRules}: every action must come from the actor, be legal,
 * and every street must be dealt exactly when the betting before it is closed.
 */
public final class PhhReplay {
    private final PhhHand hand;
    private final PhhCards cards;
    private final List<HandEvent> events = new ArrayList<>();
    private final long chips;
    private final Set<Integer> unknown;

    /** Streets that the engine has dealt and the record has not told yet. */
    private final Deque<HandEvent.StreetDealt> due = new ArrayDeque<>();

    private HandState state;
    private boolean dealt;

    /** How a replay ended. */
    public sealed interface Outcome {}

    /** The hand was played to its end. */
    public record Played(HandState end, List<HandEvent> events) implements Outcome {
        public Played {
            events = List.copyOf(events);
        }
    }

    /** The record cannot be played: {@code action} counts from 1, 0 is none of the actions. */
    public record Broken(int action, String reason) implements Outcome {}

    private PhhReplay(PhhHand hand) {
        this.hand = hand;
        cards = new PhhCards(hand);
        chips = hand.stacks().stream().mapToLong(Long::longValue).sum();
        HandSetup setup = setup(hand, cards);
        unknown = setup.unknownSeats();
        Decision.Accepted<HandState, HandEvent> start = HandRules.start(setup, cards.deck());
        add(start.events());
        state = start.next();
    }

    /** Plays {@code hand} from the first forced bet to the last pot. */
    public static Outcome play(PhhHand hand) {
        try {
            PhhReplay replay = new PhhReplay(hand);
            replay.playActions();
            replay.checkEnd();
            return new Played(replay.state, replay.events);
        } catch (BrokenHandException broken) {
            return broken.asOutcome();
        }
    }

    private static HandSetup setup(PhhHand hand, PhhCards cards) {
        try {
            return hand.setup(cards.unknownSeats());
        } catch (IllegalArgumentException impossible) {
            throw new BrokenHandException(0, String.valueOf(impossible.getMessage()));
        }
    }

    private void add(List<HandEvent> more) {
        for (HandEvent event : more) {
            events.add(event);
            if (event instanceof HandEvent.StreetDealt street) {
                due.add(street);
            }
        }
    }

    private void playActions() {
        for (int i = 0; i < hand.actions().size(); i++) {
            String fault = play(hand.actions().get(i));
            if (!fault.isEmpty()) {
                throw new BrokenHandException(i + 1, fault);
            }
        }
    }

    /** Plays one action; the answer is empty, or says what is wrong. */
    private String play(PhhAction action) {
        return switch (action) {
            case DealHole _ -> dealt ? "hole cards are dealt before the first action" : "";
            case DealBoard(List<Optional<Card>> cards) -> dealBoard(0, cards.size());
            case PhhAction.DealFurtherBoard(int board, List<Optional<Card>> cards) ->
                    dealBoard(board - 1, cards.size());
            case Fold(int player) -> act(player, _ -> new Action.Fold());
            case CheckOrCall(int player) ->
                    act(player, legal -> legal.canCheck() ? new Action.Check() : new Action.Call());
            case BetOrRaise(int player, long to) ->
                    act(
                            player,
                            legal ->
                                    legal.aggression() == Aggression.BET
                                            ? new Action.Bet(to)
                                            : new Action.Raise(to));
            case Show(int player, _) -> showdown(player);
            case Muck(int player) -> showdown(player);
            case PhhAction.WantRuns(int player, int times) ->
                    ask(new HandCommand.WantRuns(seat(player), times));
            case PhhAction.ShowAfter(int player, List<Optional<Card>> cards) ->
                    showAfter(seat(player), cards.stream().flatMap(Optional::stream).toList());
            case PhhAction.HuntRabbit _ -> ask(new HandCommand.HuntRabbit(hand.seat(0)));
            case Remark _ -> "";
        };
    }

    private String act(int player, Function<LegalActions, Action> choice) {
        String missing = missingCards();
        if (!missing.isEmpty()) {
            return missing + " before this action";
        }
        if (state.actor().isEmpty()) {
            return "the hand is over";
        }
        int actor = state.actor().getAsInt();
        if (player != playerAt(actor)) {
            return "p" + playerAt(actor) + " is to act";
        }
        dealt = true;
        Action action = choice.apply(HandRules.legalActions(state));
        return ask(new HandCommand.Act(actor, action));
    }

    private String ask(HandCommand command) {
        return switch (HandRules.decide(state, command)) {
            case Decision.Rejected<HandState, HandEvent>(Rejection reason) -> reason.message();
            case Decision.Accepted<HandState, HandEvent>(List<HandEvent> more, HandState next) -> {
                add(more);
                state = next;
                yield chipsNow() == chips ? "" : "the engine lost chips";
            }
        };
    }

    /** Who counts as unknown because the record does not tell his whole hand may show a part. */
    private String showAfter(int seat, List<Card> shown) {
        if (!state.isOver() || !unknown.contains(seat)) {
            return ask(new HandCommand.Show(seat, shown));
        }
        HandEvent event = new HandEvent.CardsShown(seat, shown);
        add(List.of(event));
        state = HandRules.evolve(state, event);
        return "";
    }

    private String dealBoard(int board, int count) {
        dealt = true;
        HandEvent.StreetDealt next = due.poll();
        if (next == null) {
            return state.isOver()
                    ? "the hand is over, and no more cards are dealt"
                    : "the betting goes on: " + actor() + " is to act";
        }
        if (next.board() != board || next.cards().size() != count) {
            return "it is time for %s, and %d are dealt to board %d"
                    .formatted(words(next), count, board + 1);
        }
        return "";
    }

    /** Cards are shown when the betting is over, at an all-in before the rest of the board. */
    private String showdown(int player) {
        if (state.actor().isPresent()) {
            return actor() + " is still to act";
        }
        return state.player(hand.seat(player - 1)).status() == PlayerInHand.Status.FOLDED
                ? "p" + player + " has folded"
                : "";
    }

    private void checkEnd() {
        int last = hand.actions().size();
        if (state.actor().isPresent()) {
            throw new BrokenHandException(last, "the record ends while " + actor() + " is to act");
        }
        String missing = missingCards();
        if (!missing.isEmpty()) {
            throw new BrokenHandException(last, missing + " at the end of the record");
        }
        if (cards.hasUnknownBoard() && contenders() > 1) {
            throw new BrokenHandException(0, "the board is unknown, and there is a showdown");
        }
    }

    /** Hole or board cards that the record should have told by now. */
    private String missingCards() {
        for (int seat = 0; seat < hand.players(); seat++) {
            if (!cards.isDealtIn(seat)) {
                return "p" + (seat + 1) + " has not got " + hand.holeCardsInWords() + " hole cards";
            }
        }
        HandEvent.StreetDealt next = due.peek();
        return next == null ? "" : words(next) + " is missing";
    }

    private static String words(HandEvent.StreetDealt next) {
        String street =
                switch (next.street()) {
                    case PREFLOP -> throw new IllegalStateException("no cards before the flop");
                    case FLOP -> "the flop (three cards)";
                    case TURN -> "the turn (one card)";
                    case RIVER -> "the river (one card)";
                };
        return next.board() == 0 ? street : street + " of board " + (next.board() + 1);
    }

    private int seat(int player) {
        if (player > hand.players()) {
            throw new IllegalArgumentException("there is no p" + player);
        }
        return hand.seat(player - 1);
    }

    /** The player of a seat, from 1. */
    private int playerAt(int seat) {
        for (int i = 0; i < hand.players(); i++) {
            if (hand.seat(i) == seat) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("seat " + seat + " is not in the hand");
    }

    private String actor() {
        return "p" + playerAt(state.actor().orElseThrow());
    }

    private long contenders() {
        return state.players().stream()
                .filter(player -> player.status() != PlayerInHand.Status.FOLDED)
                .count();
    }

    private long chipsNow() {
        return state.players().stream()
                .mapToLong(player -> player.stack() - player.won() + player.contribution())
                .sum();
    }
}
