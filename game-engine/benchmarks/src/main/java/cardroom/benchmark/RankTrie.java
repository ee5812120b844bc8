package cardroom.benchmark;

import static cardroom.engine.evaluation.HandEvaluator.NO_CARDS;
import static cardroom.engine.evaluation.HandEvaluator.key;
import static cardroom.engine.evaluation.HandEvaluator.value7;

/**
 * The ranks of seven cards in ascending order as a trie, with the value of the best hand without a
 * flush at its ends.
 *
 * <p>A state has one entry for each rank that may follow, none below its highest rank, so that the
 * whole trie takes about 150 KiB and cards in ascending order walk through it from left to right.
 */
final class RankTrie {
    /** The only one. */
    static final RankTrie OF_SEVEN = new RankTrie();

    private static final int CARDS = 7;
    private static final int RANKS = 13;
    private static final int SUITS = 4;
    private static final int MASK = 0xFFFF;
    private static final long RANK_WORD = 0xFFFF_FFFFL;

    private final char[][] entries = new char[CARDS][MASK + 1];
    private final int[] sizes = new int[CARDS];
    private final int[] counts = new int[RANKS];
    private final int root;

    private RankTrie() {
        root = build(0, 0, NO_CARDS);
    }

    int root() {
        return root;
    }

    /** The state after one more card, of which there are {@code level} so far, at most five. */
    int next(int level, int state, int rank) {
        return entries[level][(state + rank) & MASK];
    }

    /** The value of the six cards of a state and one more. */
    int value(int state, int rank) {
        return entries[CARDS - 1][(state + rank) & MASK];
    }

    /** Makes the state of so many cards, whose highest rank is {@code from}. */
    private int build(int level, int from, long keys) {
        int state = sizes[level] - from;
        sizes[level] += RANKS - from;
        for (int rank = from; rank < RANKS; rank++) {
            if (counts[rank] < SUITS) {
                counts[rank]++;
                long more = keys + (key(SUITS * rank) & RANK_WORD);
                entries[level][state + rank] =
                        (char)
                                (level == CARDS - 1
                                        ? value7(more, 0)
                                        : build(level + 1, rank, more));
                counts[rank]--;
            }
        }
        return state;
    }
}
