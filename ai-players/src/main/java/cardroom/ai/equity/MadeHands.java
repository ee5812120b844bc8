package cardroom.ai.equity;

import cardroom.ai.equity.HandReading.Made;
import java.util.Arrays;

/** What hole cards add to a board: pairs that all share count for nobody. */
final class MadeHands {
    private MadeHands() {}

    static Made of(BoardValues values, int[] hole, int[] board, long hand) {
        int value = values.high(hand);
        if (values.boardAlone() == value) {
            return Made.NOTHING;
        }
        return switch (values.category(value)) {
            case HIGH_CARD -> Made.NOTHING;
            case ONE_PAIR -> bestPair(hole, board);
            case TWO_PAIR -> isTwoPair(hole, board) ? Made.TWO_PAIR : bestPair(hole, board);
            case THREE_OF_A_KIND -> isOnBoard(board, 3) ? Made.NOTHING : Made.THREE_OF_A_KIND;
            case STRAIGHT -> Made.STRAIGHT;
            case FLUSH -> Made.FLUSH;
            case FULL_HOUSE -> fullHouse(hole, board);
            case FOUR_OF_A_KIND -> isOnBoard(board, 4) ? Made.NOTHING : Made.FULL_HOUSE_OR_BETTER;
            case STRAIGHT_FLUSH -> Made.FULL_HOUSE_OR_BETTER;
        };
    }

    /** Three of a kind on the board makes everybody's pair a full house. */
    private static Made fullHouse(int[] hole, int[] board) {
        return isOnBoard(board, 3) ? bestPair(hole, board) : Made.FULL_HOUSE_OR_BETTER;
    }

    /** Hole cards of two ranks pair the board. */
    private static boolean isTwoPair(int[] hole, int[] board) {
        int paired = 0;
        for (int card : hole) {
            paired |= count(board, card >> 2) > 0 ? 1 << (card >> 2) : 0;
        }
        return Integer.bitCount(paired) >= 2;
    }

    /** The best pair that a hole card takes part in. */
    private static Made bestPair(int[] hole, int[] board) {
        Made best = Made.NOTHING;
        for (int card : hole) {
            int rank = card >> 2;
            Made pair = Made.NOTHING;
            if (count(hole, rank) >= 2) {
                pair = place(rank, board, Made.OVERPAIR);
            } else if (count(board, rank) > 0) {
                pair = place(rank, board, Made.TOP_PAIR);
            }
            best = pair.compareTo(best) > 0 ? pair : best;
        }
        return best;
    }

    /** Where a pair of this rank stands: {@code top} when no card of the board is higher. */
    private static Made place(int rank, int[] board, Made top) {
        return switch (Integer.bitCount(Draws.ranks(board) >>> (rank + 1))) {
            case 0 -> top;
            case 1 -> Made.MIDDLE_PAIR;
            default -> Made.WEAK_PAIR;
        };
    }

    private static boolean isOnBoard(int[] board, int ofAKind) {
        return Arrays.stream(board).anyMatch(card -> count(board, card >> 2) >= ofAKind);
    }

    private static int count(int[] cards, int rank) {
        return (int) Arrays.stream(cards).filter(card -> card >> 2 == rank).count();
    }
}
