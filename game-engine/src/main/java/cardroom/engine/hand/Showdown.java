package cardroom.engine.hand;

import cardroom.engine.chips.OddChips;
import cardroom.engine.chips.PotLayers;
import cardroom.engine.evaluation.HandEvaluator;
import java.util.Arrays;

/** The end of a hand: who shows in which order, who mucks, and who wins what. */
final class Showdown {
    private final HandFlow flow;
    private final HandCore core;
    private final PotLayers pots;

    /** What the hands compared are worth; 0 for everybody else. */
    private final int[] values;

    Showdown(HandFlow flow) {
        this.flow = flow;
        core = flow.core;
        pots = new PotLayers(core.terms.players);
        values = new int[core.terms.players];
    }

    /** Begins anew with the pots as they lie now. */
    void form() {
        formPots(pots, core);
        Arrays.fill(values, 0);
    }

    /** The pots of {@code core} as they lie now. */
    static void formPots(PotLayers pots, HandCore core) {
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
            forEachInOrder(next & ~core.terms.unknown & ~core.shown, flow::show);
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
            forEachInOrder(next, player -> showOrMuck(player));
        }
    }

    private void showOrMuck(int player) {
        boolean unknown = (core.terms.unknown & 1 << player) != 0;
        if (!unknown && canWin(player)) {
            flow.show(player);
        } else if (!unknown || !isLastIn(player)) {
            flow.muck(player);
        }
    }

    /** Whether there is a pot of his in which no hand shown so far is better. */
    private boolean canWin(int player) {
        for (int pot = 0; pot < pots.count(); pot++) {
            int eligible = pots.eligible(pot);
            if ((eligible & 1 << player) != 0 && best(eligible & core.shown) <= values[player]) {
                return true;
            }
        }
        return false;
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

    /** Awards every pot on its own, the last one formed first (D4). */
    void award() {
        for (int pot = pots.count() - 1; pot >= 0; pot--) {
            int in = pots.eligible(pot) & ~core.mucked;
            int best = best(in);
            int winners = in;
            for (int left = in; left != 0; left &= left - 1) {
                int player = Integer.numberOfTrailingZeros(left);
                winners &= values[player] == best ? -1 : ~(1 << player);
            }
            split(pot, winners, best);
        }
    }

    /** Equal shares; the odd chips go one each from the button on (D3). */
    private void split(int pot, int winners, int best) {
        long amount = pots.amount(pot);
        int count = Integer.bitCount(winners);
        boolean contested = Integer.bitCount(pots.eligible(pot)) > 1;
        int place = 0;
        for (int left = winners; left != 0; left &= left - 1) {
            int player = Integer.numberOfTrailingZeros(left);
            boolean named = contested && (core.shown & 1 << player) != 0;
            long share = OddChips.share(amount, count, place++);
            if (share > 0) {
                flow.award(pot, player, share, named ? best : 0);
            }
        }
    }

    private int best(int players) {
        int best = 0;
        for (int left = players; left != 0; left &= left - 1) {
            best = Math.max(best, values[Integer.numberOfTrailingZeros(left)]);
        }
        return best;
    }

    /** Finds the seven-card values of all known contenders. */
    private void evaluate() {
        long keys = HandEvaluator.NO_CARDS;
        long masks = 0;
        for (int place = 0; place < 5; place++) {
            keys += HandEvaluator.key(core.board(place));
            masks += HandEvaluator.mask(core.board(place));
        }
        for (int left = core.contenders() & ~core.terms.unknown; left != 0; left &= left - 1) {
            int player = Integer.numberOfTrailingZeros(left);
            int first = core.hole(player, 0);
            int second = core.hole(player, 1);
            values[player] =
                    HandEvaluator.value7(
                            keys + HandEvaluator.key(first) + HandEvaluator.key(second),
                            masks + HandEvaluator.mask(first) + HandEvaluator.mask(second));
        }
    }

    /**
     * Clockwise, beginning with the last aggressor on the final street, else with the first player
     * left of the button (WT 72, WL 145, TDA 17).
     */
    private void forEachInOrder(int players, PlayerStep step) {
        int passed = (1 << Math.max(0, core.aggressor)) - 1;
        forEach(players & ~passed, step);
        forEach(players & passed, step);
    }

    private static void forEach(int players, PlayerStep step) {
        for (int left = players; left != 0; left &= left - 1) {
            step.take(Integer.numberOfTrailingZeros(left));
        }
    }

    /** Something that one player does. */
    private interface PlayerStep {
        void take(int player);
    }
}
