package cardroom.engine.table;

import cardroom.engine.hand.Variant;

/**
 * What a table was created with; never changes.
 *
 * @param ante chips each player antes before the blinds; 0 for none
 * @param seats number of seats, 2–10
 * @param minBuyIn smallest buy-in in chips
 * @param maxBuyIn largest stack that a buy-in or top-up may lead to, at most {@link #MOST_CHIPS}
 * @param actionMs time for one action in milliseconds, at most a day
 * @param bankMs time bank of each player in milliseconds, at most a day
 */
public record TableSettings(
        Variant variant,
        long smallBlind,
        long bigBlind,
        long ante,
        int seats,
        long minBuyIn,
        long maxBuyIn,
        long actionMs,
        long bankMs) {
    /** Largest amount in a setting: sums over a table stay far below the range of a long. */
    public static final long MOST_CHIPS = 1_000_000_000_000L;

    private static final long DAY_MS = 86_400_000;

    public TableSettings {
        if (smallBlind < 1 || bigBlind < smallBlind || ante < 0) {
            throw new IllegalArgumentException(
                    "blinds are at least 1 and the big blind is not below the small blind");
        }
        if (seats < 2 || seats > 10) {
            throw new IllegalArgumentException("a table has 2 to 10 seats, not " + seats);
        }
        if (minBuyIn < bigBlind || maxBuyIn < minBuyIn) {
            throw new IllegalArgumentException(
                    "the buy-in is at least one big blind, and max is not below min");
        }
        if (actionMs < 1 || bankMs < 0) {
            throw new IllegalArgumentException(
                    "the action clock is at least 1 ms, the time bank not negative");
        }
        if (actionMs > DAY_MS || bankMs > DAY_MS) {
            throw new IllegalArgumentException("action clock and time bank are at most a day");
        }
        if (maxBuyIn > MOST_CHIPS || ante > MOST_CHIPS) {
            throw new IllegalArgumentException("no amount is above " + MOST_CHIPS + " chips");
        }
    }
}
