package cardroom.ai.equity;

import cardroom.engine.card.Card;
import cardroom.engine.card.UniformRandom;
import java.util.List;

/**
 * Estimates by sampling what share of the pot some hole cards win when nobody folds any more.
 *
 * <p>One estimate holds its own working state; it is not for several threads. The standard error is
 * at most {@code 0.5 / sqrt(samples)}.
 */
public final class EquityEstimator {
    private static final int BOARD = 5;
    private static final int MOST_OPPONENTS = 9;

    /** Draws from a range that run into known cards before any free cards are taken. */
    private static final int TRIES = 30;

    private final Game game;
    private final long hole;
    private final long known;
    private final int[] board = new int[BOARD];
    private final int boardSize;
    private final BoardValues present;
    private final BoardValues complete;
    private final Opponent[] opponents;
    private final long[] hands;
    private final SampleRandom random;
    private long used;

    private EquityEstimator(
            Game game,
            List<Card> hole,
            List<Card> board,
            List<Opponent> opponents,
            UniformRandom seed) {
        if (hole.size() != game.holeCards() || board.size() > BOARD) {
            throw new IllegalArgumentException(
                    game.holeCards() + " hole cards and at most five on the board");
        }
        this.game = game;
        this.hole = CardIds.set(hole);
        this.known = this.hole | CardIds.set(board);
        if (Long.bitCount(known) != hole.size() + board.size()) {
            throw new IllegalArgumentException("a card stands twice in " + hole + " " + board);
        }
        if (Long.numberOfTrailingZeros(known) < game.cards().lowestId()) {
            throw new IllegalArgumentException("not in the deck: one of " + hole + " " + board);
        }
        this.boardSize = board.size();
        System.arraycopy(CardIds.list(board), 0, this.board, 0, boardSize);
        this.present = game.boardValues();
        this.complete = game.boardValues();
        this.opponents = opponents.toArray(new Opponent[0]);
        this.hands = new long[this.opponents.length];
        this.random = new SampleRandom(seed);
    }

    /**
     * The share of the pot, 0–1, that {@code hole} wins on average against {@code opponents} (at
     * most nine) on {@code board} (0–5 cards), from {@code samples} (at least 1) random deals; ties
     * count their share. The same seed gives the same answer.
     */
    public static double estimate(
            Game game,
            List<Card> hole,
            List<Card> board,
            List<Opponent> opponents,
            int samples,
            UniformRandom seed) {
        if (samples < 1 || opponents.size() > MOST_OPPONENTS) {
            throw new IllegalArgumentException("at least one sample and at most nine opponents");
        }
        return new EquityEstimator(game, hole, board, opponents, seed).mean(samples);
    }

    private double mean(int samples) {
        if (boardSize >= 3) {
            present.set(board, boardSize);
        }
        double sum = 0;
        for (int i = 0; i < samples; i++) {
            sum += sample();
        }
        return sum / samples;
    }

    private double sample() {
        used = known;
        for (int i = 0; i < opponents.length; i++) {
            hands[i] = holding(opponents[i]);
            used |= hands[i];
        }
        for (int i = boardSize; i < BOARD; i++) {
            board[i] = freeCard();
        }
        complete.set(board, BOARD);
        return game.isHighLow() ? halves() : highShare();
    }

    /** Half for the high hand and half for the low, all for the high where nobody has a low. */
    private double halves() {
        int hero = complete.low(hole);
        int best = hero;
        int winners = 1;
        for (long hand : hands) {
            int low = complete.low(hand);
            if (low > best) {
                best = low;
            } else if (low == hero) {
                winners++;
            }
        }
        if (best == 0) {
            return highShare();
        }
        return (highShare() + (hero == best ? 1.0 / winners : 0)) / 2;
    }

    /** The hero's share of what the best high hands win. */
    private double highShare() {
        int hero = complete.high(hole);
        int winners = 1;
        for (long hand : hands) {
            int value = complete.high(hand);
            if (value > hero) {
                return 0;
            }
            if (value == hero) {
                winners++;
            }
        }
        return 1.0 / winners;
    }

    /** A hand for one opponent: the best of some candidates on the present board. */
    private long holding(Opponent opponent) {
        long best = candidate(opponent.range());
        if (boardSize < 3 || opponent.strength() == 1) {
            return best;
        }
        int candidates = (int) opponent.strength();
        if (random.chance(opponent.strength() - candidates)) {
            candidates++;
        }
        for (int i = 1; i < candidates; i++) {
            long hand = candidate(opponent.range());
            if (isBetterNow(hand, best)) {
                best = hand;
            }
        }
        return best;
    }

    /** Whether a hand is ahead of another in more halves of the pot than behind. */
    private boolean isBetterNow(long hand, long other) {
        int high = Integer.signum(present.high(hand) - present.high(other));
        return high + Integer.signum(present.low(hand) - present.low(other)) > 0;
    }

    private long candidate(HandRange range) {
        for (int i = 0; i < TRIES; i++) {
            long hand = range.hand(random.below(range.size()));
            if ((hand & used) == 0) {
                return hand;
            }
        }
        long before = used;
        for (int i = 0; i < game.holeCards(); i++) {
            freeCard();
        }
        long hand = used ^ before;
        used = before;
        return hand;
    }

    /** A card that nobody holds, taken out of the deck. */
    private int freeCard() {
        int lowest = game.cards().lowestId();
        int card = lowest + random.below(Card.COUNT - lowest);
        while ((used >>> card & 1) != 0) {
            card = lowest + random.below(Card.COUNT - lowest);
        }
        used |= 1L << card;
        return card;
    }
}
