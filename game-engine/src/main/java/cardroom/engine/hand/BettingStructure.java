package cardroom.engine.hand;

/** How much a bet or raise may be. */
public enum BettingStructure {
    /** From the minimum to all chips. */
    NO_LIMIT,
    /** From the minimum to the pot after a call (B14). */
    POT_LIMIT,
    /** One fixed size a street, at most one bet and four raises (B10). */
    FIXED_LIMIT
}
