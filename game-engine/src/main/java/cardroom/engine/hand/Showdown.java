package cardroom.engine.hand;

import cardroom.engine.chips.OddChips;
import cardroom.engine.chips.PotLayers;
import java.util.Arrays;

/** The end of a hand: who shows in which order, who mucks, and who wins what. */
final class Showdown {
    private final HandFlow flow;
    private final HandCore core;
    private final PotLayers pots;

    /** What the hands compared are worth by each board; 0 for everybody else. */
    private final int[][] highs;

    /** What their lows are worth by each board; 0 for none. */
    private final int[][] lows;

    Showdown(HandFlow flow) {
        this.flow = flow;
        core = flow.core;
        int boards = core.terms.options.mostRuns();
        pots = new PotLayers(core.terms.players);
        highs = new int[boards][core.terms.players];
        lows = new int[boards][core.terms.players];
    }

    /** Begins anew with the pots as they lie now. */
    void form() {
        formPots(pots, core);
        for (int board = 0; board < core.runs; board++) {
            Arrays.fill(highs[board], 0);
            if (core.terms.highLow) {
                Arrays.fill(lows[board], 0);
            }
        }
    }

    /** The pots of {@code core} as they lie now. */
    static void formPots(PotLayers pots, HandCore core) {
        if (!core.terms.hasDeadChips) {
            pots.form(core.collected, core.contenders());
            return;
        }
        pots.form(
                core.ante,
                core.collected,
                core.contenders(),
                core.shortOfAnte,
                core.terms.trimAntes);
    }

    /** All-in with the betting complete: all hands are tabled before the next card (D7). */
    void tableHands() {
        int order = 0;
        for (int pot = pots.count() - 1; pot >= 0; pot--) {
            int next = pots.eligible(pot) & ~order;
            order |= next;
            int hidden = next & ~core.terms.unknown & ~core.shown;
            while (hidden != 0) {
                int player = nextInOrder(hidden);
                hidden &= ~(1 << player);
                flow.show(player);
            }
        }
    }

    /**
     * The showdown: contenders of a side pot before those who are only in the main pot (D8). With a
     * player all-in everybody shows (D7); else those who are beaten muck (D9).
     */
    void compare() {
        evaluate();
        if ((core.contenders() & core.allIn) != 0) {
            tableHands();
        }
        int done = core.shown;
        for (int pot = pots.count() - 1; pot >= 0; pot--) {
            int next = pots.eligible(pot) & ~done;
            done |= next;
            while (next != 0) {
                int player = nextInOrder(next);
                next &= ~(1 << player);
                showOrMuck(player);
            }
        }
    }

    private void showOrMuck(int player) {
        boolean unknown = (core.terms.unknown & 1 << player) != 0;
        boolean shows = canWin(player) || (core.terms.showing & 1 << player) != 0;
        if (!unknown && shows) {
            flow.show(player);
        } else if (!unknown || !isLastIn(player)) {
            flow.muck(player);
        }
    }

    /** Whether there is a pot of his in which no hand shown so far is better, high or low. */
    private boolean canWin(int player) {
        for (int pot = 0; pot < pots.count(); pot++) {
            int eligible = pots.eligible(pot);
            if ((eligible & 1 << player) != 0 && canWin(player, eligible & core.shown)) {
                return true;
            }
        }
        return false;
    }

    private boolean canWin(int player, int rivals) {
        for (int board = 0; board < core.runs; board++) {
            if (best(highs[board], rivals) <= highs[board][player]
                    || (core.terms.highLow && canWinLow(player, rivals, board))) {
                return true;
            }
        }
        return false;
    }

    private boolean canWinLow(int player, int rivals, int board) {
        int low = lows[board][player];
        return low > 0 && best(lows[board], rivals) <= low;
    }

    /** Whether there is a pot of his that all others have given up. */
    private boolean isLastIn(int player) {
        for (int pot = 0; pot < pots.count(); pot++) {
            if ((pots.eligible(pot) & ~core.mucked) == 1 << player) {
                return true;
            }
        }
        return false;
    }

    /** Awards every pot on its own, the last one formed first (D4), after the rake. */
    void award() {
        if (core.terms.options.rake() != null) {
            takeRake(core.terms.options.rake());
        }
        for (int pot = pots.count() - 1; pot >= 0; pot--) {
            long amount = pots.amount(pot) - core.awarded[pot];
            for (int board = 0; board < core.runs; board++) {
                // every board has an equal share, the odd chip goes to the first (WL 213)
                award(pot, board, OddChips.share(amount, core.runs, board));
            }
        }
    }

    /** Never from a walk (C12). */
    private void takeRake(Rake rake) {
        boolean preflop = core.street == 0;
        boolean walk = preflop && core.aggressor < 0 && Integer.bitCount(core.contenders()) == 1;
        if (walk || (preflop && rake.noFlopNoDrop())) {
            return;
        }
        for (int pot = 0; pot < pots.count(); pot++) {
            long taken = rake.of(pots.amount(pot), core.raked);
            if (taken > 0) {
                flow.takeRake(pot, taken);
            }
        }
    }

    /** The high half, odd chip included (D5), and the low half if this pot has a low hand. */
    private void award(int pot, int board, long amount) {
        int in = pots.eligible(pot) & ~core.mucked;
        int high = winners(highs[board], in);
        boolean hasLow = core.terms.highLow && best(lows[board], in) > 0;
        int low = hasLow ? winners(lows[board], in) : 0;
        if (low == 0) {
            split(pot, board, amount, high);
            return;
        }
        long half = OddChips.share(amount, 2, 0);
        split(pot, board, half, high);
        splitLow(pot, board, amount, half, low, low == high);
    }

    private static int winners(int[] values, int in) {
        int best = best(values, in);
        int winners = in;
        for (int left = in; left != 0; left &= left - 1) {
            int player = Integer.numberOfTrailingZeros(left);
            winners &= values[player] == best ? -1 : ~(1 << player);
        }
        return winners;
    }

    /** Equal shares; the odd chips go one each from the button on (D3). */
    private void split(int pot, int board, long amount, int winners) {
        int count = Integer.bitCount(winners);
        boolean contested = Integer.bitCount(pots.eligible(pot)) > 1;
        int place = 0;
        for (int left = winners; left != 0; left &= left - 1) {
            int player = Integer.numberOfTrailingZeros(left);
            boolean named = contested && (core.shown & 1 << player) != 0;
            long share = OddChips.share(amount, count, place++);
            if (share > 0) {
                flow.award(pot, board, false, player, share, named ? highs[board][player] : 0);
            }
        }
    }

    /**
     * The low half: what is left of {@code amount} after {@code high}. Hands that are equal both
     * ways divide the whole as evenly as it goes (D5, WT 73).
     */
    private void splitLow(int pot, int board, long amount, long high, int winners, boolean both) {
        int count = Integer.bitCount(winners);
        int place = 0;
        for (int left = winners; left != 0; left &= left - 1) {
            int player = Integer.numberOfTrailingZeros(left);
            long share =
                    both
                            ? OddChips.share(amount, count, place)
                                    - OddChips.share(high, count, place)
                            : OddChips.share(amount - high, count, place);
            place++;
            if (share > 0) {
                flow.award(pot, board, true, player, share, lows[board][player]);
            }
        }
    }

    private static int best(int[] values, int players) {
        int best = 0;
        for (int left = players; left != 0; left &= left - 1) {
            best = Math.max(best, values[Integer.numberOfTrailingZeros(left)]);
        }
        return best;
    }

    /** Finds what the hands of all known contenders are worth by each board. */
    private void evaluate() {
        int known = core.contenders() & ~core.terms.unknown;
        for (int board = 0; board < core.runs; board++) {
            core.terms.ranking.evaluate(core, known, board, highs[board]);
            if (core.terms.highLow) {
                core.terms.ranking.evaluateLow(core, known, board, lows[board]);
            }
        }
    }

    /**
     * The next of {@code players}: clockwise, beginning with the last aggressor on the final
     * street, else with the first player left of the button (WT 72, WL 145, TDA 17).
     */
    private int nextInOrder(int players) {
        int notPassed = players & (-1 << Math.max(0, core.aggressor));
        return Integer.numberOfTrailingZeros(notPassed != 0 ? notPassed : players);
    }
}
