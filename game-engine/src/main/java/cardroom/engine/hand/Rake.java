package cardroom.engine.hand;

/**
 * What the house takes from each pot that somebody wins: pot by pot, the main pot first, rounded
 * down to whole chips, until the cap is reached. Uncalled chips (B9) and walks (C12) are never
 * raked.
 *
 * @param basisPoints hundredths of a per cent, 1–1,000
 * @param cap most chips a hand, 0 for no cap
 * @param noFlopNoDrop nothing is taken from a hand that ends before the flop
 */
public record Rake(int basisPoints, long cap, boolean noFlopNoDrop) {
    private static final int WHOLE = 10_000;

    public Rake {
        if (basisPoints < 1 || basisPoints > 1_000) {
            throw new IllegalArgumentException(
                    "the rake is 1 to 1000 basis points, not " + basisPoints);
        }
        if (cap < 0 || cap > HandSetup.MAX_CHIPS) {
            throw new IllegalArgumentException(
                    "the cap of the rake is 0 (none) to " + HandSetup.MAX_CHIPS + ", not " + cap);
        }
    }

    /** Chips that a pot of {@code amount} pays when {@code taken} were taken from other pots. */
    long of(long amount, long taken) {
        // in two parts, as the product would leave the range of a long
        long share = amount / WHOLE * basisPoints + amount % WHOLE * basisPoints / WHOLE;
        return cap == 0 ? share : Math.min(share, cap - taken);
    }
}
