package cardroom.persistence.ledger;

/** Reads the double-entry chips; they move only with a commit of a table, a grant or a refill. */
public interface Ledger {
    /** Chips of an account; 0 if it does not exist. */
    long balance(LedgerAccount account);

    /** Checks every entry and every balance; takes time proportional to the ledger. */
    LedgerAudit audit();
}
