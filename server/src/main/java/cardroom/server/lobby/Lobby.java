package cardroom.server.lobby;

import cardroom.engine.table.TableEvent;
import cardroom.engine.table.TableId;
import cardroom.engine.table.TableState;
import cardroom.persistence.table.Visibility;
import cardroom.server.socket.Fanout;
import cardroom.server.socket.Frame;
import cardroom.server.table.LiveTable;
import cardroom.server.table.Scheduler;
import cardroom.server.table.Status;
import cardroom.server.table.TableListener;
import cardroom.server.table.TableProfile;
import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The public list of tables; changes are gathered for half a second and sent as one delta.
 * Thread-safe.
 */
public final class Lobby implements TableListener {
    /** The room of those who watch the list. */
    public static final String ROOM = "lobby";

    private static final long GATHER_MS = 500;

    private final Scheduler scheduler;
    private final Fanout fanout;
    private final Map<TableId, LiveTable> changed = new ConcurrentHashMap<>();
    private final AtomicBoolean gathering = new AtomicBoolean();
    private final Map<TableId, ObjectNode> listings = new ConcurrentHashMap<>();

    /** An empty lobby. */
    public Lobby(Scheduler scheduler, Fanout fanout) {
        this.scheduler = scheduler;
        this.fanout = fanout;
    }

    @Override
    public void onCommit(LiveTable table, List<TableEvent> events) {
        mark(table);
    }

    @Override
    public void onStatus(LiveTable table) {
        mark(table);
    }

    @Override
    public void onWatchers(LiveTable table) {
        mark(table);
    }

    @Override
    public void onLost(LiveTable table) {
        mark(table);
    }

    private void mark(LiveTable table) {
        if (table.profile().visibility() == Visibility.PUBLIC) {
            changed.put(table.id(), table);
            if (gathering.compareAndSet(false, true)) {
                var _ = scheduler.after(GATHER_MS, this::flush);
            }
        }
    }

    /** Whoever marks a table from here on asks for another flush, so that none is forgotten. */
    private synchronized void flush() {
        gathering.set(false);
        ObjectNode delta = Json.object();
        ObjectNode tables = delta.putObject("tables");
        for (LiveTable table : List.copyOf(changed.values())) {
            changed.remove(table.id());
            update(table, tables);
        }
        if (!tables.isEmpty()) {
            fanout.publish(ROOM, Frame.event("lobby:delta", Json.text(delta)));
        }
    }

    private void update(LiveTable table, ObjectNode tables) {
        String id = table.id().value();
        if (table.status().state() == Status.State.CLOSED) {
            if (listings.remove(table.id()) != null) {
                tables.putNull(id);
            }
            return;
        }
        ObjectNode listing = Listings.of(table);
        if (!listing.equals(listings.put(table.id(), listing))) {
            tables.set(id, listing);
        }
    }

    /** Lists a table that sleeps until somebody touches it. */
    public void onAsleep(TableProfile profile, TableState state) {
        if (profile.visibility() == Visibility.PUBLIC) {
            listings.putIfAbsent(profile.id(), Listings.of(profile, state, 0, Status.OPEN));
        }
    }

    /** All listings. */
    public ArrayNode listings() {
        ArrayNode all = Json.NODES.arrayNode();
        listings.values().forEach(all::add);
        return all;
    }

    /** A delta with everything, for a client that missed some. */
    public Frame everything() {
        ObjectNode delta = Json.object();
        ObjectNode tables = delta.putObject("tables");
        listings.forEach((id, listing) -> tables.set(id.value(), listing));
        return Frame.event("lobby:delta", Json.text(delta));
    }
}
