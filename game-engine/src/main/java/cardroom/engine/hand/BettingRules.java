package cardroom.engine.hand;

import cardroom.engine.hand.LegalActions.Aggression;

/** Who must act and what he may do in no-limit, pot-limit and fixed-limit betting (B1–B14). */
final class BettingRules {
    /** One bet and four raises (B10). */
    private static final int MOST_BETS = 5;

    private BettingRules() {}

    /** The first player clockwise from {@code from} on who has a decision, or −1. */
    static int firstToAct(HandCore core, int from) {
        int waiting = waiting(core);
        if (waiting == 0) {
            return -1;
        }
        int players = core.terms.players;
        int twiceRound = waiting | (waiting << players);
        int next = from + Integer.numberOfTrailingZeros(twiceRound >>> from);
        return next < players ? next : next - players;
    }

    /** All players who still have a decision on this street. */
    private static int waiting(HandCore core) {
        int active = core.active();
        if ((active & (active - 1)) != 0) {
            return core.waiting;
        }
        return active != 0 && owesSomebody(core, Integer.numberOfTrailingZeros(active))
                ? active
                : 0;
    }

    /** The last player with chips has a decision only if an opponent has put in more (B8, T5). */
    private static boolean owesSomebody(HandCore core, int player) {
        for (int left = core.contenders(); left != 0; left &= left - 1) {
            if (core.bet[Integer.numberOfTrailingZeros(left)] > core.bet[player]) {
                return true;
            }
        }
        return false;
    }

    /** Chips that a call by {@code player} adds; 0 when he owes nothing. */
    static long callAmount(HandCore core, int player) {
        return Math.min(core.stack[player], core.currentBet - core.bet[player]);
    }

    /**
     * Whether {@code player} may bet or raise: somebody is left to answer (B8), he has more than a
     * call, and he has not acted on this street or faces at least one full increment since he did
     * (B4–B7; WT 96, WL 171, WL 173, TDA 47-A).
     */
    static boolean mayRaise(HandCore core, int player) {
        return hasOpponentWithChips(core, player)
                && core.bet[player] + core.stack[player] > core.currentBet
                && isReopenedFor(core, player)
                && !isCapped(core);
    }

    /**
     * In fixed limit one bet and four raises end the raising, unless the round began heads-up (B10;
     * WT 100, WL 126, WL 127).
     */
    static boolean isCapped(HandCore core) {
        return core.terms.fixedLimit && core.bets >= MOST_BETS && !core.beganHeadsUp;
    }

    static boolean hasOpponentWithChips(HandCore core, int player) {
        return (core.active() & ~(1 << player)) != 0;
    }

    /** In fixed limit half a bet reopens the betting (B11; WL 129, TDA 47-B). */
    static boolean isReopenedFor(HandCore core, int player) {
        long faced = core.currentBet - core.answered[player];
        boolean half = core.terms.fixedLimit;
        return (core.acted & 1 << player) == 0 || (half ? 2 * faced : faced) >= core.fullRaise;
    }

    /** Largest street total of {@code player}. */
    static long maxTo(HandCore core, int player) {
        long allIn = core.bet[player] + core.stack[player];
        if (core.terms.fixedLimit) {
            return Math.min(allIn, core.raiseBase + core.fullRaise);
        }
        // a pot smaller than the least bet does not make a smaller one legal (B1)
        return core.terms.potLimit
                ? Math.min(
                        allIn, Math.max(potRaise(core, player), core.currentBet + core.fullRaise))
                : allIn;
    }

    /**
     * The call and then the pot as it is after that call. Before the flop forced bets count in full
     * even where a stack was short (B14).
     */
    private static long potRaise(HandCore core, int player) {
        long pot = core.middle + (core.street == 0 ? core.shortfall : 0);
        return core.currentBet + pot + core.currentBet - core.bet[player];
    }

    /** Smallest legal street total of a bet or raise: an all-in below the minimum is legal. */
    static long minTo(HandCore core, int player) {
        long base = core.terms.fixedLimit ? core.raiseBase : core.currentBet;
        return Math.min(base + core.fullRaise, maxTo(core, player));
    }

    /** What {@code player} may do now. */
    static LegalActions legalActions(HandCore core, int player) {
        long call = callAmount(core, player);
        if (!mayRaise(core, player)) {
            return new LegalActions(call == 0, call, Aggression.NONE, 0, 0);
        }
        return new LegalActions(
                call == 0,
                call,
                core.currentBet == 0 ? Aggression.BET : Aggression.RAISE,
                minTo(core, player),
                maxTo(core, player));
    }
}
