package cardroom.ai;

import cardroom.engine.hand.Action;
import cardroom.engine.view.PrivateView.Range;

/** Amounts as people choose them: a few usual sizes in round numbers of chips. */
final class BetSizes {
    /** Who puts in so much of his stack puts in all of it. */
    private static final double COMMITTED = 0.6;

    private BetSizes() {}

    /**
     * An opening raise to {@code blinds} big blinds and one more for each caller before.
     *
     * @param callers players who called the big blind
     */
    static Action open(Situation situation, double blinds, int callers) {
        double to = (blinds + callers) * situation.bigBlind();
        return put(situation, to, Math.max(1, situation.bigBlind() / 2));
    }

    /** A re-raise to {@code times} the current bet. */
    static Action reraise(Situation situation, double times) {
        return put(situation, times * situation.currentBet(), situation.bigBlind());
    }

    /** A bet of, or a raise beyond the call by, {@code share} of the pot after the call. */
    static Action ofPot(Situation situation, double share) {
        double pot = situation.pot() + situation.toCall();
        double to = situation.currentBet() + share * pot;
        return put(situation, to, unit(situation, to));
    }

    /** Everything. */
    static Action allIn(Situation situation) {
        return Moves.aggressive(situation.legal(), Long.MAX_VALUE);
    }

    private static Action put(Situation situation, double to, long unit) {
        Range totals = Moves.totals(situation.legal());
        long round = Math.max(unit, Math.round(to / unit) * unit);
        if (totals != null
                && totals.max() == situation.bet() + situation.stack()
                && round >= totals.max() * COMMITTED) {
            return allIn(situation);
        }
        return Moves.aggressive(situation.legal(), round);
    }

    private static long unit(Situation situation, double to) {
        long blind = situation.bigBlind();
        if (to >= 40 * blind) {
            return 5 * blind;
        }
        return to >= 8 * blind ? blind : Math.max(1, blind / 2);
    }
}
