package cardroom.engine.table;

import cardroom.engine.hand.BettingStructure;
import cardroom.engine.hand.Variant;
import cardroom.engine.table.HouseRules.AnteKind;
import cardroom.engine.table.HouseRules.Straddles;

/**
 * What a table was created with; never changes.
 *
 * @param ante chips of one ante, paid as {@link HouseRules#ante} says; 0 for none. At a short deck
 *     table everybody antes this, or the small blind if it is 0
 * @param seats number of seats, 2–10
 * @param minBuyIn smallest buy-in in chips
 * @param maxBuyIn largest stack that a buy-in or top-up may lead to, at most {@link #MOST_CHIPS}
 * @param actionMs time for one action in milliseconds, at most a day
 * @param bankMs time bank of each player in milliseconds, at most a day
 * @param rules what this table does differently from a plain one
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
        long bankMs,
        HouseRules rules) {
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
        checkRules(variant, rules);
    }

    /** A plain table. */
    public TableSettings(
            Variant variant,
            long smallBlind,
            long bigBlind,
            long ante,
            int seats,
            long minBuyIn,
            long maxBuyIn,
            long actionMs,
            long bankMs) {
        this(
                variant,
                smallBlind,
                bigBlind,
                ante,
                seats,
                minBuyIn,
                maxBuyIn,
                actionMs,
                bankMs,
                HouseRules.NONE);
    }

    /** The same table by other rules. */
    public TableSettings with(HouseRules others) {
        return new TableSettings(
                variant,
                smallBlind,
                bigBlind,
                ante,
                seats,
                minBuyIn,
                maxBuyIn,
                actionMs,
                bankMs,
                others);
    }

    private static void checkRules(Variant variant, HouseRules rules) {
        boolean plain = rules.straddles() == Straddles.NONE && rules.ante() == AnteKind.EACH;
        if (variant == Variant.NS && !plain) {
            throw new IllegalArgumentException(
                    "in short deck everybody antes and only the button posts a blind: straddles"
                            + " and a big-blind ante need another variant");
        }
        boolean limit = variant.betting() == BettingStructure.FIXED_LIMIT;
        if (limit && rules.straddles().button()) {
            throw new IllegalArgumentException(
                    "limit games have no button straddle (WL 161): straddles is none or utg");
        }
    }

    /**
     * Whether small and big blind go round the table, so that they can be missed: not in short
     * deck, where the button alone posts a blind, and not when every hand is a bomb pot.
     */
    public boolean hasBlindSeats() {
        return variant != Variant.NS && rules.bombPotEvery() != 1;
    }
}
