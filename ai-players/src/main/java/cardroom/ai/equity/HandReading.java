package cardroom.ai.equity;

import cardroom.engine.card.Card;
import java.util.List;

/**
 * What hole cards are worth on a board of three to five cards, in the words of a player.
 *
 * @param made what the hole cards add to the board
 * @param flushDraw a hole card (in Omaha two) and a card to come short of a flush
 * @param straightRanks how many ranks would complete a straight with hole cards, 0 on the river
 * @param overcards hole cards above every card of the board
 * @param low how it stands in the low half, none where there is no such half
 */
public record HandReading(
        Made made, boolean flushDraw, int straightRanks, int overcards, LowReading low) {
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

    /** Reads hole cards of this game on a board. */
    public static HandReading of(Game game, List<Card> hole, List<Card> board) {
        if (hole.size() != game.holeCards() || board.size() < 3 || board.size() > 5) {
            throw new IllegalArgumentException(
                    game.holeCards() + " hole cards and a board of three to five");
        }
        int[] own = CardIds.list(hole);
        int[] shared = CardIds.list(board);
        BoardValues values = game.boardValues();
        values.set(shared, shared.length);
        long hand = CardIds.set(hole);
        Made made = MadeHands.of(values, own, shared, hand);
        boolean drawing = shared.length < 5 && made.compareTo(Made.STRAIGHT) < 0;
        Draws draws = new Draws(game, own, shared);
        return new HandReading(
                made,
                drawing && draws.isToFlush(),
                drawing ? draws.straightRanks() : 0,
                draws.overcards(),
                values.low(hand) == 0 ? LowReading.NONE : LowReading.of(own, shared));
    }

    /** Whether eight or more cards complete a straight or a flush. */
    public boolean hasStrongDraw() {
        return flushDraw || straightRanks >= 2;
    }

    /** Whether any card completes a straight, a flush or a low. */
    public boolean hasDraw() {
        return flushDraw
                || straightRanks > 0
                || low == LowReading.DRAW
                || low == LowReading.NUT_DRAW;
    }

    /** Whether the hole cards make no hand yet, neither high nor low. */
    public boolean isNothing() {
        return made == Made.NOTHING && !low.isMade();
    }

    /** The hand, the draw and the low in words. */
    public String text() {
        String draw = flushDraw ? "a flush draw" : straightDraw();
        boolean bare = made == Made.NOTHING && !(draw.isEmpty() && low == LowReading.NONE);
        String text = bare ? "" : made.label();
        return join(join(text, draw), low.label());
    }

    private String straightDraw() {
        return straightRanks > 2
                ? "a wrap"
                : straightRanks == 2
                        ? "an open-ended straight draw"
                        : straightRanks == 1 ? "a gutshot" : "";
    }

    private static String join(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + " and " + second;
    }
}
