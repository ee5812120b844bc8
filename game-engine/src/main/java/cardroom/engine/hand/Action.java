package cardroom.engine.hand;

/** What a player may do when it is his turn; amounts are totals for the street ("to"), in chips. */
public sealed interface Action {

    /** Gives up the hand. Legal even when checking is free (WT 84). */
    record Fold() implements Action {}

    /** Passes without betting; legal when nothing is owed. */
    record Check() implements Action {}

    /** Matches the current bet, or goes all-in for less. */
    record Call() implements Action {}

    /** Opens the betting on this street with {@code to} chips. */
    record Bet(long to) implements Action {}

    /** Raises the current bet to the street total {@code to}. */
    record Raise(long to) implements Action {}

    /** Shorthand for the largest legal bet or raise, or else the call. */
    record AllIn() implements Action {}
}
