package cardroom.persistence.log;

import static cardroom.persistence.log.LogFixture.NOW;
import static cardroom.persistence.log.LogFixture.buyIn;
import static cardroom.persistence.log.LogFixture.cashOut;
import static cardroom.persistence.log.LogFixture.commit;
import static cardroom.persistence.log.LogFixture.guest;
import static cardroom.persistence.log.LogFixture.keyed;
import static cardroom.persistence.log.LogFixture.table;
import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import cardroom.persistence.Database;
import cardroom.persistence.QueryPlans;
import cardroom.persistence.Refusal;
import cardroom.persistence.TestDatabase;
import cardroom.persistence.hand.DatabaseHands;
import cardroom.persistence.hand.FinishedHand;
import cardroom.persistence.hand.HandPlayer;
import cardroom.persistence.ledger.DatabaseLedger;
import cardroom.persistence.ledger.LedgerAccount;
import cardroom.persistence.table.DatabaseTables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The log keeps one history per table, and all that rides with a commit, or nothing. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class EventLogTest {
    private static final AppendOutcome DURABLE = new AppendOutcome.Durable();

    private final TestDatabase.Kind kind;
    private TestDatabase test;
    private Database database;
    private EventLog log;
    private TableId t1;

    EventLogTest(TestDatabase.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        test = TestDatabase.of(kind);
        database = test.database();
        log = new GroupCommitLog(database);
        t1 = table(database, "t1");
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void append_nextVersion_isReadBackAfterReopening() {
        CommandKey key = new CommandKey(new PlayerId("p1"), "k1", "hash", "{\"ok\":true}");
        assertThat(log.append(keyed(t1, 2, key))).isEqualTo(DURABLE);
        assertThat(log.append(commit(t1, 3))).isEqualTo(DURABLE);
        log = new GroupCommitLog(test.reopen());
        assertThat(log.events(t1, 2, 9, 10))
                .containsExactly(
                        new Commit(t1, 2, 1, key, "[\"v2\"]", NOW + 2),
                        new Commit(t1, 3, 1, null, "[\"v3\"]", NOW + 3));
        assertThat(log.last(t1)).map(Commit::version).contains(3L);
        assertThat(log.events(t1, 1, 9, 1)).map(Commit::version).containsExactly(1L);
    }

    @Test
    void append_sameCommitTwice_isDurableOnce() {
        PlayerId player = guest(database, "p1");
        Append append = commit(t1, 2, buyIn(player, t1, 300));
        assertThat(log.append(append)).isEqualTo(DURABLE);
        assertThat(log.append(append)).isEqualTo(DURABLE);
        assertThat(new DatabaseLedger(database).balance(LedgerAccount.of(t1))).isEqualTo(300);
    }

    @Test
    void append_otherCommitWithSameVersion_isRefused() {
        assertThat(log.append(commit(t1, 2))).isEqualTo(DURABLE);
        Append rival = new Append(t1, 2, 1, null, "[\"other\"]", NOW, List.of());
        assertThat(refusal(log.append(rival))).isEqualTo(Refusal.VERSION_TAKEN);
    }

    @Test
    void append_gapInVersions_isRefused() {
        assertThat(refusal(log.append(commit(t1, 3)))).isEqualTo(Refusal.VERSION_TAKEN);
        assertThat(log.last(t1)).map(Commit::version).contains(1L);
    }

    @Test
    void append_unknownTable_isRefused() {
        assertThat(refusal(log.append(commit(new TableId("nowhere"), 2))))
                .isEqualTo(Refusal.FAILED);
    }

    @Test
    void append_tooFewChips_leavesNothingBehind() {
        PlayerId player = guest(database, "p1");
        AppendOutcome outcome =
                log.append(
                        commit(
                                t1,
                                2,
                                buyIn(player, t1, 10_001),
                                new Write.DeckSecret("t1-1", "AsKs"),
                                new Write.Snapshot("{}")));
        assertThat(refusal(outcome)).isEqualTo(Refusal.INSUFFICIENT_CHIPS);
        assertThat(log.last(t1)).map(Commit::version).contains(1L);
        assertThat(log.deck("t1-1")).isEmpty();
        assertThat(log.latestSnapshot(t1)).isEmpty();
        assertThat(new DatabaseLedger(database).audit().isBalanced()).isTrue();
    }

    @Test
    void append_creditToNobody_isRefused() {
        PlayerId player = guest(database, "p1");
        log.append(commit(t1, 2, buyIn(player, t1, 500)));
        AppendOutcome outcome = log.append(commit(t1, 3, cashOut(new PlayerId("nobody"), t1, 500)));
        assertThat(refusal(outcome)).isEqualTo(Refusal.FAILED);
    }

    @Test
    void append_everythingThatRidesAlong_isThere() {
        PlayerId player = guest(database, "p1");
        HandPlayer part = new HandPlayer(player, 4, "Ann", 500, 480);
        FinishedHand hand =
                new FinishedHand("t1-1", t1, 1, 2, 3, NOW, NOW + 5, "{\"pot\":20}", List.of(part));
        assertThat(
                        log.append(
                                commit(
                                        t1,
                                        2,
                                        buyIn(player, t1, 500),
                                        new Write.DeckSecret("t1-1", "AsKs"),
                                        new Write.Snapshot("{\"v\":2}"),
                                        new Write.PreAction(4, "t1-1", "fold"),
                                        new Write.PreAction(5, "t1-1", "check"))))
                .isEqualTo(DURABLE);
        assertThat(
                        log.append(
                                commit(
                                        t1,
                                        3,
                                        new Write.HandEnded(hand),
                                        new Write.Snapshot("{\"v\":3}"),
                                        new Write.PreAction(4, "t1-1", null))))
                .isEqualTo(DURABLE);
        assertThat(log.deck("t1-1")).contains("AsKs");
        assertThat(log.latestSnapshot(t1)).contains(new StoredSnapshot(3, "{\"v\":3}"));
        assertThat(log.preActions(t1)).containsExactly(new Write.PreAction(5, "t1-1", "check"));
        assertThat(new DatabaseHands(database).hand("t1-1")).contains(hand);
    }

    @Test
    void claim_nextVersion_raisesFenceAndStopsTheOldOwner() {
        Claim claim = new Claim(t1, "w2", 1, 2, "[\"claimed\"]", NOW, List.of());
        assertThat(log.claim(claim)).isEqualTo(DURABLE);
        assertThat(log.claim(claim)).isEqualTo(DURABLE);
        assertThat(refusal(log.append(commit(t1, 2)))).isEqualTo(Refusal.FENCE_LOST);
        assertThat(refusal(log.append(commit(t1, 3)))).isEqualTo(Refusal.FENCE_LOST);
        assertThat(refusal(log.note(new Note(t1, 1, NOW, List.of()))))
                .isEqualTo(Refusal.FENCE_LOST);
        assertThat(log.append(new Append(t1, 3, 2, null, "[]", NOW, List.of()))).isEqualTo(DURABLE);
        assertThat(new DatabaseTables(database).table(t1))
                .hasValueSatisfying(stored -> {
                    assertThat(stored.worker()).isEqualTo("w2");
                    assertThat(stored.fence()).isEqualTo(2);
                });
    }

    @Test
    void claim_versionTaken_isRefusedAndKeepsTheFence() {
        log.append(commit(t1, 2));
        Claim late = new Claim(t1, "w2", 1, 2, "[\"claimed\"]", NOW, List.of());
        assertThat(refusal(log.claim(late))).isEqualTo(Refusal.VERSION_TAKEN);
        assertThat(log.append(commit(t1, 3))).isEqualTo(DURABLE);
        Claim stale = new Claim(t1, "w2", 2, 4, "[\"claimed\"]", NOW, List.of());
        assertThat(refusal(log.claim(stale))).isEqualTo(Refusal.FENCE_LOST);
    }

    @Test
    void resolve_durableAndLostAppends_tellsThemApart() {
        Append written = commit(t1, 2);
        log.append(written);
        assertThat(log.resolve(written)).isEqualTo(DURABLE);
        assertThat(refusal(log.resolve(commit(t1, 3)))).isEqualTo(Refusal.FAILED);
        assertThat(log.last(t1)).map(Commit::version).contains(2L);
        Append rival = new Append(t1, 2, 1, null, "[\"other\"]", NOW, List.of());
        assertThat(refusal(log.resolve(rival))).isEqualTo(Refusal.VERSION_TAKEN);
        assertThat(log.append(commit(t1, 3))).isEqualTo(DURABLE);
    }

    @Test
    void append_keyUsedLongAgo_isRefusedWithAnotherCommit() {
        PlayerId player = new PlayerId("p1");
        log.append(keyed(t1, 2, new CommandKey(player, "k", "h", "a")));
        for (int version = 3; version < 80; version++) {
            log.append(keyed(t1, version, new CommandKey(player, "k" + version, "h", "a")));
        }
        CommandKey again = new CommandKey(player, "k", "h", "b");
        assertThat(refusal(log.append(keyed(t1, 80, again)))).isEqualTo(Refusal.KEY_TAKEN);
        assertThat(log.key(t1, player, "k")).map(KeyedCommit::version).contains(2L);
        CommandKey ofAnother = new CommandKey(new PlayerId("p2"), "k", "h", "b");
        assertThat(log.append(keyed(t1, 80, ofAnother))).isEqualTo(DURABLE);
    }

    @Test
    void keys_manyPlayers_givesTheLast64OfEach() {
        long version = 2;
        for (int round = 0; round < 70; round++) {
            for (String player : List.of("a", "b", "c")) {
                if (!player.equals("c") || round < 3) {
                    CommandKey key =
                            new CommandKey(new PlayerId(player), "k" + round, "h", "a" + round);
                    assertThat(log.append(keyed(t1, version++, key))).isEqualTo(DURABLE);
                }
            }
            log.append(commit(t1, version++));
        }
        List<KeyedCommit> keys = log.keys(t1);
        assertThat(of(keys, "a")).hasSize(64).first().isEqualTo("k6");
        assertThat(of(keys, "b")).hasSize(64).last().isEqualTo("k69");
        assertThat(of(keys, "c")).containsExactly("k0", "k1", "k2");
        assertThat(keys)
                .hasSize(131)
                .isSortedAccordingTo((x, y) -> Long.compare(x.version(), y.version()));
        assertThat(log.keys(table(database, "t2"))).isEmpty();
    }

    @Test
    void note_closedPassivatedTouched_changesTheListing() {
        DatabaseTables tables = new DatabaseTables(database);
        assertThat(log.note(new Note(t1, 1, NOW + 7, List.of(new Write.Passivated()))))
                .isEqualTo(DURABLE);
        assertThat(tables.table(t1).orElseThrow().passivatedAt()).isEqualTo(NOW + 7);
        log.note(new Note(t1, 1, NOW + 9, List.of(new Write.Touched())));
        assertThat(tables.table(t1).orElseThrow().passivatedAt()).isNull();
        assertThat(tables.table(t1).orElseThrow().touchedAt()).isEqualTo(NOW + 9);
        log.append(commit(t1, 2, new Write.Closed("done")));
        assertThat(tables.table(t1).orElseThrow().closeReason()).isEqualTo("done");
        assertThat(tables.openTables()).isEmpty();
    }

    @Test
    void queries_ofTheLog_useIndexes() {
        assertNoScan(EventDao.SELECT_RANGE, Map.of("table", "t", "from", 1, "to", 9, "limit", 5));
        assertNoScan(EventDao.SELECT_LAST, Map.of("table", "t"));
        assertNoScan(EventDao.SELECT_KEY, Map.of("table", "t", "player", "p", "key", "k"));
        assertNoScan(EventDao.SELECT_KEYS, Map.of("table", "t", "older", 63));
        assertNoScan(CompanionDao.SELECT_SNAPSHOT, Map.of("table", "t"));
        assertNoScan(CompanionDao.SELECT_DECK, Map.of("hand", "h"));
        assertNoScan(CompanionDao.SELECT_PRE_ACTIONS, Map.of("table", "t"));
    }

    private void assertNoScan(String sql, Map<String, ?> parameters) {
        assertThat(QueryPlans.scans(database, sql, parameters)).as(sql).isEmpty();
    }

    private static List<String> of(List<KeyedCommit> keys, String player) {
        return keys.stream()
                .map(KeyedCommit::key)
                .filter(key -> key.player().value().equals(player))
                .map(CommandKey::key)
                .toList();
    }

    private static Refusal refusal(AppendOutcome outcome) {
        assertThat(outcome).isInstanceOf(AppendOutcome.Refused.class);
        return ((AppendOutcome.Refused) outcome).refusal();
    }
}
