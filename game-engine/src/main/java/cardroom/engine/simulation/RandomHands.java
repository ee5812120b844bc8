package cardroom.engine.simulation;

import cardroom.engine.card.CardSet;
import cardroom.engine.hand.BulkHand;
import cardroom.engine.hand.HandEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * Hands in which everybody acts at random: 10 % fold (check when free), 60 % check or call, 25 %
 * raise to a uniform total between the least and the pot, 5 % all-in. With {@link
 * SimulatedStakes#PROTOCOL} and {@link HandChance#protocol} this is the protocol P6.
 */
public final class RandomHands implements SimulatedHands {
    private final SimulatedStakes stakes;
    private final HandChance chance;
    private final List<HandEvent> events = new ArrayList<>();
    private final byte[] ordered;
    private final byte[] deck;
    private final int dealt;
    private final long[] stacks;
    private final BulkHand hand;

    /** Hands by {@code chance}; with {@code history} each one makes all of its events. */
    public RandomHands(SimulatedStakes stakes, HandChance chance, boolean history) {
        this.stakes = stakes;
        this.chance = chance;
        ordered = ordered(stakes.variant().cards());
        deck = new byte[ordered.length];
        dealt = stakes.players() * stakes.variant().holeCards() + 5;
        stacks = new long[stakes.players()];
        hand = new BulkHand(stakes.setup(), history ? events::add : null);
    }

    private static byte[] ordered(CardSet set) {
        byte[] ids = new byte[set.size()];
        for (int place = 0; place < ids.length; place++) {
            ids[place] = (byte) (set.lowestId() + place);
        }
        return ids;
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
        chance.begin(number);
        stakes.drawStacks(chance.stacks(), stacks);
        System.arraycopy(ordered, 0, deck, 0, deck.length);
        chance.cards().shuffle(deck, dealt);
        hand.start(deck, stacks);
        WideRandom choices = chance.choices();
        while (hand.actor() >= 0) {
            act(choices);
        }
        return events;
    }

    /** Chips that {@code player} holds now. */
    public long stack(int player) {
        return hand.stack(player);
    }

    private void act(WideRandom random) {
        long roll = random.below(100L);
        if (roll < 70) {
            if (roll < 10 && hand.toCall() > 0) {
                hand.fold();
            } else {
                hand.checkOrCall();
            }
        } else if (!hand.mayRaise()) {
            hand.checkOrCall();
        } else {
            long low = hand.minTo();
            long most = hand.maxTo();
            long potRaise = hand.currentBet() + hand.middle() + hand.toCall();
            long high = Math.min(most, Math.max(low, potRaise));
            hand.raiseTo(roll >= 95 ? most : low + random.below(high - low + 1));
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
