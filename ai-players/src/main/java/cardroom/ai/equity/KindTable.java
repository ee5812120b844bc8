package cardroom.ai.equity;

import java.util.Arrays;

/**
 * A number for each kind of two cards; rows and columns run from ace down, suited kinds stand above
 * the diagonal, offsuit below it, pairs on it. There are 13 rows, or 9 without the cards below the
 * six.
 */
final class KindTable {
    private static final int ACE = 12;

    private final int ranks;
    private final int[] cells;

    private KindTable(int ranks, int[] cells) {
        this.ranks = ranks;
        this.cells = cells;
    }

    /** Reads a square of whole numbers. */
    static KindTable parse(String text) {
        String[] words = text.strip().split("\\s+", -1);
        int ranks = (int) Math.round(Math.sqrt(words.length));
        if (ranks * ranks != words.length) {
            throw new IllegalArgumentException("a table is square, not of " + words.length);
        }
        return new KindTable(ranks, Arrays.stream(words).mapToInt(Integer::parseInt).toArray());
    }

    /** The kind of two different cards by their ids: a place in the table. */
    int kind(int first, int second) {
        int high = Math.max(first >> 2, second >> 2);
        int low = Math.min(first >> 2, second >> 2);
        boolean suited = (first & 3) == (second & 3);
        int row = ACE - (suited ? high : low);
        int column = ACE - (suited ? low : high);
        return ranks * row + column;
    }

    /** The number of the kind of two different cards. */
    int of(int first, int second) {
        return cells[kind(first, second)];
    }

    /** The number of a kind. */
    int of(int kind) {
        return cells[kind];
    }

    /** How many kinds there are: 169 or 81. */
    int kinds() {
        return cells.length;
    }

    /** How many ranks the cards of a kind lie apart, 0 for a pair. */
    int gap(int kind) {
        return Math.abs(kind / ranks - kind % ranks);
    }

    boolean isSuited(int kind) {
        return kind % ranks > kind / ranks;
    }

    /** Two cards of this kind, as a set of ids. */
    long example(int kind) {
        int row = ACE - kind / ranks;
        int column = ACE - kind % ranks;
        return (1L << (4 * row)) | (1L << (4 * column + (isSuited(kind) ? 0 : 1)));
    }
}
