package cardroom.ai.equity;

import cardroom.engine.card.CardSet;
import cardroom.engine.hand.Variant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a bot must know of a game beyond its bets: how good starting hands are and what hands are
 * worth on a board. A new game is a new value. Thread-safe; charts are made when first wanted.
 */
public final class Game {
    /** The best five of two hole cards and the board. */
    public static final Game HOLDEM =
            new Game(
                    Variant.NT,
                    StartingEquities.HOLDEM::headsUpWorth,
                    StartingEquities.HOLDEM::ringWorth,
                    HoldemValues::new);

    /** The same with 36 cards. */
    public static final Game SHORT_DECK =
            new Game(
                    Variant.NS,
                    StartingEquities.SHORT_DECK::headsUpWorth,
                    StartingEquities.SHORT_DECK::ringWorth,
                    ShortDeckValues::new);

    /** Two of four hole cards and three of the board. */
    public static final Game OMAHA =
            new Game(
                    Variant.PO,
                    OmahaEquities.HIGH_AGAINST_ONE,
                    OmahaEquities.HIGH_AGAINST_THREE,
                    () -> new OmahaValues(false));

    /** The same, half the pot to the best low of eight or better. */
    public static final Game OMAHA_HIGH_LOW =
            new Game(
                    Variant.FO8,
                    OmahaEquities.HIGH_LOW_AGAINST_ONE,
                    OmahaEquities.HIGH_LOW_AGAINST_THREE,
                    () -> new OmahaValues(true));

    private static final int HEADS_UP = 2;

    private final CardSet cards;
    private final int holeCards;
    private final boolean highLow;
    private final HandWorth headsUpWorth;
    private final HandWorth ringWorth;
    private final Supplier<BoardValues> values;
    private volatile @Nullable HandChart headsUp;
    private volatile @Nullable HandChart ring;

    private Game(
            Variant variant,
            HandWorth headsUpWorth,
            HandWorth ringWorth,
            Supplier<BoardValues> values) {
        this.cards = variant.cards();
        this.holeCards = variant.holeCards();
        this.highLow = variant.isHighLow();
        this.headsUpWorth = headsUpWorth;
        this.ringWorth = ringWorth;
        this.values = values;
    }

    /** The game that this variant is played as, whatever may be bet in it. */
    public static Game of(Variant variant) {
        return switch (variant) {
            case NT, FT -> HOLDEM;
            case NS -> SHORT_DECK;
            case PO -> OMAHA;
            case FO8 -> OMAHA_HIGH_LOW;
        };
    }

    /** The order of the starting hands for this many players dealt in; two play more by equity. */
    public HandChart chart(int players) {
        HandChart chart = players <= HEADS_UP ? headsUp : ring;
        if (chart == null) {
            chart = new HandChart(cards, holeCards, players <= HEADS_UP ? headsUpWorth : ringWorth);
            if (players <= HEADS_UP) {
                headsUp = chart;
            } else {
                ring = chart;
            }
        }
        return chart;
    }

    /** Private cards of each player. */
    public int holeCards() {
        return holeCards;
    }

    /** The cards of the deck. */
    CardSet cards() {
        return cards;
    }

    /** Whether the best low wins half of the pot. */
    boolean isHighLow() {
        return highLow;
    }

    /** Whether exactly two of the hole cards play, not any number. */
    boolean playsTwo() {
        return holeCards > 2;
    }

    /** A fresh board to compare hands on. */
    BoardValues boardValues() {
        return values.get();
    }
}
