package cardroom.persistence;

import java.sql.SQLException;
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

    /**
     * Runs everything short of the commit; what each unit found wrong is noted in it.
     *
     * @return whether all units succeeded
     * @throws SQLException if the database refused a statement that cannot be told apart
     * @throws JdbiException in the same case
     */
    boolean run(WriterSession session, Dialect dialect) throws SQLException {
        units.forEach(Pending::reset);
        for (Map<String, List<Owned>> phase : steps().values()) {
            for (Map.Entry<String, List<Owned>> group : phase.entrySet()) {
                runGroup(session, group.getKey(), group.getValue());
            }
        }
        return runScripts(session, dialect) && units.stream().noneMatch(Pending::hasFailed);
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

    /** Whether all scripts ran; one that threw may have spoilt the transaction for the rest. */
    private boolean runScripts(WriterSession session, Dialect dialect) {
        for (Pending<?> unit : units) {
            if (!unit.hasFailed() && !runScript(unit, session, dialect)) {
                return false;
            }
        }
        return true;
    }

    private static <T> boolean runScript(Pending<T> unit, WriterSession session, Dialect dialect) {
        if (!(unit.unit() instanceof WriteUnit.Scripted<T> scripted)) {
            return true;
        }
        try {
            unit.answer(session.handle(), scripted);
            return true;
        } catch (WriteRefusedException e) {
            unit.fail(e.refusal(), String.valueOf(e.getMessage()));
            return false;
        } catch (RuntimeException e) {
            if (dialect.fault(e) != Dialect.Fault.STATEMENT) {
                throw e;
            }
            unit.fail(Refusal.FAILED, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private record Owned(Step step, Pending<?> unit) {}
}
