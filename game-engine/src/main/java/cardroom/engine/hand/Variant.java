package cardroom.engine.hand;

/** A game that the engine plays; codes are those of the PHH notation. */
public enum Variant {
    /** No-limit hold'em. */
    NT("NT", 2);

    private final String code;
    private final int holeCards;

    Variant(String code, int holeCards) {
        this.code = code;
        this.holeCards = holeCards;
    }

    /** The PHH code, for example {@code NT}. */
    public String code() {
        return code;
    }

    /** Private cards dealt to each player. */
    public int holeCards() {
        return holeCards;
    }
}
