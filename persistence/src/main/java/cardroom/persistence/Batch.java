package cardroom.persistence;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.JdbiException;

/**
 * Units that share one transaction. Their steps go out by phase, those with the same SQL together
 * and sorted, so that all workers lock rows in the same order. Single-thread.
 */
final class Batch {
    private static final Comparator<Owned> LOCK_ORDER =
            Comparator.comparing((Owned owned) -> owned.step().key())
                    .thenComparingLong(owned -> owned.step().number());

    private final List<Pending<?>> units;

    Batch(List<Pending<?>> units) {
        this.units = units;
    }

    /** How far a batch came. */
    enum Result {
        /** Every unit succeeded. */
        CLEAN,
        /** Some scripts failed and are undone; all else may be committed. */
        SCRIPTS_UNDONE,
        /** Some unit failed with its traces still in the transaction. */
        SPOILT
    }

    /**
     * Runs everything short of the commit; what each unit found wrong is noted in it.
     *
     * @throws SQLException if the database refused a statement that cannot be told apart
     * @throws JdbiException in the same case
     */
    Result run(WriterSession session, Dialect dialect) throws SQLException {
        units.forEach(Pending::reset);
        for (Map<String, List<Owned>> phase : steps().values()) {
            for (Map.Entry<String, List<Owned>> group : phase.entrySet()) {
                runGroup(session, group.getKey(), group.getValue());
            }
        }
        if (units.stream().anyMatch(Pending::hasFailed)) {
            return Result.SPOILT;
        }
        for (Pending<?> unit : units) {
            runScript(unit, session, dialect);
        }
        if (units.stream().noneMatch(Pending::hasFailed)) {
            return Result.CLEAN;
        }
        return units.size() == 1 ? Result.SPOILT : Result.SCRIPTS_UNDONE;
    }

    private Map<Step.Phase, Map<String, List<Owned>>> steps() {
        Map<Step.Phase, Map<String, List<Owned>>> phases = new EnumMap<>(Step.Phase.class);
        for (Pending<?> unit : units) {
            if (unit.unit() instanceof WriteUnit.Batched<?> batched) {
                for (Step step : batched.steps()) {
                    phases.computeIfAbsent(step.phase(), _ -> new LinkedHashMap<>())
                            .computeIfAbsent(step.sql(), _ -> new ArrayList<>())
                            .add(new Owned(step, unit));
                }
            }
        }
        return phases;
    }

    private static void runGroup(WriterSession session, String sql, List<Owned> group)
            throws SQLException {
        group.sort(LOCK_ORDER);
        int[] changed = session.run(sql, group.stream().map(Owned::step).toList());
        for (int i = 0; i < changed.length; i++) {
            Refusal ifNone = group.get(i).step().ifNone();
            if (ifNone != null && changed[i] != 1) {
                group.get(i).unit().fail(ifNone, group.get(i).step().complaint());
            }
        }
    }

    /** Runs a script; among others behind a savepoint, so that it fails without them. */
    private <T> void runScript(Pending<T> unit, WriterSession session, Dialect dialect)
            throws SQLException {
        if (!(unit.unit() instanceof WriteUnit.Scripted<T> scripted)) {
            return;
        }
        Savepoint before = units.size() == 1 ? null : session.savepoint();
        try {
            unit.answer(session.handle(), scripted);
        } catch (WriteRefusedException e) {
            unit.fail(e.refusal(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            if (dialect.fault(e) != Dialect.Fault.STATEMENT) {
                throw e;
            }
            unit.fail(Refusal.FAILED, String.valueOf(e.getMessage()));
        }
        if (before != null) {
            session.endSavepoint(before, unit.hasFailed());
        }
    }

    private record Owned(Step step, Pending<?> unit) {}
}
