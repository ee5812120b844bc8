package cardroom.ai;

import cardroom.ai.Situation.Rival;
import cardroom.engine.hand.Action;
import java.util.Locale;

/**
 * One decision before the flop: which share of the starting hands goes on, and how, by position,
 * raises, price and stack.
 */
final class PreflopPlay {
    /** A call of so much of the stack is for the whole of it. */
    private static final double COMMITTED = 0.35;

    /** The usual price of calling it from a seat without a blind. */
    private static final double USUAL_PRICE = 0.385;

    private final Style style;
    private final Situation situation;
    private final Dice dice;
    private final BetScale scale;
    private final double percentile;
    private final boolean headsUp;

    PreflopPlay(Style style, Situation situation, Dice dice) {
        this.style = style;
        this.situation = situation;
        this.dice = dice;
        this.headsUp = situation.players() <= 2;
        this.scale = BetScale.of(situation.betting());
        double exact = situation.chart().percentile(situation.hole());
        this.percentile = exact * dice.between(0.88, 1.12);
    }

    Choice choose() {
        if (situation.currentBet() > situation.bigBlind()) {
            return facingRaise();
        }
        if (situation.inBlinds(situation.effective()) <= scale.shortStack()) {
            return pushOrFold();
        }
        return unraised();
    }

    /** The share of hands that a style plays first in from a seat with so many behind. */
    static double openShare(Style style, int players, int behind) {
        if (players <= 2) {
            return Math.pow(style.looseness(), 0.35);
        }
        double position =
                switch (behind) {
                    case 0, 1 -> 1.6;
                    case 2 -> 1.75;
                    case 3 -> 1.25;
                    case 4 -> 0.95;
                    case 5 -> 0.8;
                    case 6 -> 0.7;
                    default -> 0.6;
                };
        return Math.min(0.9, style.looseness() * position);
    }

    private Choice unraised() {
        int callers = callers();
        double open = openShare(style, situation.players(), situation.behind());
        double raise = open * style.raiseShare() * Math.pow(0.88, callers);
        if (situation.legal().check()) {
            raise *= 0.6;
        }
        if (percentile <= raise && Moves.totals(situation.legal()) != null) {
            double blinds = dice.pick(2.2, 2.5, 2.5, 3) + (callers > 0 ? 1 : 0);
            return because(
                    BetSizes.open(situation, blinds * Math.sqrt(style.size()), callers),
                    "raises the top " + percent(raise));
        }
        double enter = callers > 0 ? open * 1.05 : open;
        if (!situation.legal().check() && percentile <= enter * blindDiscount()) {
            return because(Moves.checkOrCall(situation.legal()), "limps in");
        }
        return because(
                Moves.checkOrFold(situation.legal()),
                situation.legal().check() ? "sees a free flop" : "folds a weak hand");
    }

    /** A seat with half the price in the pot already plays more. */
    private double blindDiscount() {
        return situation.bet() > 0 ? 1.25 : 1;
    }

    private int callers() {
        return (int) situation.rivals().stream().filter(r -> r.last().equals("call")).count();
    }

    private Choice pushOrFold() {
        double blinds = Math.max(1.5, situation.inBlinds(situation.effective()));
        int behind = Math.max(1, situation.behind() + callers());
        double wild = Math.pow(style.looseness() * style.raiseShare() / 0.18, 0.4);
        double push =
                0.58 / Math.pow(behind, 0.75) * Math.pow(scale.shortStack() / blinds, 0.35) * wild;
        if (percentile <= push) {
            return because(
                    BetSizes.allIn(situation), "short stack, all-in with the top " + percent(push));
        }
        double limp = openShare(style, situation.players(), behind) * (1 - style.raiseShare());
        if (!situation.legal().check() && percentile <= limp) {
            return because(Moves.checkOrCall(situation.legal()), "limps in short");
        }
        return because(Moves.checkOrFold(situation.legal()), "short stack, waits");
    }

    private Choice facingRaise() {
        double weight = Math.pow(BetScale.USUAL_RAISE / raiseSize(), 0.75);
        double raise = style.reraise() * weight * (headsUp ? 2.2 : 1);
        boolean mayRaise = Moves.totals(situation.legal()) != null;
        if (isCommitting()) {
            return callForStack(percentile <= raise);
        }
        if (mayRaise && percentile <= raise && !dice.chance(style.trap())) {
            return because(reraise(), "re-raises the top " + percent(raise));
        }
        double go = continueShare(weight);
        if (mayRaise && isBluffHand(go) && dice.chance(style.bluff() * 0.35)) {
            return because(reraise(), "re-raises as a bluff");
        }
        if (percentile <= Math.max(go, raise)) {
            return because(Moves.checkOrCall(situation.legal()), "calls the top " + percent(go));
        }
        return because(Moves.checkOrFold(situation.legal()), "folds to the raise");
    }

    /**
     * The share of hands that goes on against a raise: more at a good price and from the blinds.
     */
    private double continueShare(double weight) {
        double price = Math.max(0.1, situation.price());
        double bargain = Math.clamp(Math.pow(USUAL_PRICE / price, 1.6), 0.6, 2.6);
        double seats = headsUp ? 1.9 : situation.players() == 3 ? 1.3 : 1;
        double position = situation.inPosition() ? 1.1 : 0.95;
        double invested = situation.bet() > situation.bigBlind() ? 1.25 : 1;
        return Math.min(
                0.9,
                style.looseness()
                        * style.callShare()
                        * weight
                        * bargain
                        * seats
                        * position
                        * invested);
    }

    /** Just too weak to call, against one ordinary raise. */
    private boolean isBluffHand(double go) {
        return percentile > go && percentile <= go * 1.8 && raiseSize() <= 5;
    }

    private double raiseSize() {
        return Math.max(2, scale.inNoLimit(situation.inBlinds(situation.currentBet())));
    }

    private boolean isCommitting() {
        return situation.toCall() >= COMMITTED * situation.stack()
                || situation.currentBet() >= 0.45 * situation.effective();
    }

    /** The rest of the stack is at stake: equity against the price, nothing else. */
    private Choice callForStack(boolean premium) {
        double equity = Ranges.equity(situation, style, dice);
        double needed = situation.price() + 0.02 + 0.05 * (style.respect() - 0.5);
        needed += 0.02 * situation.behind();
        if (!premium && equity < needed) {
            return because(
                    Moves.checkOrFold(situation.legal()), "folds with equity " + percent(equity));
        }
        boolean closes = situation.rivals().stream().allMatch(Rival::allIn);
        boolean raise = !closes && (premium || equity > 0.5);
        return because(
                raise ? BetSizes.allIn(situation) : Moves.checkOrCall(situation.legal()),
                "plays for the stack with equity " + percent(equity));
    }

    private Action reraise() {
        double times = raiseSize() > 6 ? 2.3 : situation.inPosition() ? 3 : 3.6;
        return BetSizes.reraise(
                situation, times * dice.pick(0.95, 1, 1, 1.1) * Math.sqrt(style.size()));
    }

    private Choice because(Action action, String reason) {
        return new Choice(action, reason);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
