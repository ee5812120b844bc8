package cardroom.persistence.ledger;

import cardroom.engine.table.TableId;
import java.util.List;
import java.util.Map;

/**
 * The result of checking the whole ledger.
 *
 * @param total sum of all entries; 0 in a sound ledger
 * @param halfTransfers transfers whose entries do not cancel out; empty in a sound ledger
 * @param differences accounts whose balance is not the sum of their entries; empty in a sound
 *     ledger
 * @param tableChips chips on each table that has an entry, by the entries
 */
public record LedgerAudit(
        long total,
        List<String> halfTransfers,
        List<Difference> differences,
        Map<TableId, Long> tableChips) {
    public LedgerAudit {
        halfTransfers = List.copyOf(halfTransfers);
        differences = List.copyOf(differences);
        tableChips = Map.copyOf(tableChips);
    }

    /** Whether nothing is wrong. */
    public boolean isBalanced() {
        return total == 0 && halfTransfers.isEmpty() && differences.isEmpty();
    }

    /** An account whose stored balance and entries disagree. */
    public record Difference(LedgerAccount account, long balance, long entries) {}
}
