package cardroom.engine.evaluation;

/**
 * The nine kinds of best hands, weakest first as with 52 cards; a royal flush is the highest
 * straight flush.
 */
public enum HandCategory {
    HIGH_CARD("High card"),
    ONE_PAIR("One pair"),
    TWO_PAIR("Two pair"),
    THREE_OF_A_KIND("Three of a kind"),
    STRAIGHT("Straight"),
    FLUSH("Flush"),
    FULL_HOUSE("Full house"),
    FOUR_OF_A_KIND("Four of a kind"),
    STRAIGHT_FLUSH("Straight flush");

    private final String label;

    HandCategory(String label) {
        this.label = label;
    }

    /** The category as players say it, for example {@code Two pair}. */
    public String label() {
        return label;
    }
}
