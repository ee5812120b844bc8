package cardroom.engine.card;

/** The four suits; they never break ties (WL 146). */
public enum Suit {
    CLUBS('c'),
    DIAMONDS('d'),
    HEARTS('h'),
    SPADES('s');

    private final char symbol;

    Suit(char symbol) {
        this.symbol = symbol;
    }

    /** The character on the wire: {@code c}, {@code d}, {@code h} or {@code s}. */
    public char symbol() {
        return symbol;
    }
}
