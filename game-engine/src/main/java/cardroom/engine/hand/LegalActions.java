package cardroom.engine.hand;

/**
 * What the actor may do now. Folding is always legal.
 *
 * @param canCheck nothing is owed
 * @param callAmount chips that a call adds (capped by the stack); 0 when nothing is owed
 * @param aggression whether putting in more is a bet, a raise or impossible
 * @param minTo smallest legal street total of a bet or raise; 0 with {@link Aggression#NONE}
 * @param maxTo largest legal street total of a bet or raise; 0 with {@link Aggression#NONE}
 */
public record LegalActions(
        boolean canCheck, long callAmount, Aggression aggression, long minTo, long maxTo) {

    /** How chips beyond a call may go in. */
    public enum Aggression {
        /** No bet or raise is legal (B4, B8). */
        NONE,
        /** Nobody has bet on this street. */
        BET,
        /** There is a bet to raise. */
        RAISE
    }
}
