package cardroom.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardroom.engine.table.PlayerId;
import cardroom.persistence.Database;
import cardroom.persistence.QueryPlans;
import cardroom.persistence.Refusal;
import cardroom.persistence.TestDatabase;
import cardroom.persistence.WriteRefusedException;
import cardroom.persistence.ledger.DatabaseLedger;
import cardroom.persistence.ledger.LedgerAccount;
import cardroom.persistence.log.EventLog;
import cardroom.persistence.log.GroupCommitLog;
import cardroom.persistence.log.LogFixture;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Accounts come with a grant, sessions end, and only the broke start again. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class AccountRepositoryTest {
    private static final PlayerId ANN = new PlayerId("ann");
    private static final long NOW = LogFixture.NOW;

    private final TestDatabase.Kind kind;
    private TestDatabase test;
    private Database database;
    private AccountRepository accounts;

    AccountRepositoryTest(TestDatabase.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        test = TestDatabase.of(kind);
        database = test.database();
        accounts =
                new DatabaseAccounts(database, new RefillRules(10_000, 1, Duration.ofMinutes(10)));
    }

    @AfterEach
    void close() {
        test.close();
    }

    private Account create(PlayerId id, Role role, String token) {
        return accounts.create(new NewAccount(id, "Ann ♠", role, 10_000, token, NOW + 1_000, NOW));
    }

    @Test
    void create_guest_hasGrantAndSession() {
        Account ann = create(ANN, Role.GUEST, "hash");
        assertThat(ann).isEqualTo(new Account(ANN, "Ann ♠", Role.GUEST, 10_000, NOW));
        assertThat(accounts.account(ANN)).contains(ann);
        assertThat(accounts.byTokenHash("hash", NOW)).contains(ann);
        assertThat(accounts.byTokenHash("other", NOW)).isEmpty();
        assertThat(accounts.account(new PlayerId("bob"))).isEmpty();
        assertThat(new DatabaseLedger(database).audit().isBalanced()).isTrue();
    }

    @Test
    void create_everyRole_isReadBack() {
        for (Role role : Role.values()) {
            PlayerId id = new PlayerId("player-" + role);
            create(id, role, "hash-" + role);
            assertThat(accounts.account(id)).map(Account::role).contains(role);
        }
    }

    @Test
    void create_withoutGrant_movesNoChips() {
        accounts.create(new NewAccount(ANN, "Op", Role.OPERATOR, 0, "hash", NOW + 1, NOW));
        assertThat(accounts.account(ANN)).map(Account::balance).contains(0L);
        assertThat(new DatabaseLedger(database).balance(LedgerAccount.HOUSE_GRANT)).isZero();
    }

    @Test
    void create_takenIdOrToken_isRefusedAndGrantsNothing() {
        create(ANN, Role.GUEST, "hash");
        assertThatThrownBy(() -> create(ANN, Role.GUEST, "hash2"))
                .isInstanceOfSatisfying(
                        WriteRefusedException.class,
                        e -> assertThat(e.refusal()).isEqualTo(Refusal.FAILED));
        assertThatThrownBy(() -> create(new PlayerId("bob"), Role.GUEST, "hash"))
                .isInstanceOf(WriteRefusedException.class);
        assertThat(accounts.account(new PlayerId("bob"))).isEmpty();
        assertThat(new DatabaseLedger(database).balance(LedgerAccount.HOUSE_GRANT))
                .isEqualTo(-10_000);
    }

    @Test
    void byTokenHash_expiryAndRevocation_endTheSession() {
        create(ANN, Role.PLAYER, "first");
        accounts.openSession(ANN, "second", NOW + 5_000, NOW);
        assertThat(accounts.byTokenHash("first", NOW + 999)).isPresent();
        assertThat(accounts.byTokenHash("first", NOW + 1_000)).isEmpty();
        assertThat(accounts.revoke("second", NOW)).isTrue();
        assertThat(accounts.revoke("second", NOW)).isFalse();
        assertThat(accounts.revoke("third", NOW)).isFalse();
        assertThat(accounts.byTokenHash("second", NOW)).isEmpty();
        assertThatThrownBy(() -> accounts.openSession(new PlayerId("bob"), "fourth", NOW + 1, NOW))
                .isInstanceOf(WriteRefusedException.class);
    }

    @Test
    void refill_brokePlayer_startsAgainOncePerKeyAndInterval() {
        create(ANN, Role.GUEST, "hash");
        assertThat(accounts.refill(ANN, "k1", 0, NOW))
                .isEqualTo(new RefillOutcome.NotBroke(10_000, 0));
        lose("t1");
        assertThat(accounts.refill(ANN, "k1", 1, NOW)).isEqualTo(new RefillOutcome.NotBroke(0, 1));
        assertThat(accounts.refill(ANN, "k1", 0, NOW))
                .isEqualTo(new RefillOutcome.Refilled(10_000));
        assertThat(accounts.refill(ANN, "k1", 0, NOW))
                .isEqualTo(new RefillOutcome.Refilled(10_000));
        assertThat(accounts.account(ANN)).map(Account::balance).contains(10_000L);
        lose("t2");
        long interval = Duration.ofMinutes(10).toMillis();
        assertThat(accounts.refill(ANN, "k2", 0, NOW + interval - 1))
                .isEqualTo(new RefillOutcome.TooSoon(NOW + interval));
        assertThat(accounts.refill(ANN, "k2", 0, NOW + interval))
                .isEqualTo(new RefillOutcome.Refilled(10_000));
        assertThat(accounts.refill(new PlayerId("bob"), "k", 0, NOW))
                .isEqualTo(new RefillOutcome.NoAccount());
        assertThat(new DatabaseLedger(database).audit().isBalanced()).isTrue();
    }

    /** Takes everything that Ann has to a new table. */
    private void lose(String name) {
        EventLog log = new GroupCommitLog(database);
        var table = LogFixture.table(database, name);
        log.append(LogFixture.commit(table, 2, LogFixture.buyIn(ANN, table, 10_000)));
        assertThat(accounts.account(ANN)).map(Account::balance).contains(0L);
    }

    @Test
    void queries_ofAccounts_useIndexes() {
        assertThat(QueryPlans.scans(database, AccountDao.SELECT, Map.of("id", "a"))).isEmpty();
        assertThat(
                        QueryPlans.scans(
                                database,
                                AccountDao.SELECT_BY_TOKEN,
                                Map.of("hash", "h", "now", NOW)))
                .isEmpty();
    }
}
