package cardroom.engine.card;

import java.util.Locale;

/** The thirteen ranks, deuce (ordinal 0) to ace (ordinal 12). */
public enum Rank {
    DEUCE('2'),
    THREE('3'),
    FOUR('4'),
    FIVE('5'),
    SIX('6'),
    SEVEN('7'),
    EIGHT('8'),
    NINE('9'),
    TEN('T'),
    JACK('J'),
    QUEEN('Q'),
    KING('K'),
    ACE('A');

    private static final Rank[] ALL = values();

    private final char symbol;
    private final String word;

    Rank(char symbol) {
        this.symbol = symbol;
        this.word = name().toLowerCase(Locale.ROOT);
    }

    /**
     * The character on the wire: {@code 2}–{@code 9}, {@code T}, {@code J}, {@code Q}, {@code K},
     * {@code A}.
     */
    public char symbol() {
        return symbol;
    }

    /** The rank as a word, for example {@code ace}. */
    public String word() {
        return word;
    }

    /** The rank with this ordinal, 0–12. */
    public static Rank of(int ordinal) {
        return ALL[ordinal];
    }
}
