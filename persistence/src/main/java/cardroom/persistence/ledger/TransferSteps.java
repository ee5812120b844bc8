package cardroom.persistence.ledger;

import cardroom.engine.table.TableId;
import cardroom.persistence.Refusal;
import cardroom.persistence.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Turns transfers into statements: one balance change per account, two entries per transfer. */
public final class TransferSteps {
    private TransferSteps() {}

    /** Opens an account at zero. */
    public static Step open(LedgerAccount account) {
        return Step.required(
                Step.Phase.BALANCE,
                LedgerDao.INSERT_BALANCE,
                account.value(),
                0,
                Refusal.FAILED,
                account.value());
    }

    /**
     * Moves chips.
     *
     * @param id unique name of this group of transfers, for ever
     * @param table where it happened, with its version; null outside of tables
     */
    public static List<Step> of(
            String id, List<Transfer> transfers, @Nullable TableId table, long version, long at) {
        List<Step> steps = new ArrayList<>();
        Map<String, Long> changes = new TreeMap<>();
        int number = 0;
        for (Transfer transfer : transfers) {
            String transferId = id + ":" + number++;
            String reason = transfer.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            for (Side side : sides(transfer)) {
                String account = side.account().value();
                steps.add(
                        Step.record(
                                LedgerDao.INSERT_ENTRY,
                                account,
                                transferId,
                                account,
                                side.amount(),
                                reason,
                                table == null ? null : table.value(),
                                version,
                                at));
                if (!side.account().isHouse()) {
                    changes.merge(account, side.amount(), Math::addExact);
                }
            }
        }
        changes.forEach((account, change) -> steps.add(change(account, change)));
        return steps;
    }

    /** Whether a group of transfers with this name has happened. */
    public static boolean exists(Handle handle, String id) {
        return LedgerDao.hasTransfer(handle, id + ":0");
    }

    private static List<Side> sides(Transfer transfer) {
        return List.of(
                new Side(transfer.from(), -transfer.amount()),
                new Side(transfer.to(), transfer.amount()));
    }

    private static Step change(String account, long change) {
        return Step.required(
                Step.Phase.BALANCE,
                LedgerDao.CHANGE_BALANCE,
                account,
                0,
                change < 0 ? Refusal.INSUFFICIENT_CHIPS : Refusal.FAILED,
                change,
                account,
                change);
    }

    private record Side(LedgerAccount account, long amount) {}
}
