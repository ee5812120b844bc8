package cardroom.persistence;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * One parameterised statement of a {@link WriteUnit.Batched}; steps of many units with the same SQL
 * are sent together.
 *
 * @param phase when it runs, relative to the steps of all units of the transaction
 * @param sql the same text for the same kind of step; it is prepared once
 * @param key rows of one phase are locked in the order of key and number, by every worker
 * @param number orders steps with the same key
 * @param args positional parameters: text, whole numbers or null
 * @param ifNone the refusal of the unit when the statement does not change exactly one row; null
 *     when it does not matter
 */
public record Step(
        Phase phase,
        String sql,
        String key,
        long number,
        List<@Nullable Object> args,
        @Nullable Refusal ifNone) {
    public Step {
        args = Collections.unmodifiableList(new ArrayList<>(args));
    }

    /** The order in which a transaction touches things, the same for all workers. */
    public enum Phase {
        /** Who owns a table. */
        OWNER,
        /** The history of a table. */
        EVENT,
        /** Balances of accounts. */
        BALANCE,
        /** Everything that nobody fights for. */
        RECORD
    }

    /** A step that must change one row. */
    public static Step required(
            Phase phase,
            String sql,
            String key,
            long number,
            Refusal ifNone,
            @Nullable Object... args) {
        return new Step(phase, sql, key, number, Arrays.asList(args), ifNone);
    }

    /** A step of the last phase that may change any number of rows. */
    public static Step record(String sql, String key, @Nullable Object... args) {
        return new Step(Phase.RECORD, sql, key, 0, Arrays.asList(args), null);
    }

    /**
     * Runs these steps one after the other in a scripted unit.
     *
     * @throws WriteRefusedException if a required one changes nothing
     */
    public static void runAll(Handle handle, List<Step> steps) {
        for (Step step : steps) {
            if (step.run(handle) != 1 && step.ifNone != null) {
                throw new WriteRefusedException(step.ifNone, step.complaint());
            }
        }
    }

    /** Runs this step in a scripted unit; how many rows it changed. */
    public int run(Handle handle) {
        try (Update update = handle.createUpdate(sql)) {
            for (int i = 0; i < args.size(); i++) {
                switch (args.get(i)) {
                    case null -> update.bindNull(i, Types.VARCHAR);
                    case Object value -> update.bind(i, value);
                }
            }
            return update.execute();
        }
    }

    /** In words, why a required step that changed nothing is refused. */
    String complaint() {
        return switch (ifNone) {
            case INSUFFICIENT_CHIPS -> key + " holds too few chips";
            case VERSION_TAKEN -> "version %d of %s does not follow the log".formatted(number, key);
            case FENCE_LOST -> key + " has another owner";
            case null, default -> "there is nothing to change for " + key;
        };
    }
}
