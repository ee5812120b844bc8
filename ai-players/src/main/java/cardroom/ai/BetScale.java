package cardroom.ai;

import cardroom.engine.hand.BettingStructure;

/**
 * What bets mean in a betting structure, beside those of no limit, in which the rules of the bots
 * are written.
 *
 * @param shortStack up to this many big blinds the choice before the flop is all-in or fold
 * @param raiseGrowth how much a raise in bets is in no limit for each bet more; 0 where raises are
 *     free
 * @param thinner how much less equity a bet or raise for value needs, where it risks less
 * @param raisedPot chips for each player, in big blinds, that tell a raise before the flop
 * @param later how much more equity a call needs for each street to come, on which a bet follows
 *     that costs as much and is called as often
 * @param bluffs how often bluffs are tried, where they win as much for the same price
 */
record BetScale(
        double shortStack,
        double raiseGrowth,
        double thinner,
        double raisedPot,
        double later,
        double bluffs) {
    /** The usual opening raise that shares of hands against a raise refer to, in big blinds. */
    static final double USUAL_RAISE = 2.5;

    private static final BetScale NO_LIMIT = new BetScale(10, 0, 0, 1.7, 0, 1);
    private static final BetScale POT_LIMIT = new BetScale(3.5, 0, 0, 1.7, 0, 1);
    private static final BetScale FIXED_LIMIT = new BetScale(0, 2.4, 0.06, 1.7, 0.06, 0.6);

    static BetScale of(BettingStructure betting) {
        return switch (betting) {
            case NO_LIMIT -> NO_LIMIT;
            case POT_LIMIT -> POT_LIMIT;
            case FIXED_LIMIT -> FIXED_LIMIT;
        };
    }

    /** The raise of no limit that says as much as one to so many big blinds says here. */
    double inNoLimit(double blinds) {
        return raiseGrowth == 0 || blinds <= 1
                ? blinds
                : USUAL_RAISE * Math.pow(raiseGrowth, blinds - 2);
    }

    /**
     * The share of starting hands left on a board of so many cards where each player still in has
     * paid so many big blinds before this street.
     */
    double shareLeft(double paid, int board) {
        boolean fixed = raiseGrowth > 0;
        double street = board - 3;
        if (fixed) {
            double before = paid / (1 + 0.45 * street);
            return before < 1.5 ? 0.75 : before < 2.5 ? 0.45 : before < 3.5 ? 0.25 : 0.16;
        }
        double before = paid / (street == 0 ? 1 : street == 1 ? 2 : 3.5);
        return before < 1.6 ? 0.75 : before < 4.5 ? 0.42 : before < 12 ? 0.22 : 0.14;
    }
}
