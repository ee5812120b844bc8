package cardroom.ai;

import cardroom.ai.equity.HandReading;
import cardroom.ai.equity.HandReading.Made;
import cardroom.engine.card.Card;
import cardroom.engine.hand.Action;
import java.util.List;
import java.util.Locale;

/**
 * One decision after the flop: equity against what the others may hold, beside the price, the draws
 * and the temper of the style.
 */
final class PostflopPlay {
    private final Style style;
    private final Situation situation;
    private final Dice dice;
    private final BetScale scale;
    private final HandReading reading;
    private final double equity;
    private final int rivals;

    PostflopPlay(Style style, Situation situation, Dice dice) {
        this.style = style;
        this.situation = situation;
        this.dice = dice;
        this.reading = HandReading.of(situation.game(), situation.hole(), situation.board());
        this.scale = BetScale.of(situation.betting());
        this.equity = Ranges.equity(situation, style, dice);
        this.rivals = Math.max(1, situation.rivals().size());
    }

    Choice choose() {
        return situation.toCall() == 0 ? unbet() : facingBet();
    }

    private Choice unbet() {
        if (Moves.totals(situation.legal()) == null) {
            return because(new Action.Check(), "cannot bet");
        }
        if (equity >= valueBet()) {
            return valueHand();
        }
        if (isBluffing()) {
            return because(bet(bluffSize()), "bluffs");
        }
        return because(new Action.Check(), "checks");
    }

    /** The equity from which a bet gets called by enough worse hands. */
    private double valueBet() {
        double alone = (situation.isRiver() ? 0.64 : 0.6) - scale.thinner();
        double crowd = 1.0 / (rivals + 1) + 0.13;
        return rivals == 1 ? alone : Math.min(alone, crowd);
    }

    private Choice valueHand() {
        boolean monster = equity > 0.88 && reading.made().compareTo(Made.TWO_PAIR) >= 0;
        if (monster && !situation.isRiver() && dice.chance(style.trap())) {
            return because(new Action.Check(), "slow-plays");
        }
        boolean last = situation.inPosition() || situation.isRiver();
        if (!last && dice.chance(style.checkRaise())) {
            return because(new Action.Check(), "checks to raise");
        }
        double eager = style.aggression() + (equity - valueBet());
        if (dice.chance(Math.min(0.97, eager))) {
            return because(bet(valueSize()), "bets");
        }
        return because(new Action.Check(), "checks for once");
    }

    private boolean isBluffing() {
        double chance = style.bluff();
        if (reading.hasStrongDraw()) {
            chance = 0.3 * style.aggression() + style.bluff();
        } else if (isRaiserBefore() && situation.board().size() == 3) {
            chance = style.continuation() * (rivals == 1 ? 1 : 0.35) * (1.1 - 0.5 * wetness());
        } else if (isRaiserBefore() && situation.board().size() == 4) {
            chance = style.continuation() * 0.4;
        } else if (!reading.isNothing() && !reading.hasDraw()) {
            chance *= 0.3;
        }
        if (situation.inPosition() && situation.behind() == 0) {
            chance *= 1.25;
        }
        return dice.chance(chance * scale.bluffs() * Math.pow(0.45, rivals - 1.0));
    }

    /**
     * Whether this seat was surely among the raisers before the flop; the view does not tell, but
     * in a raised pot a hand that this style opens has most likely raised.
     */
    private boolean isRaiserBefore() {
        if (situation.bombPot() || situation.potPerPlayer() < scale.raisedPot()) {
            return false;
        }
        double open = PreflopPlay.openShare(style, situation.players(), 3) * style.raiseShare();
        return situation.chart().percentile(situation.hole()) <= open;
    }

    private Choice facingBet() {
        double price = situation.price();
        if (isRaiseWorth()) {
            return because(raise(), "raises");
        }
        double needed = price + margin();
        double worth = equity * realised() + implied();
        if (worth >= needed) {
            return because(Moves.checkOrCall(situation.legal()), "calls");
        }
        if (isBluffRaise(price)) {
            return because(raise(), "raises as a bluff");
        }
        return because(Moves.checkOrFold(situation.legal()), "folds");
    }

    private boolean isRaiseWorth() {
        if (Moves.totals(situation.legal()) == null) {
            return false;
        }
        double least = (situation.isRiver() ? 0.76 : 0.68) - scale.thinner() - 0.06 * (rivals - 1);
        if (equity < Math.max(0.5 - scale.thinner(), least)) {
            return false;
        }
        boolean monster = equity > 0.9 && !situation.isRiver();
        double chance = style.aggression() * 0.75 + (equity - least);
        return dice.chance(monster ? Math.max(chance, 0.3) * (1 - style.trap()) : chance);
    }

    /** What a style wants beyond the price: the careful more, the curious less. */
    private double margin() {
        double later = scale.later() * (5 - situation.board().size());
        double margin = 0.05 * (style.respect() - 0.6) + later * Math.min(1, style.respect());
        return situation.isRiver() || situation.inPosition() ? margin : margin + 0.02;
    }

    /** Bare high cards seldom get to see the showdown that their equity counts on. */
    private double realised() {
        if (situation.isRiver() || !reading.isNothing() || reading.hasDraw()) {
            return 1;
        }
        double loss = reading.overcards() > 0 ? 0.18 : 0.28;
        return 1 - loss * Math.min(1.2, style.respect());
    }

    /** Chips still to be won when a draw comes in. */
    private double implied() {
        if (!reading.hasDraw() || situation.isRiver()) {
            return 0;
        }
        double behind = (double) Math.max(0, situation.effective() - situation.currentBet());
        double depth = Math.min(1, behind / Math.max(1, 2.0 * situation.pot()));
        return depth * (reading.hasStrongDraw() ? 0.06 : 0.03);
    }

    private boolean isBluffRaise(double price) {
        if (Moves.totals(situation.legal()) == null || rivals > 2 || price > 0.36) {
            return false;
        }
        double chance = style.bluff() * scale.bluffs() * (reading.hasStrongDraw() ? 0.6 : 0.16);
        return dice.chance(rivals == 1 ? chance : chance * 0.4);
    }

    private Action bet(double share) {
        return BetSizes.ofPot(situation, share * style.size());
    }

    private Action raise() {
        return BetSizes.ofPot(situation, dice.pick(0.55, 0.7, 0.7, 0.9) * style.size());
    }

    private double valueSize() {
        double wet = wetness();
        if (situation.isRiver()) {
            return equity > 0.85 ? dice.pick(0.66, 0.75, 1) : dice.pick(0.4, 0.5, 0.66);
        }
        return wet > 0.5 ? dice.pick(0.6, 0.66, 0.75, 0.9) : dice.pick(0.33, 0.5, 0.5, 0.66);
    }

    private double bluffSize() {
        if (situation.isRiver()) {
            return dice.pick(0.5, 0.66, 0.75, 1);
        }
        return wetness() > 0.5 ? dice.pick(0.5, 0.6, 0.66) : dice.pick(0.33, 0.33, 0.5);
    }

    /** How many draws the board offers, 0–1: suits that agree and ranks that lie close. */
    private double wetness() {
        List<Card> board = situation.board();
        double suited = 0;
        double close = 0;
        for (int i = 0; i < board.size(); i++) {
            for (int j = 0; j < i; j++) {
                Card a = board.get(i);
                Card b = board.get(j);
                int gap = Math.abs(a.rank().ordinal() - b.rank().ordinal());
                suited += a.suit() == b.suit() ? 1 : 0;
                close += gap > 0 && gap <= 3 ? 1 : 0;
            }
        }
        double pairs = board.size() * (board.size() - 1) / 2.0;
        return Math.min(1, (suited + close) / pairs);
    }

    private Choice because(Action action, String verb) {
        return new Choice(
                action,
                String.format(
                        Locale.ROOT,
                        "%s with %s, equity %.0f %% against %d",
                        verb,
                        reading.text(),
                        100 * equity,
                        rivals));
    }
}
