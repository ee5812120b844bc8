package cardroom.server.socket;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Fan-out by event loop: a publish is one task for each loop that has members of the room.
 *
 * <p>Invariant: a loop's count of a room is raised before its task that adds the member is queued,
 * and lowered after the task that removes it; tasks of a loop run in order. So a publish that
 * begins after a join returned sees the count and queues behind the member's arrival.
 */
final class LoopFanout implements Fanout {
    private final List<LoopRooms> loops;
    private final SocketMetrics metrics;
    private final ConcurrentMap<String, AtomicIntegerArray> counts = new ConcurrentHashMap<>();

    LoopFanout(List<LoopRooms> loops, SocketMetrics metrics) {
        this.loops = loops;
        this.metrics = metrics;
    }

    @Override
    public boolean join(String room, Connection connection, Audience audience) {
        NettyConnection member = own(connection);
        LoopRooms loop = member.loop();
        boolean[] queued = {false};
        boolean entered =
                member.enter(
                        room,
                        audience,
                        isNew -> {
                            if (isNew) {
                                count(room, loop.index(), 1);
                            }
                            queued[0] =
                                    loop.queue().execute(() -> loop.add(room, member, audience));
                        });
        if (entered && !queued[0]) {
            metrics.overflow();
            leave(room, connection);
            member.close("the server is overloaded");
        }
        return entered && queued[0];
    }

    @Override
    public void leave(String room, Connection connection) {
        NettyConnection member = own(connection);
        member.exit(room, () -> removeLater(room, member));
    }

    private void removeLater(String room, NettyConnection member) {
        LoopRooms loop = member.loop();
        if (!loop.queue().execute(() -> remove(room, member))) {
            metrics.overflow();
            loop.queue().force(() -> remove(room, member));
        }
    }

    private void remove(String room, NettyConnection member) {
        member.loop().remove(room, member);
        count(room, member.loop().index(), -1);
    }

    /** Takes a closing connection out of all rooms; runs on its loop. */
    void leaveAll(NettyConnection member) {
        member.exitAll().forEach(room -> removeLater(room, member));
    }

    @Override
    public int size(String room) {
        AtomicIntegerArray perLoop = counts.get(room);
        int sum = 0;
        for (int i = 0; perLoop != null && i < perLoop.length(); i++) {
            sum += perLoop.get(i);
        }
        return sum;
    }

    @Override
    public void publish(String room, Frame frame) {
        AtomicIntegerArray perLoop = counts.get(room);
        if (perLoop == null) {
            return;
        }
        for (LoopRooms loop : loops) {
            if (perLoop.get(loop.index()) > 0
                    && !loop.queue().execute(() -> loop.deliver(room, frame))) {
                metrics.overflow();
            }
        }
    }

    private void count(String room, int loop, int change) {
        counts.compute(
                room,
                (_, perLoop) -> {
                    AtomicIntegerArray counts =
                            perLoop == null ? new AtomicIntegerArray(loops.size()) : perLoop;
                    counts.addAndGet(loop, change);
                    for (int i = 0; i < counts.length(); i++) {
                        if (counts.get(i) > 0) {
                            return counts;
                        }
                    }
                    return null;
                });
    }

    private static NettyConnection own(Connection connection) {
        if (connection instanceof NettyConnection own) {
            return own;
        }
        throw new IllegalArgumentException("not a connection of this server");
    }
}
