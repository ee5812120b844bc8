package cardroom.engine.chips;

/**
 * The main pot and side pots that a set of contributions forms; reusable, not thread-safe.
 *
 * <p>Players are numbered 0, 1, 2 … clockwise from the button; sets of players are bit masks. There
 * is one layer for each level at which a contender is all-in. Chips of folded players stay in every
 * layer that they reached (D1), and layers that the same players can win are one pot (D2).
 */
public final class PotLayers {
    private final long[] amounts;
    private final int[] eligible;
    private int count;

    /** Room for the pots of this many players. */
    public PotLayers(int players) {
        amounts = new long[most(players)];
        eligible = new int[most(players)];
    }

    /** Most pots that this many players can form: each has a level in the antes and in the bets. */
    public static int most(int players) {
        return 2 * players;
    }

    /** How many pots there are. */
    public int count() {
        return count;
    }

    /** The chips of pot {@code pot}; 0 is the main pot. */
    public long amount(int pot) {
        return amounts[pot];
    }

    /** The contenders of pot {@code pot} as a bit mask. */
    public int eligible(int pot) {
        return eligible[pot];
    }

    /**
     * Forms the pots anew.
     *
     * @param antes dead chips of each player
     * @param bets live chips of each player that lie in the middle
     * @param contenders the players who have not folded
     * @param shortOfAnte the players who could not pay the whole ante
     * @param trimAntes whether a player short of the ante wins only his layer of the antes (C6)
     */
    public void form(
            long[] antes, long[] bets, int contenders, int shortOfAnte, boolean trimAntes) {
        count = 0;
        if (sum(antes) > 0) {
            formAntes(antes, contenders, trimAntes ? shortOfAnte & contenders : 0);
        }
        formBets(bets, contenders);
    }

    /** Forms the pots anew where nobody put in dead chips. */
    public void form(long[] bets, int contenders) {
        count = 0;
        formBets(bets, contenders);
    }

    private void formAntes(long[] antes, int contenders, int trimmed) {
        long from = 0;
        int in = contenders;
        int left = trimmed;
        while (left != 0) {
            long to = lowest(antes, left);
            add(between(antes, from, to), in);
            int reached = at(antes, left, to);
            in &= ~reached;
            left &= ~reached;
            from = to;
        }
        add(between(antes, from, Long.MAX_VALUE), in);
    }

    private void formBets(long[] bets, int contenders) {
        if (areLevel(bets, contenders)) {
            add(sum(bets), contenders);
            return;
        }
        long from = 0;
        int in = contenders & ~at(bets, contenders, 0);
        while (in != 0) {
            long to = lowest(bets, in);
            int reached = at(bets, in, to);
            // what folded players put in beyond the last contender lies in the last pot
            add(between(bets, from, in == reached ? Long.MAX_VALUE : to), in);
            in &= ~reached;
            from = to;
        }
        if (from == 0) {
            add(between(bets, 0, Long.MAX_VALUE), count == 0 ? contenders : 0);
        }
    }

    /** Whether all contenders put in the same, so that there is one layer. */
    private static boolean areLevel(long[] bets, int contenders) {
        long level = bets[Integer.numberOfTrailingZeros(contenders)];
        for (int left = contenders; left != 0; left &= left - 1) {
            if (bets[Integer.numberOfTrailingZeros(left)] != level) {
                return false;
            }
        }
        return level > 0;
    }

    private static long sum(long[] chips) {
        long sum = 0;
        for (long chip : chips) {
            sum += chip;
        }
        return sum;
    }

    /** Adds a layer; one that nobody can win falls to the pot below. */
    private void add(long amount, int players) {
        if (amount == 0) {
            return;
        }
        if (count > 0 && players == 0) {
            amounts[count - 1] += amount;
            return;
        }
        // the last pot is nearly always the one; after trimmed antes it may be any
        for (int pot = count - 1; pot >= 0; pot--) {
            if (eligible[pot] == players) {
                amounts[pot] += amount;
                return;
            }
        }
        amounts[count] = amount;
        eligible[count] = players;
        count++;
    }

    private static long between(long[] chips, long from, long to) {
        long sum = 0;
        for (long chip : chips) {
            sum += Math.max(0, Math.min(chip, to) - from);
        }
        return sum;
    }

    private static long lowest(long[] chips, int players) {
        long lowest = Long.MAX_VALUE;
        for (int left = players; left != 0; left &= left - 1) {
            lowest = Math.min(lowest, chips[Integer.numberOfTrailingZeros(left)]);
        }
        return lowest;
    }

    private static int at(long[] chips, int players, long level) {
        int at = 0;
        for (int left = players; left != 0; left &= left - 1) {
            int player = Integer.numberOfTrailingZeros(left);
            if (chips[player] == level) {
                at |= 1 << player;
            }
        }
        return at;
    }
}
