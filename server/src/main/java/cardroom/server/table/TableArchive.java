package cardroom.server.table;

import cardroom.engine.card.Deck;
import cardroom.engine.table.TableEvent;
import cardroom.engine.table.TableId;
import cardroom.engine.table.TableRules;
import cardroom.engine.table.TableState;
import cardroom.engine.view.Views;
import cardroom.persistence.log.Commit;
import cardroom.persistence.log.EventLog;
import cardroom.persistence.log.KeyedCommit;
import cardroom.server.wire.EventCodec;
import cardroom.server.wire.ViewCodec;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Folds the log of a table back into its state, or into the deltas that somebody missed. */
public final class TableArchive {
    private static final int PAGE = 500;

    /** A client that missed more than this gets a snapshot. */
    private static final int MAX_DELTAS = 200;

    private final EventLog log;

    /** Reads from this log. */
    public TableArchive(EventLog log) {
        this.log = log;
    }

    /** One folded commit. */
    private record Step(Commit commit, List<TableEvent> events, TableState state) {}

    /** Is shown each commit as it is folded. */
    @FunctionalInterface
    private interface Visitor {
        void visit(@Nullable TableState before, Step step);
    }

    /** All chips on the table as of its last durable version. */
    public long chips(TableId table) {
        return fold(table, (_, _) -> {}).state().chips();
    }

    /** The table as of its last durable version. */
    Restored restore(TableId table) {
        HandRecord[] record = {new HandRecord(0, 0)};
        Step last =
                fold(
                        table,
                        (before, step) -> {
                            if (HandRecord.begins(step.events())) {
                                record[0] =
                                        new HandRecord(step.commit().version(), step.commit().at());
                            }
                        });
        return new Restored(
                last.state(),
                last.commit().version(),
                last.commit().fence(),
                last.commit().at(),
                record[0],
                log.keys(table).stream().map(KeyedCommit::key).toList(),
                log.preActions(table));
    }

    /**
     * The deltas after a client's version, when the log since the last snapshot reaches back that
     * far and its history at that version carries the client's epoch.
     */
    Optional<List<String>> deltas(TableId table, long version, long epoch, long upTo) {
        if (upTo - version > MAX_DELTAS || version >= upTo) {
            return Optional.empty();
        }
        List<String> deltas = new ArrayList<>();
        boolean[] known = {false};
        var _ =
                fold(
                        table,
                        (before, step) -> {
                            long at = step.commit().version();
                            known[0] |= at == version && step.commit().fence() == epoch;
                            if (at > version && at <= upTo && before != null) {
                                deltas.add(delta(table, before, step));
                            }
                        });
        return known[0] && deltas.size() == upTo - version ? Optional.of(deltas) : Optional.empty();
    }

    private static String delta(TableId table, TableState before, Step step) {
        ObjectNode view = ViewCodec.view(Views.spectator(step.state()));
        Committed after =
                new Committed(step.state(), step.commit().version(), step.commit().fence(), view);
        return TablePublisher.delta(
                table,
                ViewCodec.view(Views.spectator(before)),
                after,
                EventCodec.told(step.events()),
                step.commit().at());
    }

    private Step fold(TableId table, Visitor visitor) {
        Optional<SnapshotCodec.Snapshot> snapshot =
                log.latestSnapshot(table).map(stored -> SnapshotCodec.read(stored.state()));
        TableState state = snapshot.map(SnapshotCodec.Snapshot::state).orElse(null);
        long version = snapshot.map(SnapshotCodec.Snapshot::version).orElse(0L);
        Step last = null;
        List<Commit> page;
        do {
            page = log.events(table, version + 1, Long.MAX_VALUE, PAGE);
            for (Commit commit : page) {
                Step step = step(commit, state);
                visitor.visit(state, step);
                state = step.state();
                version = commit.version();
                last = step;
            }
        } while (page.size() == PAGE);
        if (last == null) {
            throw new IllegalStateException("table " + table + " has no history");
        }
        return last;
    }

    private Step step(Commit commit, @Nullable TableState before) {
        TableState state = before;
        List<TableEvent> events = EventCodec.read(commit.events(), () -> deck(commit));
        for (TableEvent event : events) {
            state = TableRules.evolve(state, event);
        }
        if (state == null) {
            throw new IllegalStateException("a commit without events: " + commit.version());
        }
        return new Step(commit, events, state);
    }

    private Deck deck(Commit commit) {
        String hand = EventCodec.handBegunIn(commit.table(), commit.events());
        return log.deck(hand)
                .map(Deck::parse)
                .orElseThrow(() -> new IllegalStateException("the deck of " + hand + " is gone"));
    }
}
