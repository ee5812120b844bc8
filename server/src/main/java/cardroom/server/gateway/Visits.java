package cardroom.server.gateway;

import cardroom.server.socket.Connection;
import cardroom.server.table.LiveTable;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which tables each connection has joined, at most 32. Thread-safe. */
final class Visits {
    static final int MAX_TABLES = 32;

    private final Map<String, Set<LiveTable>> byConnection = new ConcurrentHashMap<>();

    /** Notes a visit; false when the connection looks at too many tables already. */
    boolean add(Connection connection, LiveTable table) {
        Set<LiveTable> visited =
                byConnection.computeIfAbsent(connection.id(), _ -> ConcurrentHashMap.newKeySet());
        if (visited.size() >= MAX_TABLES && !visited.contains(table)) {
            return false;
        }
        visited.add(table);
        return true;
    }

    /** Whether the connection looks at the table, or at so few that it may. */
    boolean hasRoom(Connection connection, LiveTable table) {
        Set<LiveTable> visited = of(connection);
        return visited.size() < MAX_TABLES || visited.contains(table);
    }

    void remove(Connection connection, LiveTable table) {
        Set<LiveTable> visited = byConnection.get(connection.id());
        if (visited != null) {
            visited.remove(table);
        }
    }

    Set<LiveTable> of(Connection connection) {
        return byConnection.getOrDefault(connection.id(), Set.of());
    }

    /** Forgets a connection and gives back what it had joined. */
    Set<LiveTable> forget(Connection connection) {
        Set<LiveTable> visited = byConnection.remove(connection.id());
        return visited == null ? Set.of() : visited;
    }
}
