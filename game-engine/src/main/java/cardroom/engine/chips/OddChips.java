package cardroom.engine.chips;

/** How a pot that cannot be split evenly is split (D3; WT 73, WL 149, TDA 20). */
public final class OddChips {
    private OddChips() {}

    /**
     * The share of one of {@code winners} equal winners; {@code place} counts the winners clockwise
     * from the button, beginning with 0. The odd chips go one each to the first places.
     */
    public static long share(long pot, int winners, int place) {
        if (winners == 1) {
            return pot;
        }
        return pot / winners + (place < pot % winners ? 1 : 0);
    }
}
