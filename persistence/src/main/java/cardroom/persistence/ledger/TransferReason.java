package cardroom.persistence.ledger;

/** Why chips moved. */
public enum TransferReason {
    /** First bankroll of a new player. */
    GRANT,
    /** A broke player starts again. */
    REFILL,
    /** Onto a table. */
    BUY_IN,
    /** More onto a table. */
    TOP_UP,
    /** From a table back to the bankroll. */
    CASH_OUT,
    /** From pots to the house. */
    RAKE
}
