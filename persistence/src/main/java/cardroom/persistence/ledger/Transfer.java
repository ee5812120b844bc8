package cardroom.persistence.ledger;

/**
 * Chips that move from one account to another.
 *
 * @param amount at least 1
 */
public record Transfer(LedgerAccount from, LedgerAccount to, long amount, TransferReason reason) {
    public Transfer {
        if (amount < 1) {
            throw new IllegalArgumentException("a transfer moves at least 1 chip, not " + amount);
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("a transfer needs two accounts, not twice " + from);
        }
    }
}
