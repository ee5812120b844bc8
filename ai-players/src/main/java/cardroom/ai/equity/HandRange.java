package cardroom.ai.equity;

/**
 * The starting hands that a player may hold: a slice of a chart, every hand in it equally likely.
 *
 * @param from first place of the slice, 0 for the best hand
 * @param to place after the last one, at most {@link HandChart#HANDS}
 */
public record HandRange(HandChart chart, int from, int to) {
    public HandRange {
        if (from < 0 || to > HandChart.HANDS || to <= from) {
            throw new IllegalArgumentException(
                    "a range is a part of the chart that is not empty, not " + from + " to " + to);
        }
    }

    /** The best {@code share} (0–1) of all hands, at least the six aces. */
    public static HandRange top(HandChart chart, double share) {
        return between(chart, 0, share);
    }

    /** The hands from the best {@code from} to the best {@code to} (shares, 0–1); never empty. */
    public static HandRange between(HandChart chart, double from, double to) {
        int end = Math.clamp(Math.round(to * HandChart.HANDS), 6, HandChart.HANDS);
        int begin = Math.clamp(Math.round(from * HandChart.HANDS), 0, end - 6);
        return new HandRange(chart, begin, end);
    }

    /** A hand by its place inside the slice, as {@code high id << 6 | low id}. */
    int hand(int place) {
        return chart.hand(from + place);
    }

    int size() {
        return to - from;
    }
}
