package cardroom.persistence.log;

import cardroom.engine.table.TableId;
import cardroom.persistence.Refusal;
import cardroom.persistence.WriteOutcome;
import cardroom.persistence.WriteUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Finds out why a commit did not fit, or that the very same commit is there already.
 *
 * @param fenceBefore the fence that the table must have for it
 */
record LogVerdict(TableId table, Commit wanted, long fenceBefore)
        implements WriteUnit.Verdict<AppendOutcome> {

    @Override
    public Optional<WriteOutcome<AppendOutcome>> of(Handle handle, Refusal refusal) {
        return switch (refusal) {
            case VERSION_TAKEN, FENCE_LOST, FAILED -> closer(explain(handle), refusal);
            case INSUFFICIENT_CHIPS,
                    KEY_TAKEN,
                    OVERLOADED,
                    TIMED_OUT,
                    STORAGE_FULL,
                    UNAVAILABLE,
                    CLOSED ->
                    Optional.empty();
        };
    }

    private static Optional<WriteOutcome<AppendOutcome>> closer(
            AppendOutcome found, Refusal refusal) {
        return switch (found) {
            case AppendOutcome.Durable durable -> Optional.of(new WriteOutcome.Durable<>(durable));
            case AppendOutcome.Refused(Refusal why, String words) when refusal != Refusal.FAILED ->
                    Optional.of(new WriteOutcome.Refused<>(why, words));
            case AppendOutcome.Refused _, AppendOutcome.Unknown _ -> Optional.empty();
        };
    }

    /** What stands in the way of the commit: itself, another one, another owner, its own key. */
    AppendOutcome explain(Handle handle) {
        List<Commit> there = EventDao.range(handle, table, wanted.version(), wanted.version(), 1);
        if (there.contains(wanted)) {
            return new AppendOutcome.Durable();
        }
        Optional<Long> fence = EventDao.fence(handle, table);
        if (fence.isEmpty()) {
            return new AppendOutcome.Refused(Refusal.FAILED, "there is no table " + table);
        }
        if (fence.get() != fenceBefore) {
            return new AppendOutcome.Refused(
                    Refusal.FENCE_LOST,
                    "table %s has fence %d, not %d".formatted(table, fence.get(), fenceBefore));
        }
        return there.isEmpty() ? withoutRival(handle) : taken("is in the log already");
    }

    private AppendOutcome withoutRival(Handle handle) {
        CommandKey key = wanted.key();
        if (key != null && EventDao.key(handle, table, key.player(), key.key()).isPresent()) {
            return new AppendOutcome.Refused(
                    Refusal.KEY_TAKEN, "the key " + key.key() + " has made another commit");
        }
        return taken("does not follow the newest commit");
    }

    private AppendOutcome taken(String why) {
        return new AppendOutcome.Refused(
                Refusal.VERSION_TAKEN,
                "version %d of %s %s".formatted(wanted.version(), table, why));
    }
}
