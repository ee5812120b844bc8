package cardroom.persistence.account;

/** How a request for a refill ended. */
public sealed interface RefillOutcome {
    /** The bankroll is full again. */
    record Refilled(long balance) implements RefillOutcome {}

    /** There are chips left. */
    record NotBroke(long balance, long onTables) implements RefillOutcome {}

    /** The last refill is too fresh; {@code allowedAt} is in Unix milliseconds. */
    record TooSoon(long allowedAt) implements RefillOutcome {}

    /** No such account. */
    record NoAccount() implements RefillOutcome {}
}
