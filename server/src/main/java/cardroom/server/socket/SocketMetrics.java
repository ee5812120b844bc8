package cardroom.server.socket;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The figures of the sockets; names and label values are a closed set. */
final class SocketMetrics {
    private final MeterRegistry registry;
    private final Set<String> eventNames;
    private final AtomicInteger transports = new AtomicInteger();
    private final AtomicInteger sockets = new AtomicInteger();
    private final AtomicInteger lagging = new AtomicInteger();
    private final Counter dropped;
    private final Counter tooSlow;
    private final Counter framesSent;
    private final Counter bytesSent;
    private final Counter overflows;

    SocketMetrics(MeterRegistry registry, Set<String> eventNames) {
        this.registry = registry;
        this.eventNames = eventNames;
        Gauge.builder("cardroom.transports", transports, AtomicInteger::get)
                .description("TCP connections, HTTP included")
                .register(registry);
        Gauge.builder("cardroom.sockets", sockets, AtomicInteger::get)
                .description("authenticated Socket.IO connections")
                .register(registry);
        Gauge.builder("cardroom.sockets.lagging", lagging, AtomicInteger::get)
                .description("connections whose client reads too slowly")
                .register(registry);
        dropped = registry.counter("cardroom.sockets.frames.dropped");
        tooSlow = registry.counter("cardroom.sockets.closed.slow");
        framesSent = registry.counter("cardroom.sockets.frames.sent");
        bytesSent = registry.counter("cardroom.sockets.bytes.sent");
        overflows = registry.counter("cardroom.sockets.loop.overflows");
    }

    int transport(int change) {
        return transports.addAndGet(change);
    }

    void socket(int change) {
        sockets.addAndGet(change);
    }

    void lagging(int change) {
        lagging.addAndGet(change);
    }

    void dropped() {
        dropped.increment();
    }

    void tooSlow() {
        tooSlow.increment();
    }

    void sent(int bytes) {
        framesSent.increment();
        bytesSent.increment(bytes);
    }

    void overflow() {
        overflows.increment();
    }

    /** Counts an answered event; names that have no rate of their own are counted together. */
    void event(String name, String outcome) {
        String known = eventNames.contains(name) ? name : "other";
        registry.counter("cardroom.sockets.events", "event", known, "outcome", outcome).increment();
    }

    /** Counts a packet that no correct client sends; the reason is one of our own words. */
    void badPacket(Violation.Reason reason) {
        registry.counter("cardroom.sockets.packets.bad", "reason", reason.label()).increment();
    }

    /**
     * Counts the end of an attempt to authenticate: {@code accepted}, {@code refused} or {@code
     * overloaded}.
     */
    void authentication(String outcome) {
        registry.counter("cardroom.sockets.authentications", "outcome", outcome).increment();
    }
}
