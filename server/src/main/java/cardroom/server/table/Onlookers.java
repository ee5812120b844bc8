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
    private final Map<PlayerId, Map<String, Connection>> byPlayer = new HashMap<>();
    private final Map<PlayerId, String> control = new HashMap<>();
    private int size;

    /** Attaches a connection and gives it control; one that joins again takes it from nobody. */
    synchronized void add(Connection connection) {
        Connection before =
                byPlayer.computeIfAbsent(player(connection), _ -> new LinkedHashMap<>())
                        .put(connection.id(), connection);
        if (before == null) {
            size++;
            takeControl(connection);
        }
    }

    /** Detaches a connection; false when it was not attached. */
    synchronized boolean remove(Connection connection) {
        PlayerId player = player(connection);
        Map<String, Connection> connections = byPlayer.getOrDefault(player, Map.of());
        if (!connections.containsKey(connection.id())) {
            return false;
        }
        connections.remove(connection.id());
        size--;
        if (connections.isEmpty()) {
            byPlayer.remove(player);
            control.remove(player);
        } else if (connection.id().equals(control.get(player))) {
            control.put(player, of(player).getLast().id());
        }
        return true;
    }

    /** This connection acts for its player's seat from now on. */
    synchronized void takeControl(Connection connection) {
        control.put(player(connection), connection.id());
    }

    /**
     * Whether this connection may act; anyone may while none of the player's connections is
     * attached.
     */
    synchronized boolean inControl(Connection connection) {
        String holder = control.get(player(connection));
        return holder == null || holder.equals(connection.id());
    }

    /** The player's connections, oldest first. */
    synchronized List<Connection> of(PlayerId player) {
        return List.copyOf(byPlayer.getOrDefault(player, Map.of()).values());
    }

    synchronized int size() {
        return size;
    }

    private static PlayerId player(Connection connection) {
        return connection.principal().id();
    }
}
