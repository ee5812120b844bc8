package cardroom.server.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The members of all rooms that live on one event loop; touched by that loop only, but for {@code
 * queue}.
 */
final class LoopRooms {
    private record Member(NettyConnection connection, Audience audience) {}

    private final int index;
    private final LoopQueue queue;
    private final Flusher flusher;
    private final ByteBufAllocator allocator;
    private final Map<String, List<Member>> rooms = new HashMap<>();

    LoopRooms(int index, EventLoop loop, ByteBufAllocator allocator) {
        this.index = index;
        this.queue = new LoopQueue(loop);
        this.flusher = new Flusher(loop);
        this.allocator = allocator;
    }

    int index() {
        return index;
    }

    LoopQueue queue() {
        return queue;
    }

    Flusher flusher() {
        return flusher;
    }

    /** Adds a member, or gives it another audience. */
    void add(String room, NettyConnection connection, Audience audience) {
        List<Member> members = rooms.computeIfAbsent(room, _ -> new ArrayList<>());
        members.removeIf(member -> member.connection() == connection);
        members.add(new Member(connection, audience));
        connection.outbox().audience(connection.audience());
    }

    void remove(String room, NettyConnection connection) {
        List<Member> members = rooms.get(room);
        if (members == null) {
            return;
        }
        members.removeIf(member -> member.connection() == connection);
        if (members.isEmpty()) {
            rooms.remove(room);
        }
        connection.outbox().audience(connection.audience());
    }

    /** Gives every member here a share of one buffer. */
    void deliver(String room, Frame frame) {
        List<Member> members = rooms.get(room);
        if (members == null) {
            return;
        }
        ByteBuf bytes = frame.encode(allocator);
        try {
            for (int i = 0; i < members.size(); i++) {
                Member member = members.get(i);
                member.connection().outbox().offer(room, bytes, member.audience());
            }
        } finally {
            bytes.release();
        }
    }
}
