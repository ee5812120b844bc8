package cardroom.server.history;

import cardroom.engine.Decision;
import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;
import cardroom.engine.hand.Action;
import cardroom.engine.hand.HandCommand;
import cardroom.engine.hand.HandEvent;
import cardroom.engine.hand.HandRules;
import cardroom.engine.hand.HandSetup;
import cardroom.engine.hand.HandState;
import cardroom.engine.hand.LegalActions;
import cardroom.engine.hand.LegalActions.Aggression;
import cardroom.engine.hand.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A hand of random terms in which everybody does random things. */
final class RandomHand {
    private final SplittableRandom random;
    final List<HandEvent> events = new ArrayList<>();
    HandState state;

    RandomHand(SplittableRandom random) {
        this.random = random;
        Decision.Accepted<HandState, HandEvent> start =
                HandRules.start(setup(), Deck.shuffled(random::nextInt));
        events.addAll(start.events());
        state = start.next();
        while (state.actor().isPresent()) {
            act(state.actor().getAsInt());
        }
    }

    List<Card> holeCards(int seat) {
        return state.player(seat).holeCards();
    }

    private HandSetup setup() {
        int count = 2 + random.nextInt(9);
        long bigBlind = 2 + random.nextInt(20);
        int firstSeat = random.nextInt(10);
        int antes = random.nextInt(3);
        boolean deadSmallBlind = random.nextInt(8) == 0;
        boolean deadButton = count < 9 && random.nextInt(8) == 0;
        int straddler = count > 3 && random.nextInt(4) == 0 ? 2 + random.nextInt(count - 2) : -1;
        int poster = count > 4 && random.nextInt(4) == 0 ? 3 + random.nextInt(count - 3) : -1;
        int bigBlindPlace = count == 2 ? 0 : 1;
        List<HandSetup.Player> players = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long blind =
                    i == bigBlindPlace
                            ? bigBlind
                            : i == 1 - bigBlindPlace
                                    ? deadSmallBlind ? 0 : bigBlind / 2
                                    : i == straddler && i != poster ? 2 * bigBlind : 0;
            long ante = antes == 1 || antes == 2 && i == bigBlindPlace ? bigBlind : 0;
            players.add(
                    new HandSetup.Player(
                            (firstSeat + i) % 10,
                            stack(bigBlind),
                            ante,
                            blind,
                            i == poster ? bigBlind : 0));
        }
        int button = (firstSeat + count - (deadButton ? 0 : 1)) % 10;
        return new HandSetup(Variant.NT, players, button, bigBlind, random.nextBoolean());
    }

    private long stack(long bigBlind) {
        return 1 + random.nextLong(random.nextBoolean() ? 4 * bigBlind : 200 * bigBlind);
    }

    private void act(int seat) {
        LegalActions legal = HandRules.legalActions(state);
        switch (HandRules.decide(state, new HandCommand.Act(seat, action(legal)))) {
            case Decision.Rejected<HandState, HandEvent>(var reason) ->
                    throw new AssertionError(reason);
            case Decision.Accepted<HandState, HandEvent>(var more, var next) -> {
                events.addAll(more);
                state = next;
            }
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
}
