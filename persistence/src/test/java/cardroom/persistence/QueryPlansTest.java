package cardroom.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The check of query plans tells a scan from a search. */
class QueryPlansTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void scans_queryWithoutIndex_areFound(TestDatabase.Kind kind) {
        try (TestDatabase test = TestDatabase.of(kind)) {
            String sql = "SELECT * FROM ledger_entry e WHERE e.reason = :reason";
            assertThat(QueryPlans.scans(test.database(), sql, Map.of("reason", "x"))).hasSize(1);
        }
    }
}
