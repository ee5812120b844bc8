package cardroom.server.app;

import cardroom.engine.table.TableEvent;
import cardroom.server.lobby.Lobby;
import cardroom.server.table.LiveTable;
import cardroom.server.table.Status;
import cardroom.server.table.TableListener;
import cardroom.server.table.Tables;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes what happens at tables to the lobby and to the metrics, and lets go of tables that are
 * over.
 */
final class TableWatch implements TableListener {
    private final Lobby lobby;
    private final MeterRegistry meters;
    private final Counter commits;
    private final Counter hands;
    private final Counter pauses;
    private volatile @Nullable Tables tables;

    TableWatch(Lobby lobby, MeterRegistry meters) {
        this.lobby = lobby;
        this.meters = meters;
        this.commits = meters.counter("cardroom.table.commits");
        this.hands = meters.counter("cardroom.table.hands");
        this.pauses = meters.counter("cardroom.table.pauses");
    }

    /** Watches these tables from now on. */
    void over(Tables watched) {
        tables = watched;
        meters.gauge("cardroom.tables", watched, t -> t.all().size());
        meters.gauge(
                "cardroom.table.watchers",
                watched,
                t -> t.all().stream().mapToInt(table -> table.attendance().size()).sum());
    }

    @Override
    public void onCommit(LiveTable table, List<TableEvent> events) {
        commits.increment();
        if (events.stream().anyMatch(TableEvent.HandSettled.class::isInstance)) {
            hands.increment();
        }
        lobby.onCommit(table, events);
    }

    @Override
    public void onStatus(LiveTable table) {
        if (table.status().state() == Status.State.PAUSED) {
            pauses.increment();
        }
        if (table.status().state() == Status.State.CLOSED) {
            forget(table);
        }
        lobby.onStatus(table);
    }

    @Override
    public void onWatchers(LiveTable table) {
        lobby.onWatchers(table);
    }

    @Override
    public void onLost(LiveTable table) {
        forget(table);
        lobby.onLost(table);
    }

    private void forget(LiveTable table) {
        Tables current = tables;
        if (current != null) {
            current.forget(table);
        }
    }
}
