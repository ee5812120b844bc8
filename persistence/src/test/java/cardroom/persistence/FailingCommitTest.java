package cardroom.persistence;

import static cardroom.persistence.log.LogFixture.buyIn;
import static cardroom.persistence.log.LogFixture.commit;
import static cardroom.persistence.log.LogFixture.guest;
import static cardroom.persistence.log.LogFixture.table;
import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.table.TableId;
import cardroom.persistence.FaultySource.Fault;
import cardroom.persistence.ledger.DatabaseLedger;
import cardroom.persistence.ledger.LedgerAccount;
import cardroom.persistence.log.Append;
import cardroom.persistence.log.AppendOutcome;
import cardroom.persistence.log.EventLog;
import cardroom.persistence.log.GroupCommitLog;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A commit that is not answered is unknown until somebody looks; a refused one is refused. */
class FailingCommitTest {

    private static SQLException lost(TestDatabase.Kind kind) {
        return switch (kind) {
            case SQLITE ->
                    new SQLiteException("disk I/O error", SQLiteErrorCode.SQLITE_IOERR_FSYNC);
            case POSTGRES -> new SQLException("connection lost", "08006");
        };
    }

    private static SQLException full(TestDatabase.Kind kind) {
        return switch (kind) {
            case SQLITE ->
                    new SQLiteException("database or disk is full", SQLiteErrorCode.SQLITE_FULL);
            case POSTGRES -> new SQLException("could not extend file", "53100");
        };
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void append_commitLostOnTheWay_isUnknownThenResolvedAsRefused(TestDatabase.Kind kind) {
        check(kind, lost(kind), Fault.BEFORE_COMMIT, AppendOutcome.Unknown.class, 0);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void append_answerOfCommitLost_isUnknownThenResolvedAsDurable(TestDatabase.Kind kind) {
        check(kind, lost(kind), Fault.AFTER_COMMIT, AppendOutcome.Unknown.class, 500);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void append_commitRefusedForLackOfRoom_isRefused(TestDatabase.Kind kind) {
        check(kind, full(kind), Fault.BEFORE_COMMIT, AppendOutcome.Refused.class, 0);
    }

    /** Fails one commit in this way; afterwards the table holds these chips. */
    private static void check(
            TestDatabase.Kind kind,
            SQLException failure,
            Fault fault,
            Class<? extends AppendOutcome> expected,
            long chips) {
        try (TestDatabase test = TestDatabase.of(kind)) {
            FaultySource faulty = new FaultySource(failure);
            Database database = test.reopen(faulty::around);
            EventLog log = new GroupCommitLog(database);
            TableId table = table(database, "t1");
            Append append = commit(table, 2, buyIn(guest(database, "p1"), table, 500));
            faulty.failNextCommit(fault);
            assertThat(log.append(append)).isInstanceOf(expected);
            assertThat(log.resolve(append))
                    .isInstanceOf(
                            chips == 0 ? AppendOutcome.Refused.class : AppendOutcome.Durable.class);
            DatabaseLedger ledger = new DatabaseLedger(database);
            assertThat(ledger.balance(LedgerAccount.of(table))).isEqualTo(chips);
            assertThat(log.append(append)).isInstanceOf(AppendOutcome.Durable.class);
            assertThat(ledger.balance(LedgerAccount.of(table))).isEqualTo(500);
            assertThat(ledger.audit().isBalanced()).isTrue();
        }
    }
}
