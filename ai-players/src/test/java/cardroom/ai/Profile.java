package cardroom.ai;

import cardroom.engine.hand.Action;
import java.util.Locale;

/** What one style did over many hands, in the figures that players use; not thread-safe. */
final class Profile {
    private long hands;
    private long entered;
    private long raisedFirst;
    private long aggressive;
    private long calls;
    private long folds;
    private double sum;
    private double squares;

    /** One decision after the flop. */
    void acted(Action action) {
        aggressive += isRaise(action) ? 1 : 0;
        calls += action instanceof Action.Call ? 1 : 0;
        folds += action instanceof Action.Fold ? 1 : 0;
    }

    /** One hand of one seat is over: whether it came in of free will, raised, and what it won. */
    void finished(boolean entersPot, boolean raises, double bigBlinds) {
        hands++;
        entered += entersPot ? 1 : 0;
        raisedFirst += raises ? 1 : 0;
        sum += bigBlinds;
        squares += bigBlinds * bigBlinds;
    }

    static boolean isRaise(Action action) {
        return switch (action) {
            case Action.Bet _, Action.Raise _, Action.AllIn _ -> true;
            case Action.Fold _, Action.Check _, Action.Call _ -> false;
        };
    }

    long hands() {
        return hands;
    }

    /** Hands entered of free will, in per cent. */
    double vpip() {
        return 100.0 * entered / hands;
    }

    /** Hands raised before the flop, in per cent. */
    double pfr() {
        return 100.0 * raisedFirst / hands;
    }

    /** Bets and raises for each call after the flop. */
    double aggressionFactor() {
        return (double) aggressive / Math.max(1, calls);
    }

    /** Folds among folds, calls, bets and raises after the flop, in per cent. */
    double foldShare() {
        return 100.0 * folds / Math.max(1, folds + calls + aggressive);
    }

    /** Big blinds won in a hundred hands. */
    double winRate() {
        return 100 * sum / hands;
    }

    /** Half the 95 % interval of the win rate, hands taken as independent. */
    double interval() {
        double mean = sum / hands;
        double variance = squares / hands - mean * mean;
        return 1.96 * 100 * Math.sqrt(variance / hands);
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "hands %6d  VPIP %4.1f  PFR %4.1f  AF %4.1f  fold %4.1f  bb/100 %+7.1f ± %.1f",
                hands,
                vpip(),
                pfr(),
                aggressionFactor(),
                foldShare(),
                winRate(),
                interval());
    }
}
