package cardroom.engine.equity;

import cardroom.engine.evaluation.HandEvaluator;

/**
 * Counts the showdowns of some hands.
 *
 * <p>Shares are counted in parts of {@link #POT}, which every number of winners from one to ten
 * divides, so that sums stay exact. For one thread.
 */
final class Showdowns {
    /** The parts of a pot: the least common multiple of 1 to 10. */
    static final long POT = 2520;

    private static final int PLACE_BITS = 4;
    private static final int PLACE_MASK = (1 << PLACE_BITS) - 1;

    private final int hands;
    private final int[] values;
    private final long[] wins;
    private final long[] ties;
    private final long[] tiedShares;
    private final long[] tiedSquares;
    private long boards;

    Showdowns(int hands) {
        this.hands = hands;
        this.values = new int[hands];
        this.wins = new long[hands];
        this.ties = new long[hands];
        this.tiedShares = new long[hands];
        this.tiedSquares = new long[hands];
    }

    /**
     * Counts one board {@code weight} times (fewer than none takes it back).
     *
     * @param keys what the hole cards of each hand add to the key of the board
     * @param masks what they add to its mask
     */
    void add(long[] keys, long[] masks, long boardKey, long boardMask, long weight) {
        int best = 0;
        for (int i = 0; i < hands; i++) {
            int value = HandEvaluator.value7(boardKey + keys[i], boardMask + masks[i]);
            values[i] = value;
            best = Math.max(best, value << PLACE_BITS | i);
        }
        int winners = 0;
        for (int i = 0; i < hands; i++) {
            winners += values[i] == best >> PLACE_BITS ? 1 : 0;
        }
        boards += weight;
        if (winners == 1) {
            wins[best & PLACE_MASK] += weight;
        } else {
            tie(best >> PLACE_BITS, POT / winners, weight);
        }
    }

    private void tie(int best, long share, long weight) {
        for (int i = 0; i < hands; i++) {
            if (values[i] == best) {
                ties[i] += weight;
                tiedShares[i] += weight * share;
                tiedSquares[i] += weight * share * share;
            }
        }
    }

    long boards() {
        return boards;
    }

    /** The figures of one hand, with the standard error as if the boards had been drawn. */
    Equity.Hand drawn(int hand, String notation) {
        double mean = mean(hand);
        double squares = wins[hand] + tiedSquares[hand] / (double) (POT * POT);
        double variance = Math.max(0, squares / boards - mean * mean);
        return figures(hand, notation, Math.sqrt(variance / Math.max(1, boards - 1)));
    }

    /** The figures of one hand when all boards were counted. */
    Equity.Hand counted(int hand, String notation) {
        return figures(hand, notation, 0);
    }

    private Equity.Hand figures(int hand, String notation, double standardError) {
        long losses = boards - wins[hand] - ties[hand];
        return new Equity.Hand(notation, wins[hand], ties[hand], losses, mean(hand), standardError);
    }

    private double mean(int hand) {
        return (wins[hand] * (double) POT + tiedShares[hand]) / ((double) POT * boards);
    }
}
