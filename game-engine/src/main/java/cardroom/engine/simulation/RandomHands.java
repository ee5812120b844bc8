package cardroom.engine.simulation;

import cardroom.engine.hand.BulkHand;
import cardroom.engine.hand.HandEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * Hands in which everybody acts at random: 10 % fold (check when free), 60 % check or call, 25 %
 * raise to a uniform total between the least and the pot, 5 % all-in. With {@link
 * SimulatedStakes#PROTOCOL} this is the protocol P6. Hand {@code h} depends on {@code seed + h}
 * only.
 */
public final class RandomHands implements SimulatedHands {
    private final SimulatedStakes stakes;
    private final long seed;
    private final List<HandEvent> events = new ArrayList<>();
    private final ExperimentRandom random = new ExperimentRandom(0);
    private final byte[] deck;
    private final int dealt;
    private final long[] stacks;
    private final BulkHand hand;

    /** Hands of a seed; with {@code history} each one makes all of its events. */
    public RandomHands(SimulatedStakes stakes, long seed, boolean history) {
        this.stakes = stakes;
        this.seed = seed;
        deck = new byte[stakes.variant().cards().size()];
        dealt = stakes.players() * stakes.variant().holeCards() + 5;
        stacks = new long[stakes.players()];
        hand = new BulkHand(stakes.setup(), history ? events::add : null);
    }

    @Override
    public HandTotals play(long from, long to) {
        long decisions = 0;
        long losses = 0;
        long told = 0;
        boolean kept = true;
        for (long h = from; h < to; h++) {
            play(h);
            decisions += hand.decisions();
            losses += losses();
            kept &= keepsChips();
            told += events.size();
        }
        return new HandTotals(to - from, decisions, losses, told, kept);
    }

    /** Plays hand {@code number} and returns its events, none without a history. */
    public List<HandEvent> play(long number) {
        events.clear();
        random.reseed(seed + number);
        stakes.drawStacks(random, stacks);
        random.shuffle(deck, dealt);
        hand.start(deck, stacks);
        while (hand.actor() >= 0) {
            act();
        }
        return events;
    }

    /** Chips that {@code player} holds now. */
    public long stack(int player) {
        return hand.stack(player);
    }

    private void act() {
        long roll = random.below(100L);
        if (roll < 10 && hand.toCall() > 0) {
            hand.fold();
        } else if (roll < 70 || !hand.mayRaise()) {
            hand.checkOrCall();
        } else if (roll >= 95) {
            hand.raiseTo(hand.maxTo());
        } else {
            long low = hand.minTo();
            long potRaise = hand.currentBet() + hand.middle() + hand.toCall();
            long high = Math.min(hand.maxTo(), Math.max(low, potRaise));
            hand.raiseTo(low + random.below(high - low + 1));
        }
    }

    private long losses() {
        long losses = 0;
        for (int i = 0; i < stacks.length; i++) {
            losses += Math.max(0, stacks[i] - hand.stack(i));
        }
        return losses;
    }

    private boolean keepsChips() {
        long difference = 0;
        boolean possible = hand.isOver();
        for (int i = 0; i < stacks.length; i++) {
            difference += stacks[i] - hand.stack(i);
            possible &= hand.stack(i) >= 0;
        }
        return possible && difference == 0;
    }
}
