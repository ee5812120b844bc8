package cardroom.engine.evaluation;

/** A random word per rank: the sum of the words of some cards stands for their ranks. */
final class RankWords {
    /** With it no two choices of up to seven ranks have the same sum. */
    private static final long SEED = 5;

    private RankWords() {}

    /** Thirteen words by splitmix64, always the same. */
    static int[] all() {
        int[] words = new int[RankCounts.RANKS];
        long state = SEED;
        for (int rank = 0; rank < words.length; rank++) {
            state += 0x9E37_79B9_7F4A_7C15L;
            long mixed = (state ^ (state >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
            words[rank] = (int) (mixed ^ (mixed >>> 31));
        }
        return words;
    }
}
