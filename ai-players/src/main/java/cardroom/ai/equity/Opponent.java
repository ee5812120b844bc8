package cardroom.ai.equity;

/**
 * What is assumed about the hand of one opponent.
 *
 * @param range the hands that he came in with
 * @param strength how much his play on this street narrows them: he holds the best of so many
 *     candidates from the range, judged on the present board; 1 means nothing is known, and 1.5
 *     means one or two with equal chance
 */
public record Opponent(HandRange range, double strength) {
    public Opponent {
        if (!(strength >= 1 && strength <= 8)) {
            throw new IllegalArgumentException("the strength is 1 to 8, not " + strength);
        }
    }
}
