package cardroom.ai;

import cardroom.engine.hand.Action;
import cardroom.engine.view.PrivateView.LegalView;
import cardroom.engine.view.PrivateView.Range;
import cardroom.engine.view.SeatedView;
import org.jspecify.annotations.Nullable;

/** Actions that are surely legal in a view, as near as possible to what a strategy wants. */
final class Moves {
    private Moves() {}

    /** The legal actions of the seat whose turn it is. */
    static LegalView legal(SeatedView view) {
        LegalView legal = view.own().legal();
        if (legal == null) {
            throw new IllegalArgumentException("it is not the turn of seat " + view.own().seat());
        }
        return legal;
    }

    /** Checks when that is free, else folds. */
    static Action checkOrFold(@Nullable LegalView legal) {
        return legal != null && legal.check() ? new Action.Check() : new Action.Fold();
    }

    /** Checks or calls; folds where neither is possible. */
    static Action checkOrCall(LegalView legal) {
        if (legal.check()) {
            return new Action.Check();
        }
        return legal.call() != null ? new Action.Call() : new Action.Fold();
    }

    /**
     * Bets or raises to the legal total nearest to {@code to}; checks or calls without the right.
     */
    static Action aggressive(LegalView legal, long to) {
        Range bet = legal.bet();
        if (bet != null) {
            return new Action.Bet(clamp(bet, to));
        }
        Range raise = legal.raise();
        if (raise != null) {
            return new Action.Raise(clamp(raise, to));
        }
        return checkOrCall(legal);
    }

    /** The totals that a bet or raise may have; null when there is no right to one. */
    static @Nullable Range totals(LegalView legal) {
        return legal.bet() != null ? legal.bet() : legal.raise();
    }

    /** Whether the rules would accept {@code action}. */
    static boolean isLegal(LegalView legal, Action action) {
        return switch (action) {
            case Action.Fold() -> legal.fold();
            case Action.Check() -> legal.check();
            case Action.Call() -> legal.call() != null;
            case Action.Bet(long to) -> contains(legal.bet(), to);
            case Action.Raise(long to) -> contains(legal.raise(), to);
            case Action.AllIn() -> legal.allIn() != null;
        };
    }

    private static boolean contains(@Nullable Range range, long to) {
        return range != null && to >= range.min() && to <= range.max();
    }

    private static long clamp(Range range, long to) {
        return Math.max(range.min(), Math.min(range.max(), to));
    }
}
