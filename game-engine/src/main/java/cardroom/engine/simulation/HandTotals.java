package cardroom.engine.simulation;

/**
 * What a number of simulated hands add up to.
 *
 * @param losses chips lost by those who lost, summed over the hands
 * @param events facts told, 0 where nobody listened
 * @param chipsKept whether every hand ended with the chips that it began with
 */
public record HandTotals(long hands, long decisions, long losses, long events, boolean chipsKept) {
    /** Of no hands. */
    public static final HandTotals NONE = new HandTotals(0, 0, 0, 0, true);

    /** Both together. */
    public HandTotals plus(HandTotals other) {
        return new HandTotals(
                hands + other.hands,
                decisions + other.decisions,
                losses + other.losses,
                events + other.events,
                chipsKept && other.chipsKept);
    }
}
