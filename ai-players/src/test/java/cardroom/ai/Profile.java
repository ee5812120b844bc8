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
    private boolean enteredNow;
    private boolean raisedNow;

    void acted(boolean preflop, Action action) {
        boolean raise =
                action instanceof Action.Bet
                        || action instanceof Action.Raise
                        || action instanceof Action.AllIn;
        boolean call = action instanceof Action.Call;
        if (preflop) {
            enteredNow |= raise || call;
            raisedNow |= raise;
        } else {
            aggressive += raise ? 1 : 0;
            calls += call ? 1 : 0;
            folds += action instanceof Action.Fold ? 1 : 0;
        }
    }

    /** Ends a hand with the result of one seat. */
    void finished(double bigBlinds) {
        hands++;
        entered += enteredNow ? 1 : 0;
        raisedFirst += raisedNow ? 1 : 0;
        enteredNow = false;
        raisedNow = false;
        sum += bigBlinds;
        squares += bigBlinds * bigBlinds;
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
