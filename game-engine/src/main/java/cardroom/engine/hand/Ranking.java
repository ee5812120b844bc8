package cardroom.engine.hand;

import cardroom.engine.card.CardSet;
import cardroom.engine.evaluation.HandEvaluator;
import cardroom.engine.evaluation.OmahaEvaluator;
import cardroom.engine.evaluation.ShortDeckEvaluator;

/** How the hands of a game compare: a larger value is the better hand, 0 is none. */
enum Ranking {
    /** The best five of two hole cards and the board. */
    HOLDEM {
        @Override
        void evaluate(HandCore core, int players, int board, int[] values) {
            long keys = HandEvaluator.NO_CARDS;
            long masks = 0;
            for (int place = 0; place < 5; place++) {
                int card = core.board(board, place);
                keys += HandEvaluator.key(card);
                masks += HandEvaluator.mask(card);
            }
            for (int left = players; left != 0; left &= left - 1) {
                int player = Integer.numberOfTrailingZeros(left);
                int first = core.hole(player, 0);
                int second = core.hole(player, 1);
                values[player] =
                        HandEvaluator.value7(
                                keys + HandEvaluator.key(first) + HandEvaluator.key(second),
                                masks + HandEvaluator.mask(first) + HandEvaluator.mask(second));
            }
        }

        @Override
        String name(int value) {
            return HandEvaluator.name(value);
        }
    },
    /** As hold'em with 36 cards, where a flush beats a full house. */
    SHORT_DECK {
        @Override
        CardSet cards() {
            return CardSet.SHORT;
        }

        @Override
        void evaluate(HandCore core, int players, int board, int[] values) {
            for (int left = players; left != 0; left &= left - 1) {
                int player = Integer.numberOfTrailingZeros(left);
                values[player] =
                        ShortDeckEvaluator.value(
                                core.hole(player, 0),
                                core.hole(player, 1),
                                core.board(board, 0),
                                core.board(board, 1),
                                core.board(board, 2),
                                core.board(board, 3),
                                core.board(board, 4));
            }
        }

        @Override
        String name(int value) {
            return ShortDeckEvaluator.name(value);
        }
    },
    /** The best of two hole cards with three of the board. */
    OMAHA {
        @Override
        void evaluate(HandCore core, int players, int board, int[] values) {
            withBoard(core, players, board, values, OmahaEvaluator::value);
        }

        @Override
        void evaluateLow(HandCore core, int players, int board, int[] lows) {
            withBoard(core, players, board, lows, OmahaEvaluator::low);
        }

        @Override
        String name(int value) {
            return HandEvaluator.name(value);
        }
    };

    /** The cards that this ranking is made for. */
    CardSet cards() {
        return CardSet.FULL;
    }

    /** Writes the value of each of {@code players} with this board into {@code values}. */
    abstract void evaluate(HandCore core, int players, int board, int[] values);

    /** Writes the eight-or-better low of each of {@code players}, 0 for none. */
    void evaluateLow(HandCore core, int players, int board, int[] lows) {
        throw new UnsupportedOperationException("no low hands are played with this ranking");
    }

    /** What such a value is called. */
    abstract String name(int value);

    private static void withBoard(
            HandCore core, int players, int board, int[] values, FourWithBoard evaluator) {
        for (int left = players; left != 0; left &= left - 1) {
            int player = Integer.numberOfTrailingZeros(left);
            values[player] =
                    evaluator.value(
                            core.hole(player, 0),
                            core.hole(player, 1),
                            core.hole(player, 2),
                            core.hole(player, 3),
                            core.board(board, 0),
                            core.board(board, 1),
                            core.board(board, 2),
                            core.board(board, 3),
                            core.board(board, 4));
        }
    }

    /** What four hole cards are worth with the five cards of a board. */
    private interface FourWithBoard {
        int value(int h0, int h1, int h2, int h3, int b0, int b1, int b2, int b3, int b4);
    }
}
