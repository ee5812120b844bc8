package cardroom.ai.equity;

import cardroom.engine.card.Card;
import cardroom.engine.evaluation.HandEvaluator;
import java.util.ArrayList;
import java.util.List;

/**
 * What two hole cards are worth on a board of three to five cards, in the words of a player.
 *
 * @param made what the hole cards add to the board
 * @param flushDraw four cards of a suit with at least one hole card, and a card to come
 * @param straightRanks how many ranks would complete a straight with a hole card, 0 on the river
 * @param overcards hole cards above every card of the board
 */
public record HandReading(Made made, boolean flushDraw, int straightRanks, int overcards) {
    private static final int RANKS = 13;
    private static final int WHEEL = 0b1_0000_0000_1111;

    /** Made hands by how they stand to the board, weakest first. */
    public enum Made {
        NOTHING("no pair"),
        WEAK_PAIR("a weak pair"),
        MIDDLE_PAIR("middle pair"),
        TOP_PAIR("top pair"),
        OVERPAIR("an overpair"),
        TWO_PAIR("two pair"),
        THREE_OF_A_KIND("three of a kind"),
        STRAIGHT("a straight"),
        FLUSH("a flush"),
        FULL_HOUSE_OR_BETTER("a full house or better");

        private final String label;

        Made(String label) {
            this.label = label;
        }

        /** As in a sentence, for example {@code top pair}. */
        public String label() {
            return label;
        }
    }

    /** Reads two hole cards on a board. */
    public static HandReading of(List<Card> hole, List<Card> board) {
        if (hole.size() != 2 || board.size() < 3 || board.size() > 5) {
            throw new IllegalArgumentException("two hole cards and a board of three to five");
        }
        Made made = made(hole, board);
        boolean drawing = board.size() < 5 && made.compareTo(Made.STRAIGHT) < 0;
        return new HandReading(
                made,
                drawing && hasFlushDraw(hole, board),
                drawing ? straightRanks(hole, board) : 0,
                overcards(hole, board));
    }

    /** Whether eight or more cards complete a straight or a flush. */
    public boolean hasStrongDraw() {
        return flushDraw || straightRanks >= 2;
    }

    /** Whether any card completes a straight or a flush. */
    public boolean hasDraw() {
        return flushDraw || straightRanks > 0;
    }

    /** The hand and the draw in words. */
    public String text() {
        String draw =
                flushDraw
                        ? "a flush draw"
                        : straightRanks >= 2 ? "an open-ended straight draw" : "";
        if (draw.isEmpty() && straightRanks == 1) {
            draw = "a gutshot";
        }
        if (draw.isEmpty()) {
            return made.label();
        }
        return made == Made.NOTHING ? draw : made.label() + " and " + draw;
    }

    private static Made made(List<Card> hole, List<Card> board) {
        List<Card> all = new ArrayList<>(board);
        all.addAll(hole);
        int value = HandEvaluator.value(all);
        if (board.size() == 5 && HandEvaluator.value(board) == value) {
            return Made.NOTHING;
        }
        return switch (HandEvaluator.category(value)) {
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
    private static Made fullHouse(List<Card> hole, List<Card> board) {
        return isOnBoard(board, 3) ? bestPair(hole, board) : Made.FULL_HOUSE_OR_BETTER;
    }

    /** Both hole cards pair the board. */
    private static boolean isTwoPair(List<Card> hole, List<Card> board) {
        int first = rank(hole.get(0));
        int second = rank(hole.get(1));
        return first != second && count(board, first) > 0 && count(board, second) > 0;
    }

    /** The best pair that a hole card takes part in. */
    private static Made bestPair(List<Card> hole, List<Card> board) {
        int first = rank(hole.get(0));
        int second = rank(hole.get(1));
        if (first == second) {
            return place(first, board, Made.OVERPAIR);
        }
        int paired =
                Math.max(
                        count(board, first) > 0 ? first : -1,
                        count(board, second) > 0 ? second : -1);
        return paired < 0 ? Made.NOTHING : place(paired, board, Made.TOP_PAIR);
    }

    /** Where a pair of this rank stands: {@code top} when no card of the board is higher. */
    private static Made place(int rank, List<Card> board, Made top) {
        int mask = 0;
        for (Card card : board) {
            mask |= 1 << rank(card);
        }
        return switch (Integer.bitCount(mask >>> (rank + 1))) {
            case 0 -> top;
            case 1 -> Made.MIDDLE_PAIR;
            default -> Made.WEAK_PAIR;
        };
    }

    private static boolean hasFlushDraw(List<Card> hole, List<Card> board) {
        for (Card card : hole) {
            long onBoard = board.stream().filter(c -> c.suit() == card.suit()).count();
            long inHand = hole.stream().filter(c -> c.suit() == card.suit()).count();
            if (onBoard + inHand == 4) {
                return true;
            }
        }
        return false;
    }

    private static int straightRanks(List<Card> hole, List<Card> board) {
        int boardMask = 0;
        for (Card card : board) {
            boardMask |= 1 << rank(card);
        }
        int mask = boardMask | 1 << rank(hole.get(0)) | 1 << rank(hole.get(1));
        int ranks = 0;
        for (int rank = 0; rank < RANKS; rank++) {
            int bit = 1 << rank;
            if ((mask & bit) == 0 && bestStraight(mask | bit) > bestStraight(boardMask | bit)) {
                ranks++;
            }
        }
        return ranks;
    }

    /** The rank of the best straight in a mask of ranks counted from 1, 0 for none. */
    private static int bestStraight(int mask) {
        int run = mask & mask << 1 & mask << 2 & mask << 3 & mask << 4;
        if (run != 0) {
            return Integer.SIZE - Integer.numberOfLeadingZeros(run);
        }
        return (mask & WHEEL) == WHEEL ? 4 : 0;
    }

    private static int overcards(List<Card> hole, List<Card> board) {
        int top = board.stream().mapToInt(HandReading::rank).max().orElse(0);
        return (int) hole.stream().filter(card -> rank(card) > top).count();
    }

    private static boolean isOnBoard(List<Card> board, int ofAKind) {
        return board.stream().anyMatch(card -> count(board, rank(card)) >= ofAKind);
    }

    private static int count(List<Card> cards, int rank) {
        return (int) cards.stream().filter(card -> rank(card) == rank).count();
    }

    private static int rank(Card card) {
        return card.rank().ordinal();
    }
}
