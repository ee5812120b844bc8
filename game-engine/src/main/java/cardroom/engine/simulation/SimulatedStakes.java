package cardroom.engine.simulation;

import cardroom.engine.hand.HandSetup;
import cardroom.engine.hand.Variant;
import java.util.ArrayList;
import java.util.List;

/**
 * Who sits down to simulated hands with what: no-limit hold'em with blinds 1 and 2, the button in
 * the last seat.
 *
 * @param players 2–10
 * @param least smallest stack in chips
 * @param most largest stack in chips; stacks between the two are drawn for each hand
 */
public record SimulatedStakes(int players, long least, long most) {
    /** Chips of the big blind; of the small blind half of it. */
    public static final long BIG_BLIND = 2;

    /** Those of the protocol P6: six players with 100 big blinds. */
    public static final SimulatedStakes PROTOCOL = new SimulatedStakes(6, 200, 200);

    public SimulatedStakes {
        if (players < 2 || players > 10) {
            throw new IllegalArgumentException("a hand has 2 to 10 players, not " + players);
        }
        if (least < 1 || most < least || most > 1L << 30) {
            throw new IllegalArgumentException("stacks are 1 to 2^30 chips, the least first");
        }
    }

    /** The terms of each hand, everybody with the largest stack. */
    public HandSetup setup() {
        int bigBlind = players == 2 ? 0 : 1;
        List<HandSetup.Player> list = new ArrayList<>();
        for (int i = 0; i < players; i++) {
            long blind = i == bigBlind ? BIG_BLIND : i == 1 - bigBlind ? BIG_BLIND / 2 : 0;
            list.add(new HandSetup.Player(i, most, 0, blind, 0));
        }
        return new HandSetup(Variant.NT, list, players - 1, BIG_BLIND, true);
    }

    /** Draws the stacks of one hand; draws nothing when all are the same. */
    public void drawStacks(ExperimentRandom random, long[] stacks) {
        for (int i = 0; i < stacks.length; i++) {
            stacks[i] = least == most ? most : least + random.below(most - least + 1);
        }
    }
}
