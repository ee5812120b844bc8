package cardroom.ai.equity;

import java.util.Arrays;

/** What hole cards may still become with a board. */
final class Draws {
    private static final int RANKS = 13;
    private static final int ACE = 12;
    private static final int FIVE = 5;
    private static final int RUN = 0b1_1111;
    private static final int FOUR_LOWEST = 0b1111;

    private final Game game;
    private final int[] hole;
    private final int[] board;

    /** Reads cards given by their ids, which are not changed meanwhile. */
    Draws(Game game, int[] hole, int[] board) {
        this.game = game;
        this.hole = hole;
        this.board = board;
    }

    /** The ranks among cards as bits. */
    static int ranks(int[] cards) {
        int mask = 0;
        for (int card : cards) {
            mask |= 1 << (card >> 2);
        }
        return mask;
    }

    /** Whether one more card of a suit makes a flush with hole cards. */
    boolean isToFlush() {
        for (int card : hole) {
            int onBoard = suited(board, card);
            int inHand = suited(hole, card);
            if (game.playsTwo() ? onBoard == 2 && inHand >= 2 : onBoard + inHand == FIVE - 1) {
                return true;
            }
        }
        return false;
    }

    /** How many ranks complete a straight that the hole cards have a part in. */
    int straightRanks() {
        int lowest = game.cards().lowestId() >> 2;
        int count = 0;
        for (int rank = lowest; rank < RANKS; rank++) {
            count += completes(1 << rank, lowest) ? 1 : 0;
        }
        return count;
    }

    /** Hole cards above every card of the board. */
    int overcards() {
        int top = Integer.highestOneBit(ranks(board));
        return (int) Arrays.stream(hole).filter(card -> 1 << (card >> 2) > top).count();
    }

    private boolean completes(int rank, int lowest) {
        int own = ranks(hole);
        int shared = ranks(board) | rank;
        if (game.playsTwo()) {
            return bestOfTwo(own, shared, lowest) > bestOfTwo(own, ranks(board), lowest);
        }
        boolean isNew = ((own | ranks(board)) & rank) == 0;
        return isNew && best(own | shared, lowest) > best(shared, lowest);
    }

    /** The highest rank of the best straight among some ranks, 0 for none. */
    private static int best(int ranks, int lowest) {
        for (int high = ACE; high >= lowest + 3; high--) {
            int straight = straight(high, lowest);
            if ((ranks & straight) == straight) {
                return high;
            }
        }
        return 0;
    }

    /** The same of two ranks in the hand and three on the board. */
    private static int bestOfTwo(int own, int shared, int lowest) {
        for (int high = ACE; high >= lowest + 3; high--) {
            int straight = straight(high, lowest);
            boolean all = ((own | shared) & straight) == straight;
            if (all && isTwoAndThree(own & straight, shared & straight)) {
                return high;
            }
        }
        return 0;
    }

    private static boolean isTwoAndThree(int own, int shared) {
        return Integer.bitCount(own) >= 2 && Integer.bitCount(shared) >= 3;
    }

    /** The ranks of a straight; the ace is low in the lowest one. */
    private static int straight(int high, int lowest) {
        return high == lowest + 3 ? (1 << ACE) | (FOUR_LOWEST << lowest) : RUN << (high - 4);
    }

    private static int suited(int[] cards, int like) {
        return (int) Arrays.stream(cards).filter(card -> (card & 3) == (like & 3)).count();
    }
}
