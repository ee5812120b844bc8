package cardroom.server.table;

import cardroom.server.socket.Audience;
import cardroom.server.socket.Connection;
import cardroom.server.socket.Fanout;
import cardroom.server.socket.Frame;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Rooms without a network: what is published reaches the members at once. */
final class TestFanout implements Fanout {
    private final Map<String, Set<Connection>> rooms = new ConcurrentHashMap<>();

    @Override
    public boolean join(String room, Connection connection, Audience audience) {
        synchronized (rooms) {
            rooms.computeIfAbsent(room, _ -> new LinkedHashSet<>()).add(connection);
        }
        return true;
    }

    @Override
    public void leave(String room, Connection connection) {
        synchronized (rooms) {
            rooms.getOrDefault(room, new LinkedHashSet<>()).remove(connection);
        }
    }

    @Override
    public int size(String room) {
        synchronized (rooms) {
            return rooms.getOrDefault(room, Set.of()).size();
        }
    }

    @Override
    public void publish(String room, Frame frame) {
        List<Connection> members;
        synchronized (rooms) {
            members = List.copyOf(rooms.getOrDefault(room, Set.of()));
        }
        members.forEach(member -> member.send(frame));
    }
}
