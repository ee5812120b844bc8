package cardroom.engine.table;

import cardroom.engine.hand.HandOptions;

/**
 * What the player of a seat wants to happen without being asked; the seat's own secret.
 *
 * @param straddle posts a straddle where the table allows it (C11)
 * @param autoMuck gives up a beaten hand at the showdown unseen (D9)
 * @param runs how often the board shall be run after an all-in, 1–3 (D13)
 */
public record Preferences(boolean straddle, boolean autoMuck, int runs) {
    /** What a new seat wants. */
    public static final Preferences DEFAULT = new Preferences(false, true, 1);

    public Preferences {
        if (runs < 1 || runs > HandOptions.MOST_RUNS) {
            throw new IllegalArgumentException("a board is run 1 to 3 times, not " + runs);
        }
    }
}
