package cardroom.ai.equity;

import java.util.Arrays;
import java.util.Comparator;

/**
 * An order of the 1,326 starting hands from best to worst, by equity and how well they play after
 * the flop.
 */
public final class HandChart {
    /** How many different pairs of hole cards there are. */
    public static final int HANDS = 1326;

    private static final int KINDS = 169;
    private static final int CARDS = 52;

    private static final HandChart HEADS_UP = new HandChart(HandChart::headsUpScore);
    private static final HandChart RING = new HandChart(HandChart::ringScore);

    private final short[] hands = new short[HANDS];
    private final double[] percentiles = new double[KINDS];

    private HandChart(KindScore score) {
        Short[] all = new Short[HANDS];
        int next = 0;
        for (int high = 1; high < CARDS; high++) {
            for (int low = 0; low < high; low++) {
                all[next++] = (short) (high << 6 | low);
            }
        }
        Arrays.sort(
                all,
                Comparator.comparingDouble((Short hand) -> -score.of(kindOf(hand)))
                        .thenComparingInt(hand -> kindOf(hand))
                        .thenComparingInt(Short::intValue));
        for (int place = 0; place < HANDS; place++) {
            hands[place] = all[place];
            percentiles[kindOf(hands[place])] = (place + 1.0) / HANDS;
        }
    }

    /** The chart for this many players dealt in: two of them play more by raw equity. */
    public static HandChart of(int players) {
        return players <= 2 ? HEADS_UP : RING;
    }

    /**
     * The share of all starting hands that are at least as good as these two cards (ids 0–51), in
     * (0, 1]: aces 0.0045, the worst hand 1.
     */
    public double percentile(int first, int second) {
        return percentiles[StartingEquities.kind(first, second)];
    }

    /** The hand at a place of the order, 0–1,325, as {@code high id << 6 | low id}. */
    int hand(int place) {
        return hands[place];
    }

    private static int kindOf(int hand) {
        return StartingEquities.kind(hand >> 6, hand & 63);
    }

    /** Equity against a random hand; suited hands realise a little more of it. */
    private static double headsUpScore(int kind) {
        return StartingEquities.againstOne(kind) + (isSuited(kind) ? 0.01 : 0);
    }

    /**
     * Equity in a four-way pot, more for pairs (they make sets) and connected suited cards, less
     * for offsuit cards (they are dominated and see no flush).
     */
    private static double ringScore(int kind) {
        double equity = StartingEquities.againstThree(kind);
        int gap = Math.abs(kind / 13 - kind % 13);
        if (gap == 0) {
            return equity + 0.05;
        }
        if (isSuited(kind)) {
            return equity + (gap == 1 ? 0.015 : gap == 2 ? 0.005 : 0);
        }
        return equity - 0.015;
    }

    private static boolean isSuited(int kind) {
        return kind % 13 > kind / 13;
    }

    /** How good a kind of starting hand is. */
    @FunctionalInterface
    private interface KindScore {
        double of(int kind);
    }
}
