package cardroom.engine.simulation;

import cardroom.engine.hand.HandSetup;
import cardroom.engine.hand.Variant;
import java.util.ArrayList;
import java.util.List;

/**
 * Who sits down to simulated hands with what: blinds 1 and 2, in short deck an ante of 1 from
 * everybody and a blind of 2 from the button, who is in the last seat.
 *
 * @param variant the game
 * @param players 2–10
 * @param least smallest stack in chips
 * @param most largest stack in chips; stacks between the two are drawn for each hand
 */
public record SimulatedStakes(Variant variant, int players, long least, long most) {
    /** Chips of the big blind; of the small blind half of it. */
    public static final long BIG_BLIND = 2;

    /** Those of the protocol P6: six players with 100 big blinds. */
    public static final SimulatedStakes PROTOCOL = new SimulatedStakes(Variant.NT, 6, 200, 200);

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
        List<HandSetup.Player> list = new ArrayList<>();
        for (int i = 0; i < players; i++) {
            list.add(new HandSetup.Player(i, most, ante(), blind(i), 0));
        }
        return new HandSetup(variant, list, players - 1, BIG_BLIND, true);
    }

    private long ante() {
        return variant == Variant.NS ? BIG_BLIND / 2 : 0;
    }

    private long blind(int player) {
        if (variant == Variant.NS) {
            return player == players - 1 ? BIG_BLIND : 0;
        }
        int bigBlind = players == 2 ? 0 : 1;
        return player == bigBlind ? BIG_BLIND : player == 1 - bigBlind ? BIG_BLIND / 2 : 0;
    }

    /** Draws the stacks of one hand; draws nothing when all are the same. */
    public void drawStacks(WideRandom random, long[] stacks) {
        for (int i = 0; i < stacks.length; i++) {
            stacks[i] = least == most ? most : least + random.below(most - least + 1);
        }
    }
}
