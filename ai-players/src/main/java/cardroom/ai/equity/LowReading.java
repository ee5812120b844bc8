package cardroom.ai.equity;

/** How a hand stands in the low half of a split pot, weakest first. */
public enum LowReading {
    NONE(""),
    DRAW("a low draw"),
    NUT_DRAW("a nut-low draw"),
    MADE("a low"),
    NUT("the nut low");

    private static final int ACE = 12;
    private static final int EIGHT = 6;
    private static final int LOW_RANKS = 8;

    private final String label;

    LowReading(String label) {
        this.label = label;
    }

    /** As in a sentence; empty for none. */
    public String label() {
        return label;
    }

    /** Whether there is a low already. */
    public boolean isMade() {
        return compareTo(MADE) >= 0;
    }

    /** Reads {@code hole} on {@code board}, given that the two make a low or a draw to one. */
    static LowReading of(int[] hole, int[] board) {
        int onBoard = ranks(board, board.length);
        boolean nut = (ranks(hole, hole.length) & best(onBoard)) == best(onBoard);
        if (Integer.bitCount(onBoard) > 2) {
            return nut ? NUT : MADE;
        }
        return nut ? NUT_DRAW : DRAW;
    }

    /** The low ranks among the first {@code size} cards as bits, the ace first. */
    static int ranks(int[] cards, int size) {
        int ranks = 0;
        for (int i = 0; i < size; i++) {
            ranks |= bit(cards[i] >> 2);
        }
        return ranks;
    }

    /** The bit of a rank (0–12) in the order of lows, 0 above the eight. */
    static int bit(int rank) {
        return rank == ACE ? 1 : rank <= EIGHT ? 2 << rank : 0;
    }

    /** The two lowest ranks that a board lacks. */
    private static int best(int onBoard) {
        int missing = ~onBoard & ((1 << LOW_RANKS) - 1);
        int first = Integer.lowestOneBit(missing);
        return first | Integer.lowestOneBit(missing ^ first);
    }
}
