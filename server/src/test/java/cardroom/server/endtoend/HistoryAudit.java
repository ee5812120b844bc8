package cardroom.server.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.card.Deck;
import cardroom.engine.table.TableEvent;
import cardroom.engine.table.TableId;
import cardroom.engine.table.TableRules;
import cardroom.engine.table.TableState;
import cardroom.engine.table.Turn;
import cardroom.persistence.Database;
import cardroom.persistence.ledger.DatabaseLedger;
import cardroom.persistence.ledger.LedgerAccount;
import cardroom.persistence.log.Commit;
import cardroom.persistence.log.EventLog;
import cardroom.persistence.log.GroupCommitLog;
import cardroom.server.wire.EventCodec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Folds the history of one table from its first version, and checks it against the ledger. */
final class HistoryAudit {
    private static final int PAGE = 500;

    private final TableId table;
    private final Map<String, Long> versionsByKey = new HashMap<>();
    private @Nullable TableState state;
    private @Nullable Commit last;
    private int claims;

    HistoryAudit(String table) {
        this.table = new TableId(table);
    }

    /** Reads what is new since the last check; the server is not running. */
    void check(Database database) {
        EventLog log = new GroupCommitLog(database);
        if (last != null) {
            assertThat(log.events(table, last.version(), last.version(), 1)).containsExactly(last);
        }
        List<Commit> page;
        do {
            page = log.events(table, last == null ? 1 : last.version() + 1, Long.MAX_VALUE, PAGE);
            page.forEach(commit -> fold(log, commit));
        } while (page.size() == PAGE);
        TableState now = state();
        DatabaseLedger ledger = new DatabaseLedger(database);
        assertThat(ledger.balance(LedgerAccount.of(table))).isEqualTo(now.chips());
        assertThat(ledger.audit().isBalanced()).isTrue();
    }

    private void fold(EventLog log, Commit commit) {
        assertThat(commit.version()).isEqualTo(last == null ? 1 : last.version() + 1);
        if (commit.key() != null) {
            assertThat(versionsByKey.put(commit.key().key(), commit.version()))
                    .as("the key %s was carried out twice", commit.key().key())
                    .isNull();
        }
        for (TableEvent event : EventCodec.read(commit.events(), () -> deck(log, commit))) {
            checkClock(event, commit);
            state = TableRules.evolve(state, event);
        }
        last = commit;
    }

    private static Deck deck(EventLog log, Commit commit) {
        String hand = EventCodec.handBegunIn(commit.table(), commit.events());
        return log.deck(hand).map(Deck::parse).orElseThrow();
    }

    /** Nobody pays for the time in which the server was down. */
    private void checkClock(TableEvent event, Commit commit) {
        assertThat(event)
                .isNotInstanceOf(TableEvent.TimedOut.class)
                .isNotInstanceOf(TableEvent.BankStarted.class);
        if (event instanceof TableEvent.TableClaimed claimed) {
            claims++;
            Turn turn = state().turn();
            if (turn != null && last != null) {
                assertThat(claimed.deadline() - commit.at())
                        .isGreaterThanOrEqualTo(turn.deadline() - last.at());
            }
        }
    }

    /** The version that this key made; 0 when it made none. */
    long versionOf(String key) {
        return versionsByKey.getOrDefault(key, 0L);
    }

    TableState state() {
        TableState now = state;
        if (now == null) {
            throw new IllegalStateException("table " + table + " has no history");
        }
        return now;
    }

    long version() {
        return last == null ? 0 : last.version();
    }

    int claims() {
        return claims;
    }
}
