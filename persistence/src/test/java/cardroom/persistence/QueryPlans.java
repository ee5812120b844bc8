package cardroom.persistence;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a database would run a query. */
public final class QueryPlans {
    private QueryPlans() {}

    /**
     * The steps of the plan that read a whole table; PostgreSQL is told to avoid that at any price,
     * because the tables of a test are too small for an index to pay.
     */
    public static List<String> scans(Database database, String sql, Map<String, ?> parameters) {
        return switch (database.dialect()) {
            case SQLITE ->
                    explain(database, "EXPLAIN QUERY PLAN " + sql, parameters, "detail").stream()
                            .filter(step -> step.startsWith("SCAN"))
                            .filter(step -> !step.contains("USING INDEX"))
                            .filter(step ->
                                    !step.matches("SCAN (w|p|walk|\\d+-ROW.*|CONSTANT ROW)"))
                            .toList();
            case POSTGRES ->
                    explain(database, "EXPLAIN " + sql, parameters, "QUERY PLAN").stream()
                            .filter(step -> step.toLowerCase(Locale.ROOT).contains("seq scan"))
                            .toList();
        };
    }

    private static List<String> explain(
            Database database, String sql, Map<String, ?> parameters, String column) {
        return database.readConsistently(handle -> {
            if (database.dialect() == Dialect.POSTGRES) {
                handle.execute("SET LOCAL enable_seqscan = off");
            }
            return handle.createQuery(sql)
                    .bindMap(parameters)
                    .map((row, _) -> row.getString(column))
                    .list();
        });
    }
}
