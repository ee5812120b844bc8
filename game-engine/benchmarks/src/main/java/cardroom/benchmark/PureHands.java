package cardroom.benchmark;

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
import cardroom.engine.hand.PlayerInHand;
import cardroom.engine.simulation.HandChance;
import cardroom.engine.simulation.HandTotals;
import cardroom.engine.simulation.SimulatedHands;
import cardroom.engine.simulation.SimulatedStakes;
import cardroom.engine.simulation.WideRandom;
import java.util.List;

/** The hands of the protocol P6, played by the pure functions that live tables use. */
final class PureHands implements SimulatedHands {
    private final HandSetup setup;
    private final long stack;
    private final int dealt;
    private final HandChance chance;
    private final byte[] deck = new byte[Card.COUNT];

    PureHands(SimulatedStakes stakes, HandChance chance) {
        this.setup = stakes.setup();
        this.stack = stakes.most();
        this.dealt = 2 * stakes.players() + 5;
        this.chance = chance;
    }

    @Override
    public HandTotals play(long from, long to) {
        HandTotals totals = HandTotals.NONE;
        for (long h = from; h < to; h++) {
            totals = totals.plus(play(h));
        }
        return totals;
    }

    private HandTotals play(long number) {
        chance.begin(number);
        for (int card = 0; card < deck.length; card++) {
            deck[card] = (byte) card;
        }
        chance.cards().shuffle(deck, dealt);
        WideRandom choices = chance.choices();
        Decision.Accepted<HandState, HandEvent> step = HandRules.start(setup, shuffled());
        long events = step.events().size();
        while (step.next().actor().isPresent()) {
            int actor = step.next().actor().getAsInt();
            HandCommand command = new HandCommand.Act(actor, choose(step.next(), choices));
            step = (Decision.Accepted<HandState, HandEvent>) HandRules.decide(step.next(), command);
            events += step.events().size();
        }
        long losses = 0;
        long chips = 0;
        for (PlayerInHand player : step.next().players()) {
            losses += Math.max(0, stack - player.stack());
            chips += player.stack() - stack;
        }
        return new HandTotals(1, step.next().decisions(), losses, events, chips == 0);
    }

    private Deck shuffled() {
        Card[] cards = new Card[deck.length];
        for (int place = 0; place < cards.length; place++) {
            cards[place] = Card.of(deck[place]);
        }
        return new Deck(List.of(cards));
    }

    private static Action choose(HandState state, WideRandom random) {
        LegalActions legal = HandRules.legalActions(state);
        long roll = random.below(100L);
        Action passive = legal.canCheck() ? new Action.Check() : new Action.Call();
        if (roll < 10) {
            return legal.canCheck() ? passive : new Action.Fold();
        }
        if (roll < 70 || legal.aggression() == Aggression.NONE) {
            return passive;
        }
        if (roll >= 95) {
            return new Action.AllIn();
        }
        long middle = state.players().stream().mapToLong(PlayerInHand::contribution).sum();
        long potRaise = state.currentBet() + middle + legal.callAmount();
        long high = Math.min(legal.maxTo(), Math.max(legal.minTo(), potRaise));
        long to = legal.minTo() + random.below(high - legal.minTo() + 1);
        return legal.aggression() == Aggression.BET ? new Action.Bet(to) : new Action.Raise(to);
    }
}
