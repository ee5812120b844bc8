package cardroom.server.history;

import cardroom.engine.Decision;
import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;
import cardroom.engine.hand.Action;
import cardroom.engine.hand.HandCommand;
import cardroom.engine.hand.HandEvent;
import cardroom.engine.hand.HandOptions;
import cardroom.engine.hand.HandRules;
import cardroom.engine.hand.HandSetup;
import cardroom.engine.hand.HandState;
import cardroom.engine.hand.LegalActions;
import cardroom.engine.hand.LegalActions.Aggression;
import cardroom.engine.hand.Rake;
import cardroom.engine.hand.Variant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A hand of a random variant and random terms, with everything that a table can be set to, in which
 * everybody does random things.
 */
final class RandomHand {
    private static final int MOST_SEATS = 10;

    private final SplittableRandom random;
    private final boolean wishes;
    private final int count;
    private final int firstSeat;
    private final long bigBlind;
    final List<HandEvent> events = new ArrayList<>();
    HandState state;

    RandomHand(SplittableRandom random) {
        this(random, true);
    }

    /** Without {@code wishes} the same hand, in which nobody wants more boards or to show. */
    RandomHand(SplittableRandom random, boolean wishes) {
        this.random = random;
        this.wishes = wishes;
        Variant variant = Variant.values()[random.nextInt(Variant.values().length)];
        count = 2 + random.nextInt(MOST_SEATS - 1);
        firstSeat = random.nextInt(MOST_SEATS);
        bigBlind = 2 * (1 + random.nextLong(10));
        Deck deck = Deck.shuffled(variant.cards(), random::nextInt);
        var start = HandRules.start(setup(variant), deck);
        events.addAll(start.events());
        state = start.next();
        while (state.actor().isPresent()) {
            if (oneIn(10)) {
                int seat = seat(random.nextInt(count));
                int times = 1 + random.nextInt(3);
                boolean _ = wishes && ask(new HandCommand.WantRuns(seat, times));
            }
            act(state.actor().getAsInt());
        }
        afterwards();
    }

    List<Card> holeCards(int seat) {
        return state.player(seat).holeCards();
    }

    private int seat(int place) {
        return (firstSeat + place) % MOST_SEATS;
    }

    private HandSetup setup(Variant variant) {
        boolean bomb = oneIn(8);
        boolean antesOnly = bomb || oneIn(8);
        int antes = antesOnly ? 1 : random.nextInt(3);
        boolean deadSmallBlind = oneIn(8);
        int straddler = count > 3 && oneIn(4) ? 2 + random.nextInt(count - 2) : -1;
        int poster = count > 4 && oneIn(4) ? 3 + random.nextInt(count - 3) : -1;
        int bigBlindPlace = count == 2 ? 0 : 1;
        List<HandSetup.Player> players = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long small = deadSmallBlind ? 0 : bigBlind / 2;
            long blind = i == bigBlindPlace ? bigBlind : i == 1 - bigBlindPlace ? small : 0;
            blind = i == straddler ? 2 * bigBlind : blind;
            long ante = antes == 1 || (antes == 2 && i == bigBlindPlace) ? bigBlind : 0;
            boolean posts = i == poster && i != straddler && !antesOnly;
            long dead = posts && random.nextBoolean() ? bigBlind / 2 : 0;
            players.add(
                    new HandSetup.Player(
                            seat(i),
                            stack(),
                            ante,
                            antesOnly ? 0 : blind,
                            posts ? bigBlind : 0,
                            dead));
        }
        int button = seat(count - (count < MOST_SEATS && oneIn(8) ? 0 : 1));
        HandSetup plain = new HandSetup(variant, players, button, bigBlind, random.nextBoolean());
        return plain.with(options(bomb));
    }

    private HandOptions options(boolean bomb) {
        Map<Integer, Integer> runs = new HashMap<>();
        for (int i = 0; i < count; i++) {
            runs.put(seat(i), 1 + random.nextInt(3));
        }
        return HandOptions.builder()
                .antesAfterBlinds(oneIn(4))
                .straddleSetsRaise(oneIn(4))
                .bombPot(bomb)
                .rake(oneIn(4) ? new Rake(500, random.nextInt(3) * bigBlind, oneIn(2)) : null)
                .runs(1 + random.nextInt(3), wishes ? runs : Map.of())
                .showing(oneIn(4) && wishes ? Set.of(seat(0), seat(1)) : Set.of())
                .rabbitHunt(oneIn(2))
                .build();
    }

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    private long stack() {
        return 1 + random.nextLong(random.nextBoolean() ? 4 * bigBlind : 200 * bigBlind);
    }

    private void act(int seat) {
        LegalActions legal = HandRules.legalActions(state);
        if (!ask(new HandCommand.Act(seat, action(legal)))) {
            throw new AssertionError("a legal action was refused: " + legal);
        }
    }

    private Action action(LegalActions legal) {
        int roll = random.nextInt(10);
        if (roll == 0) {
            return new Action.Fold();
        }
        if (roll < 7 || legal.aggression() == Aggression.NONE) {
            return legal.canCheck() ? new Action.Check() : new Action.Call();
        }
        long most = Math.min(legal.maxTo(), 3 * legal.minTo());
        long to = roll == 9 ? legal.maxTo() : random.nextLong(legal.minTo(), most + 1);
        return legal.aggression() == Aggression.BET ? new Action.Bet(to) : new Action.Raise(to);
    }

    /** Somebody shows one card, somebody all of his, and somebody hunts the rabbit. */
    private void afterwards() {
        if (oneIn(3)) {
            int seat = seat(random.nextInt(count));
            ask(new HandCommand.Show(seat, List.of(holeCards(seat).getLast())));
        }
        if (oneIn(3)) {
            int seat = seat(random.nextInt(count));
            ask(new HandCommand.Show(seat, holeCards(seat)));
        }
        if (oneIn(3)) {
            ask(new HandCommand.HuntRabbit(seat(0)));
        }
    }

    /** Asks for something, which the rules may refuse. */
    private boolean ask(HandCommand command) {
        return switch (HandRules.decide(state, command)) {
            case Decision.Rejected<HandState, HandEvent> _ -> false;
            case Decision.Accepted<HandState, HandEvent>(var more, var next) -> {
                events.addAll(more);
                state = next;
                yield true;
            }
        };
    }
}
