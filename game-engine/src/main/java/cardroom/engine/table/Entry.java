package cardroom.engine.table;

/**
 * How a seat that {@link Owes} a blind comes into the game (C9, C10, WL 154, WL 156). Whatever was
 * chosen, the big blind that reaches the seat first settles everything, and nobody waits when fewer
 * than two would play.
 */
public enum Entry {
    /**
     * Posts what he owes and is dealt in, at once or, between button and big blind, in the hand in
     * which the button has passed him, not in the one before (C10).
     */
    POST,
    /** Waits for the big blind. */
    WAIT,
    /**
     * Between button and big blind: posts a live big blind and a dead small blind, is dealt in at
     * once and has the button in the next hand. Elsewhere he waits for the big blind.
     */
    BUY_BUTTON,
    /** Waits until he is under the gun and comes in with a straddle, which settles what he owes. */
    STRADDLE
}
