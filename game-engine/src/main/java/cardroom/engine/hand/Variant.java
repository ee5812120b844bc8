package cardroom.engine.hand;

import cardroom.engine.card.CardSet;

/**
 * A game that the engine plays; codes are those of the PHH notation. A game is a betting structure,
 * a set of cards, a number of hole cards and a way to compare hands: none of them knows the others.
 */
public enum Variant {
    /** No-limit hold'em. */
    NT("NT", BettingStructure.NO_LIMIT, Ranking.HOLDEM, 2, false),
    /** Fixed-limit hold'em. */
    FT("FT", BettingStructure.FIXED_LIMIT, Ranking.HOLDEM, 2, false),
    /** Pot-limit Omaha. */
    PO("PO", BettingStructure.POT_LIMIT, Ranking.OMAHA, 4, false),
    /** Fixed-limit Omaha, the pot split with the best hand of eight or lower. */
    FO8("FO/8", BettingStructure.FIXED_LIMIT, Ranking.OMAHA, 4, true),
    /** No-limit short deck: six or higher, a flush beats a full house. */
    NS("NS", BettingStructure.NO_LIMIT, Ranking.SHORT_DECK, 2, false);

    private final String code;
    private final BettingStructure betting;
    private final Ranking ranking;
    private final int holeCards;
    private final boolean highLow;

    Variant(
            String code,
            BettingStructure betting,
            Ranking ranking,
            int holeCards,
            boolean highLow) {
        this.code = code;
        this.betting = betting;
        this.ranking = ranking;
        this.holeCards = holeCards;
        this.highLow = highLow;
    }

    /**
     * The variant with this PHH code; an {@link IllegalArgumentException} names those there are.
     */
    public static Variant of(String code) {
        for (Variant variant : values()) {
            if (variant.code.equals(code)) {
                return variant;
            }
        }
        throw new IllegalArgumentException(
                "there is no variant '" + code + "'; there are NT, FT, PO, FO/8, NS");
    }

    /** The PHH code, for example {@code FO/8}. */
    public String code() {
        return code;
    }

    /** How much may be bet. */
    public BettingStructure betting() {
        return betting;
    }

    /** The cards in the deck. */
    public CardSet cards() {
        return ranking.cards();
    }

    /** Private cards dealt to each player: 2 or 4. */
    public int holeCards() {
        return holeCards;
    }

    /** Whether the best hand of eight or lower wins half of each pot. */
    public boolean isHighLow() {
        return highLow;
    }

    Ranking ranking() {
        return ranking;
    }
}
