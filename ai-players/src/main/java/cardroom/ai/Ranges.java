package cardroom.ai;

import cardroom.ai.Situation.Rival;
import cardroom.ai.equity.EquityEstimator;
import cardroom.ai.equity.HandChart;
import cardroom.ai.equity.HandRange;
import cardroom.ai.equity.Opponent;
import java.util.ArrayList;
import java.util.List;

/** What the others may hold, as far as the public view tells, and the equity against it. */
final class Ranges {
    /** Evaluated hands of one estimate: bounds the time of a decision. */
    private static final int EVALUATIONS = 600;

    private static final int LEAST_SAMPLES = 100;

    private Ranges() {}

    /** Equity of the hole cards against everybody who is still in the hand. */
    static double equity(Situation situation, Style style, Dice dice) {
        HandChart chart = situation.chart();
        List<Opponent> opponents = new ArrayList<>();
        for (Rival rival : situation.rivals()) {
            if (!situation.isPreflop()) {
                opponents.add(afterFlop(situation, style, chart, rival));
            } else if (rival.hasActed()) {
                opponents.add(beforeFlop(situation, style, chart, rival));
            }
        }
        if (opponents.isEmpty()) {
            opponents.add(new Opponent(HandRange.top(chart, 1), 1));
        }
        int samples = Math.max(LEAST_SAMPLES, EVALUATIONS / (opponents.size() + 1));
        return EquityEstimator.estimate(
                situation.game(),
                situation.hole(),
                situation.board(),
                opponents,
                samples,
                dice.random());
    }

    /** A raiser holds the fewer hands, the more he put in; a shove from a short stack says less. */
    private static Opponent beforeFlop(
            Situation situation, Style style, HandChart chart, Rival rival) {
        BetScale scale = BetScale.of(situation.betting());
        double blinds = Math.max(1, scale.inNoLimit(situation.inBlinds(rival.bet())));
        boolean headsUp = situation.players() <= 2;
        double share = 0.27 * Math.pow((rival.allIn() ? 8 : 3) / blinds, 0.8);
        double least = !headsUp ? 0.035 : rival.allIn() ? 0.16 : 0.06;
        share = Math.clamp(share * (headsUp ? 1.7 : 1), least, headsUp ? 0.6 : 0.35);
        double doubt = Math.pow(1.5, 1 - style.respect());
        share = Math.min(1, share * doubt);
        if (rival.hasRaised(situation.currentBet())) {
            return new Opponent(HandRange.top(chart, share), 1);
        }
        return new Opponent(HandRange.between(chart, share * 0.3, Math.min(1, share * 1.8)), 1);
    }

    private static Opponent afterFlop(
            Situation situation, Style style, HandChart chart, Rival rival) {
        double share = shareAfterFlop(situation);
        double told = told(situation, rival) * style.respect();
        return new Opponent(HandRange.top(chart, share), Math.clamp(1 + told, 1, 4));
    }

    /** The more went in before this street, the better the hands that are left. */
    private static double shareAfterFlop(Situation situation) {
        if (situation.bombPot()) {
            return 1;
        }
        double share =
                BetScale.of(situation.betting())
                        .shareLeft(situation.potPerPlayer(), situation.board().size());
        return situation.players() <= 2 && situation.rivals().size() == 1
                ? Math.min(0.9, share * 1.5)
                : share;
    }

    /** How much a rival's last action on this street says for his hand. */
    private static double told(Situation situation, Rival rival) {
        double late = situation.isRiver() ? 0.3 : situation.board().size() == 4 ? 0.15 : 0;
        if (rival.allIn() && rival.bet() == 0) {
            return 0.4;
        }
        double size = (double) rival.bet() / Math.max(1, situation.pot() - rival.bet());
        double weight = 0.7 * Math.min(1.5, size);
        return switch (rival.last()) {
            case "bet" -> 0.35 + weight + late;
            case "raise" -> 1.3 + weight + late;
            case "all-in" -> 0.6 + weight + late;
            case "call" -> 0.4 + 0.5 * weight + late;
            default -> 0;
        };
    }
}
