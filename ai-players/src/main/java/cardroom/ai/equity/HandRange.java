package cardroom.ai.equity;

/**
 * The starting hands that a player may hold: a slice of a chart, every hand in it equally likely.
 *
 * @param from first place of the slice, 0 for the best hand
 * @param to place after the last one, at most the size of the chart
 */
public record HandRange(HandChart chart, int from, int to) {
    private static final int LEAST = 6;

    public HandRange {
        if (from < 0 || to > chart.size() || to <= from) {
            throw new IllegalArgumentException(
                    "a range is a part of the chart that is not empty, not " + from + " to " + to);
        }
    }

    /** The best {@code share} (0–1) of all hands, at least the best six. */
    public static HandRange top(HandChart chart, double share) {
        return between(chart, 0, share);
    }

    /** The hands from the best {@code from} to the best {@code to} (shares, 0–1); never empty. */
    public static HandRange between(HandChart chart, double from, double to) {
        int hands = chart.size();
        int end = Math.clamp(Math.round(to * hands), LEAST, hands);
        int begin = Math.clamp(Math.round(from * hands), 0, end - LEAST);
        return new HandRange(chart, begin, end);
    }

    /** A hand by its place inside the slice, as a set of ids. */
    long hand(int place) {
        return chart.hand(from + place);
    }

    int size() {
        return to - from;
    }
}
