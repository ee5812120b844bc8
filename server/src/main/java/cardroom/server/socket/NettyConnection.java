package cardroom.server.socket;

import cardroom.server.account.Principal;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.netty.channel.Channel;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** An authenticated connection on a Netty channel. Its lock is a leaf: nothing waits under it. */
final class NettyConnection implements Connection {
    static final int MAX_ROOMS = 64;

    private final String id;
    private final Principal principal;
    private final String address;
    private final Channel channel;
    private final Outbox outbox;
    private final LoopRooms loop;
    private final SocketMetrics metrics;
    private final Consumer<String> closer;
    private final ReentrantLock lock = new ReentrantLock();

    @GuardedBy("lock")
    private final Map<String, Audience> rooms = new HashMap<>();

    private volatile boolean open = true;

    /**
     * @param closer ends the connection with a reason; runs on the loop
     */
    NettyConnection(
            String id,
            Principal principal,
            String address,
            Channel channel,
            Outbox outbox,
            LoopRooms loop,
            SocketMetrics metrics,
            Consumer<String> closer) {
        this.id = id;
        this.principal = principal;
        this.address = address;
        this.channel = channel;
        this.outbox = outbox;
        this.loop = loop;
        this.metrics = metrics;
        this.closer = closer;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Principal principal() {
        return principal;
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public boolean isOpen() {
        return open && channel.isActive();
    }

    @Override
    public void send(Frame frame) {
        post(() -> outbox.offerPrivate(frame, this::rooms));
    }

    /** Sends the answer to an event; it is not dropped while the client is slow. */
    void answer(Frame frame) {
        post(() -> outbox.answer(frame));
    }

    @Override
    public void close(String reason) {
        open = false;
        post(() -> closer.accept(reason));
    }

    private void post(Runnable task) {
        if (!loop.queue().execute(task)) {
            metrics.overflow();
            open = false;
            var _ = channel.close();
        }
    }

    Outbox outbox() {
        return outbox;
    }

    LoopRooms loop() {
        return loop;
    }

    /** Whether somebody sits at a table through this connection. */
    Audience audience() {
        lock.lock();
        try {
            return rooms.containsValue(Audience.SEAT) ? Audience.SEAT : Audience.SPECTATOR;
        } finally {
            lock.unlock();
        }
    }

    Set<String> rooms() {
        lock.lock();
        try {
            return Set.copyOf(rooms.keySet());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Notes a membership and runs {@code then} (with whether it is new) before anyone can change
     * it.
     */
    boolean enter(String room, Audience audience, Consumer<Boolean> then) {
        lock.lock();
        try {
            if (!open || (rooms.size() >= MAX_ROOMS && !rooms.containsKey(room))) {
                return false;
            }
            then.accept(rooms.put(room, audience) == null);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Forgets a membership and, if there was one, runs {@code then} before anyone can change it.
     */
    void exit(String room, Runnable then) {
        lock.lock();
        try {
            if (rooms.remove(room) != null) {
                then.run();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Closes the door: no membership begins from now on. Returns the rooms that were left. */
    Set<String> exitAll() {
        lock.lock();
        try {
            open = false;
            Set<String> left = Set.copyOf(rooms.keySet());
            rooms.clear();
            return left;
        } finally {
            lock.unlock();
        }
    }
}
