package cardroom.engine.card;

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

    private final char symbol;

    Rank(char symbol) {
        this.symbol = symbol;
    }

    /**
     * The character on the wire: {@code 2}–{@code 9}, {@code T}, {@code J}, {@code Q}, {@code K},
     * {@code A}.
     */
    public char symbol() {
        return symbol;
    }
}
