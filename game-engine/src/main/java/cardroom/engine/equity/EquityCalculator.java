package cardroom.engine.equity;

import cardroom.engine.card.Card;
import java.util.List;

/**
 * Equities of two to ten hold'em hands or ranges: exact where all boards can be counted soon
 * enough, otherwise from random boards with their standard error.
 */
public final class EquityCalculator {
    /** So many boards are counted at most; where there are more they are drawn. */
    public static final long MOST_COUNTED = 100_000_000;

    /** What counting before the flop costs for one choice of hands, in boards counted singly. */
    public static final long PREFLOP_COST = 40_000;

    /** How many boards are drawn when nothing else is asked. */
    public static final int DEFAULT_SAMPLES = 1_000_000;

    private static final int MOST_HANDS = 10;

    /** How often ranges may be drawn again, together, because they share a card. */
    private static final long MOST_TRIES = 200_000_000;

    /** How many choices are looked at to find out whether the ranges can be held together. */
    private static final int SEARCH = 1_000_000;

    private final List<StartingHands> asked;
    private final StartingHands[] hands;
    private final int[] board;
    private final long known;
    private final int[] chosen;
    private long searched;

    private EquityCalculator(List<StartingHands> asked, List<Card> board) {
        if (asked.size() < 2 || asked.size() > MOST_HANDS) {
            throw new IllegalArgumentException(
                    "expected two to " + MOST_HANDS + " hands, not " + asked.size());
        }
        this.asked = List.copyOf(asked);
        this.board = board.stream().mapToInt(Card::id).toArray();
        this.hands = asked.toArray(new StartingHands[0]);
        this.known = KnownCards.removeFrom(hands, board);
        this.chosen = new int[hands.length];
    }

    /**
     * Counts all boards if that takes no longer than {@link #MOST_COUNTED} of them, else draws
     * {@link #DEFAULT_SAMPLES}. Hands that cannot be held together, and a board of another size
     * than 0, 3, 4 or 5, are an {@link IllegalArgumentException}.
     */
    public static Equity calculate(List<StartingHands> hands, List<Card> board, long seed) {
        EquityCalculator calculator = new EquityCalculator(hands, board);
        return calculator.cost() <= MOST_COUNTED
                ? calculator.counted()
                : calculator.drawn(DEFAULT_SAMPLES, seed);
    }

    /** Draws boards, however few there are; the same seed gives the same answer. */
    public static Equity sample(
            List<StartingHands> hands, List<Card> board, int samples, long seed) {
        if (samples < 2) {
            throw new IllegalArgumentException("expected at least two samples, not " + samples);
        }
        return new EquityCalculator(hands, board).drawn(samples, seed);
    }

    /** The cost of counting everything, in boards. */
    private double cost() {
        double cost = PREFLOP_COST;
        int live = Card.COUNT - board.length - 2 * hands.length;
        if (board.length > 0) {
            cost = board.length == 3 ? live * (live - 1) / 2.0 : board.length == 4 ? live : 1;
        }
        for (StartingHands hand : hands) {
            cost *= hand.size();
        }
        return cost;
    }

    private Equity counted() {
        Showdowns showdowns = new Showdowns(hands.length);
        BoardCounter counter =
                board.length == 0
                        ? new PreflopBoards(showdowns, hands.length)
                        : new LateBoards(showdowns, hands.length, board);
        countFrom(0, 0, counter);
        if (showdowns.boards() == 0) {
            throw impossible();
        }
        Equity.Hand[] figures = new Equity.Hand[hands.length];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = showdowns.counted(i, asked.get(i).notation());
        }
        return new Equity(true, showdowns.boards(), 0, List.of(figures));
    }

    private void countFrom(int place, long used, BoardCounter counter) {
        if (place == hands.length) {
            counter.count(chosen);
            return;
        }
        StartingHands range = hands[place];
        for (int i = 0; i < range.size(); i++) {
            long bits = StartingHands.bits(range.hand(i));
            if ((bits & used) == 0) {
                chosen[place] = range.hand(i);
                countFrom(place + 1, used | bits, counter);
            }
        }
    }

    private Equity drawn(int samples, long seed) {
        if (tooFewCards() || !canBeHeld(0, 0)) {
            throw impossible();
        }
        Showdowns showdowns = new Showdowns(hands.length);
        new BoardSampler(showdowns, hands, board, known, seed).draw(samples, MOST_TRIES);
        if (showdowns.boards() < 2) {
            throw new IllegalArgumentException(
                    "the ranges share cards in nearly all their combinations;"
                            + " expected ranges that leave each other more room");
        }
        Equity.Hand[] figures = new Equity.Hand[hands.length];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = showdowns.drawn(i, asked.get(i).notation());
        }
        return new Equity(false, showdowns.boards(), seed, List.of(figures));
    }

    /** Whether all hands together name fewer cards than they need. */
    private boolean tooFewCards() {
        long cards = 0;
        for (StartingHands range : hands) {
            for (int i = 0; i < range.size(); i++) {
                cards |= StartingHands.bits(range.hand(i));
            }
        }
        return Long.bitCount(cards) < 2 * hands.length;
    }

    /** Whether some choice of hands shares no card; true also when the search is given up. */
    private boolean canBeHeld(int place, long used) {
        if (place == hands.length || ++searched > SEARCH) {
            return true;
        }
        for (int i = 0; i < hands[place].size(); i++) {
            long bits = StartingHands.bits(hands[place].hand(i));
            if ((bits & used) == 0 && canBeHeld(place + 1, used | bits)) {
                return true;
            }
        }
        return false;
    }

    private static IllegalArgumentException impossible() {
        return new IllegalArgumentException(
                "the ranges cannot be held together: every combination shares a card with another"
                        + " hand");
    }
}
