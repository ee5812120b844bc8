package cardroom.engine.hand;

import cardroom.engine.hand.LegalActions.Aggression;

/** Who must act and what he may do in no-limit betting (B1–B8). */
final class BettingRules {
    private BettingRules() {}

    /** The first player clockwise from {@code from} on who has a decision, or −1. */
    static int firstToAct(HandCore core, int from) {
        int waiting = waiting(core);
        if (waiting == 0) {
            return -1;
        }
        int clockwise = waiting >>> from;
        return clockwise != 0
                ? from + Integer.numberOfTrailingZeros(clockwise)
                : Integer.numberOfTrailingZeros(waiting);
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
                && isReopenedFor(core, player);
    }

    static boolean hasOpponentWithChips(HandCore core, int player) {
        return (core.active() & ~(1 << player)) != 0;
    }

    static boolean isReopenedFor(HandCore core, int player) {
        return (core.acted & 1 << player) == 0
                || core.currentBet - core.answered[player] >= core.fullRaise;
    }

    /** Largest street total of {@code player}. */
    static long maxTo(HandCore core, int player) {
        return core.bet[player] + core.stack[player];
    }

    /** Smallest legal street total of a bet or raise: an all-in below the minimum is legal. */
    static long minTo(HandCore core, int player) {
        return Math.min(core.currentBet + core.fullRaise, maxTo(core, player));
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
