package cardroom.engine.evaluation;

import java.util.function.Consumer;

/** The ways to choose the ranks of some cards when suits do not matter: at most four of each. */
final class RankCounts {
    static final int RANKS = 13;

    private static final int SUITS = 4;

    private RankCounts() {}

    /** How many choices there are of so many cards, none below the rank {@code lowest}. */
    static int number(int cards, int lowest) {
        int[] number = {0};
        forEach(cards, lowest, _ -> number[0]++);
        return number[0];
    }

    /** Hands every choice to {@code action} as thirteen counts; the array is reused. */
    static void forEach(int cards, int lowest, Consumer<int[]> action) {
        fill(new int[RANKS], lowest, cards, action);
    }

    private static void fill(int[] counts, int rank, int left, Consumer<int[]> action) {
        if (rank == RANKS - 1) {
            if (left <= SUITS) {
                counts[rank] = left;
                action.accept(counts);
            }
            return;
        }
        for (int n = 0; n <= Math.min(SUITS, left); n++) {
            counts[rank] = n;
            fill(counts, rank + 1, left - n, action);
        }
    }
}
