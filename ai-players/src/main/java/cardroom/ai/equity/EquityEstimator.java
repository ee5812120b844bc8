package cardroom.ai.equity;

import static cardroom.engine.evaluation.HandEvaluator.NO_CARDS;
import static cardroom.engine.evaluation.HandEvaluator.key;
import static cardroom.engine.evaluation.HandEvaluator.mask;
import static cardroom.engine.evaluation.HandEvaluator.value5;
import static cardroom.engine.evaluation.HandEvaluator.value6;
import static cardroom.engine.evaluation.HandEvaluator.value7;

import cardroom.engine.card.Card;
import cardroom.engine.card.UniformRandom;
import java.util.List;

/**
 * Estimates by sampling what share of the pot two hole cards win when nobody folds any more.
 *
 * <p>One estimate holds its own working state; it is not for several threads. The standard error is
 * at most {@code 0.5 / sqrt(samples)}.
 */
public final class EquityEstimator {
    private static final int BOARD = 5;

    /** Draws from a range that run into known cards before any two free cards are taken. */
    private static final int TRIES = 30;

    private final long heroKey;
    private final long heroMask;
    private final long boardKey;
    private final long boardMask;
    private final int boardSize;
    private final long known;
    private final Opponent[] opponents;
    private final int[] hands;
    private final SampleRandom random;
    private long used;

    private EquityEstimator(
            List<Card> hole, List<Card> board, List<Opponent> opponents, UniformRandom seed) {
        if (hole.size() != 2 || board.size() > BOARD) {
            throw new IllegalArgumentException("two hole cards and at most five on the board");
        }
        this.heroKey = keys(hole);
        this.heroMask = masks(hole);
        this.boardKey = keys(board);
        this.boardMask = masks(board);
        this.boardSize = board.size();
        this.known = bits(hole) | bits(board);
        if (Long.bitCount(known) != hole.size() + board.size()) {
            throw new IllegalArgumentException("a card stands twice in " + hole + " " + board);
        }
        this.opponents = opponents.toArray(new Opponent[0]);
        this.hands = new int[this.opponents.length];
        this.random = new SampleRandom(seed);
    }

    /**
     * The share of the pot, 0–1, that {@code hole} wins on average against {@code opponents} (at
     * most nine) on {@code board} (0–5 cards), from {@code samples} (at least 1) random deals; ties
     * count their share. The same seed gives the same answer.
     */
    public static double estimate(
            List<Card> hole,
            List<Card> board,
            List<Opponent> opponents,
            int samples,
            UniformRandom seed) {
        if (samples < 1 || opponents.size() > 9) {
            throw new IllegalArgumentException("at least one sample and at most nine opponents");
        }
        return new EquityEstimator(hole, board, opponents, seed).mean(samples);
    }

    private double mean(int samples) {
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
            used |= bits(hands[i]);
        }
        long keys = boardKey;
        long masks = boardMask;
        for (int i = boardSize; i < BOARD; i++) {
            int card = freeCard();
            keys += key(card);
            masks += mask(card);
        }
        return share(keys + NO_CARDS, masks);
    }

    /** The hero's share of the pot on a complete board. */
    private double share(long keys, long masks) {
        int hero = value7(keys + heroKey, masks + heroMask);
        int winners = 1;
        for (int hand : hands) {
            int value = value7(keys + handKey(hand), masks + handMask(hand));
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
    private int holding(Opponent opponent) {
        int best = candidate(opponent.range());
        if (boardSize < 3 || opponent.strength() == 1) {
            return best;
        }
        int candidates = (int) opponent.strength();
        if (random.chance(opponent.strength() - candidates)) {
            candidates++;
        }
        int bestValue = valueNow(best);
        for (int i = 1; i < candidates; i++) {
            int hand = candidate(opponent.range());
            int value = valueNow(hand);
            if (value > bestValue) {
                best = hand;
                bestValue = value;
            }
        }
        return best;
    }

    private int candidate(HandRange range) {
        for (int i = 0; i < TRIES; i++) {
            int hand = range.hand(random.below(range.size()));
            if ((bits(hand) & used) == 0) {
                return hand;
            }
        }
        long before = used;
        int first = freeCard();
        int second = freeCard();
        used = before;
        return first << 6 | second;
    }

    /** A card that nobody holds, taken out of the deck. */
    private int freeCard() {
        int card = random.below(Card.COUNT);
        while ((used >>> card & 1) != 0) {
            card = random.below(Card.COUNT);
        }
        used |= 1L << card;
        return card;
    }

    private int valueNow(int hand) {
        long keys = NO_CARDS + boardKey + handKey(hand);
        long masks = boardMask + handMask(hand);
        return switch (boardSize) {
            case 3 -> value5(keys, masks);
            case 4 -> value6(keys, masks);
            default -> value7(keys, masks);
        };
    }

    private static long handKey(int hand) {
        return key(hand >> 6) + key(hand & 63);
    }

    private static long handMask(int hand) {
        return mask(hand >> 6) + mask(hand & 63);
    }

    private static long bits(int hand) {
        return 1L << (hand >> 6) | 1L << (hand & 63);
    }

    private static long bits(List<Card> cards) {
        return cards.stream().mapToLong(card -> 1L << card.id()).reduce(0, (a, b) -> a | b);
    }

    private static long keys(List<Card> cards) {
        return cards.stream().mapToLong(card -> key(card.id())).sum();
    }

    private static long masks(List<Card> cards) {
        return cards.stream().mapToLong(card -> mask(card.id())).sum();
    }
}
