package cardroom.engine.table;

/**
 * A taken seat between and during hands.
 *
 * @param seat 0-based number
 * @param stack chips behind, without what is in the running hand (for a seat in the hand: as the
 *     hand began)
 * @param pendingTopUp chips already paid that join the stack when the hand ends
 * @param status whether the next hand deals this seat in
 * @param leaving stands up as soon as the hand allows it
 * @param owesBlind must enter with a live big blind, or wait for it
 * @param bankMs what is left of the time bank
 * @param timeouts turns in a row that ended by the clock
 * @param connected whether any socket of the player is attached
 * @param protectionUsed whether disconnect protection was already granted in this hand
 */
public record SeatState(
        int seat,
        Occupant occupant,
        long stack,
        long pendingTopUp,
        Status status,
        boolean leaving,
        boolean owesBlind,
        long bankMs,
        int timeouts,
        boolean connected,
        boolean protectionUsed) {

    /** Whether a seat takes part. */
    public enum Status {
        /** Is dealt in. */
        ACTIVE,
        /** Keeps the seat without playing. */
        SITTING_OUT
    }
}
