package cardroom.server.table;

import cardroom.engine.table.PlayerId;
import cardroom.server.socket.Connection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The connections attached to one table, and which of a player's connections acts for his seat: the
 * newest one, until another asks for it. Thread-safe.
 */
final class Onlookers {
    private final Map<String, Connection> connections = new LinkedHashMap<>();
    private final Map<PlayerId, String> control = new HashMap<>();

    /** Attaches a connection and gives it control; false when the player was attached already. */
    synchronized boolean add(Connection connection) {
        boolean first = of(connection.principal().id()).isEmpty();
        connections.put(connection.id(), connection);
        takeControl(connection);
        return first;
    }

    /** Detaches a connection; true when it was the player's last one. */
    synchronized boolean remove(Connection connection) {
        PlayerId player = connection.principal().id();
        if (connections.remove(connection.id()) == null) {
            return false;
        }
        List<Connection> left = of(player);
        if (left.isEmpty()) {
            control.remove(player);
        } else if (connection.id().equals(control.get(player))) {
            control.put(player, left.getLast().id());
        }
        return left.isEmpty();
    }

    /** This connection acts for its player's seat from now on. */
    synchronized void takeControl(Connection connection) {
        control.put(connection.principal().id(), connection.id());
    }

    /**
     * Whether this connection may act; anyone may while none of the player's connections is
     * attached.
     */
    synchronized boolean inControl(Connection connection) {
        String holder = control.get(connection.principal().id());
        return holder == null || holder.equals(connection.id());
    }

    /** The player's connections, oldest first. */
    synchronized List<Connection> of(PlayerId player) {
        return connections.values().stream()
                .filter(c -> c.principal().id().equals(player))
                .toList();
    }

    /** All connections. */
    synchronized List<Connection> all() {
        return List.copyOf(connections.values());
    }

    synchronized boolean contains(Connection connection) {
        return connections.containsKey(connection.id());
    }

    synchronized int size() {
        return connections.size();
    }
}
