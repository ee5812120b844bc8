package cardroom.engine.card;

/**
 * One of the 52 cards; each exists once, so {@code ==} and {@code equals} agree.
 *
 * <p>Its id is {@code 4 * rank + suit}: 0 is the deuce of clubs, 51 the ace of spades.
 */
public final class Card {
    /** How many cards a deck holds. */
    public static final int COUNT = 52;

    private static final String RANKS = "23456789TJQKA";
    private static final String SUITS = "cdhs";
    private static final Card[] ALL = new Card[COUNT];

    static {
        for (int id = 0; id < COUNT; id++) {
            ALL[id] = new Card(id);
        }
    }

    private final int id;
    private final Rank rank;
    private final Suit suit;
    private final String text;

    private Card(int id) {
        this.id = id;
        this.rank = Rank.of(id >> 2);
        this.suit = Suit.values()[id & 3];
        this.text = "" + rank.symbol() + suit.symbol();
    }

    /** The card with this id, 0–51; anything else is an {@link IndexOutOfBoundsException}. */
    public static Card of(int id) {
        return ALL[id];
    }

    /** The card of this rank and suit. */
    public static Card of(Rank rank, Suit suit) {
        return ALL[4 * rank.ordinal() + suit.ordinal()];
    }

    /**
     * Reads two characters such as {@code As} or {@code Td}; anything else is an {@link
     * IllegalArgumentException}.
     */
    public static Card parse(String text) {
        if (text.length() == 2) {
            int rank = RANKS.indexOf(text.charAt(0));
            int suit = SUITS.indexOf(text.charAt(1));
            if (rank >= 0 && suit >= 0) {
                return ALL[4 * rank + suit];
            }
        }
        throw new IllegalArgumentException(
                "'" + text + "' is not a card; expected for example As or Td");
    }

    /** The id, 0–51. */
    public int id() {
        return id;
    }

    /** The rank. */
    public Rank rank() {
        return rank;
    }

    /** The suit. */
    public Suit suit() {
        return suit;
    }

    @Override
    public String toString() {
        return text;
    }
}
