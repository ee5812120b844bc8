package cardroom.persistence.ledger;

import static cardroom.persistence.log.LogFixture.buyIn;
import static cardroom.persistence.log.LogFixture.cashOut;
import static cardroom.persistence.log.LogFixture.commit;
import static cardroom.persistence.log.LogFixture.guest;
import static cardroom.persistence.log.LogFixture.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import cardroom.persistence.Database;
import cardroom.persistence.QueryPlans;
import cardroom.persistence.TestDatabase;
import cardroom.persistence.WriteUnit;
import cardroom.persistence.WriterProbe;
import cardroom.persistence.log.AppendOutcome;
import cardroom.persistence.log.EventLog;
import cardroom.persistence.log.GroupCommitLog;
import cardroom.persistence.log.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Chips are neither made nor lost, and no balance is ever negative. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class LedgerTest {
    private final TestDatabase.Kind kind;
    private TestDatabase test;
    private Database database;
    private Ledger ledger;
    private EventLog log;

    LedgerTest(TestDatabase.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        test = TestDatabase.of(kind);
        database = test.database();
        ledger = new DatabaseLedger(database);
        log = new GroupCommitLog(database);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void balance_afterBuyInAndCashOut_followsTheChips() {
        TableId table = table(database, "t1");
        PlayerId player = guest(database, "p1");
        log.append(commit(table, 2, buyIn(player, table, 700)));
        log.append(commit(table, 3, cashOut(player, table, 200)));
        assertThat(ledger.balance(LedgerAccount.of(player))).isEqualTo(9_500);
        assertThat(ledger.balance(LedgerAccount.of(table))).isEqualTo(500);
        assertThat(ledger.balance(LedgerAccount.HOUSE_GRANT)).isEqualTo(-10_000);
        assertThat(ledger.audit().tableChips()).isEqualTo(Map.of(table, 500L));
        assertThat(ledger.balance(LedgerAccount.of(new PlayerId("nobody")))).isZero();
    }

    @Test
    void balance_botsOfTheHouse_mayBeNegative() {
        TableId table = table(database, "t1");
        Write bots =
                new Write.Chips(
                        new Transfer(
                                LedgerAccount.HOUSE_BOTS,
                                LedgerAccount.of(table),
                                5_000,
                                TransferReason.BUY_IN));
        assertThat(log.append(commit(table, 2, bots, bots)))
                .isInstanceOf(AppendOutcome.Durable.class);
        assertThat(ledger.balance(LedgerAccount.HOUSE_BOTS)).isEqualTo(-10_000);
        assertThat(ledger.balance(LedgerAccount.of(table))).isEqualTo(10_000);
        assertThat(ledger.audit().isBalanced()).isTrue();
    }

    @Test
    void transfers_fromManyCallersAtOnce_neverOverdrawAndStayBalanced() {
        long seed = 20_261_120L;
        IO.println("transfers_fromManyCallersAtOnce seed " + seed);
        List<PlayerId> players = new ArrayList<>();
        List<Future<Integer>> callers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            players.add(guest(database, "p" + i));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                TableId table = table(database, "t" + i);
                SplittableRandom random = new SplittableRandom(seed + i);
                callers.add(threads.submit(() -> play(table, players, random)));
            }
        }
        int refused = callers.stream().mapToInt(WriterProbe::get).sum();
        assertThat(refused).as("refused transfers").isBetween(1, 12 * 60 - 1);
        LedgerAudit audit = ledger.audit();
        assertThat(audit.isBalanced()).isTrue();
        long sum = players.stream().mapToLong(p -> ledger.balance(LedgerAccount.of(p))).sum();
        long onTables = audit.tableChips().values().stream().mapToLong(Long::longValue).sum();
        assertThat(sum + onTables).isEqualTo(40_000);
        assertThat(audit.tableChips().values()).allMatch(chips -> chips >= 0);
    }

    /** Sixty random buy-ins and cash-outs, often of more than there is; how many were refused. */
    private int play(TableId table, List<PlayerId> players, SplittableRandom random) {
        int refused = 0;
        long version = 2;
        for (int i = 0; i < 60; i++) {
            PlayerId player = players.get(random.nextInt(players.size()));
            long amount = random.nextLong(1, 6_000);
            Write chips =
                    random.nextBoolean()
                            ? buyIn(player, table, amount)
                            : cashOut(player, table, amount);
            if (log.append(commit(table, version, chips)) instanceof AppendOutcome.Durable) {
                version++;
            } else {
                refused++;
            }
        }
        return refused;
    }

    @Test
    void audit_tamperedLedger_saysWhere() {
        TableId table = table(database, "t1");
        PlayerId player = guest(database, "p1");
        log.append(commit(table, 2, buyIn(player, table, 700)));
        tamper("UPDATE ledger_balance SET balance = 9301 WHERE account = 'p:p1'");
        tamper("UPDATE ledger_entry SET amount = 699 WHERE account = 't:t1'");
        LedgerAudit audit = ledger.audit();
        assertThat(audit.isBalanced()).isFalse();
        assertThat(audit.total()).isEqualTo(-1);
        assertThat(audit.halfTransfers()).containsExactly("t1:2:0");
        assertThat(audit.differences())
                .containsExactly(
                        new LedgerAudit.Difference(LedgerAccount.of(player), 9_301, 9_300),
                        new LedgerAudit.Difference(LedgerAccount.of(table), 700, 699));
    }

    private void tamper(String sql) {
        assertThat(database.write(WriteUnit.scripted(handle -> handle.execute(sql))).orThrow())
                .isEqualTo(1);
    }

    @Test
    void transfer_badArguments_areRefused() {
        LedgerAccount player = LedgerAccount.of(new PlayerId("p"));
        assertThatThrownBy(() ->
                        new Transfer(player, LedgerAccount.HOUSE_BOTS, 0, TransferReason.BUY_IN))
                .hasMessageContaining("at least 1 chip");
        assertThatThrownBy(() -> new Transfer(player, player, 5, TransferReason.BUY_IN))
                .hasMessageContaining("two accounts");
        assertThatThrownBy(() -> new LedgerAccount("x:1")).hasMessageContaining("x:1");
    }

    @Test
    void queries_ofBalances_useIndexes() {
        for (String sql : List.of(LedgerDao.SELECT_BALANCE, LedgerDao.SELECT_ENTRY_SUM)) {
            assertThat(QueryPlans.scans(database, sql, Map.of("account", "p:1"))).isEmpty();
        }
        assertThat(QueryPlans.scans(database, LedgerDao.SELECT_TRANSFER, Map.of("transfer", "x:0")))
                .isEmpty();
    }
}
