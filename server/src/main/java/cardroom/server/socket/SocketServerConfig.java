package cardroom.server.socket;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * Settings of the one port.
 *
 * @param host address to bind
 * @param port port to bind, 0 for any free one
 * @param allowedOrigins origins besides the server's own that browsers may connect from; {@code *}
 *     allows every origin
 * @param trustedProxies addresses whose {@code X-Forwarded-For} is believed
 * @param pingInterval time between heartbeats
 * @param pingTimeout time a client has to answer one
 * @param connectTimeout time a client has to authenticate
 * @param limits rate of each event name per connection
 * @param otherEvents rate of all event names without one, together
 * @param maxConnections sockets open at once, HTTP included
 */
public record SocketServerConfig(
        String host,
        int port,
        Set<String> allowedOrigins,
        Set<String> trustedProxies,
        Duration pingInterval,
        Duration pingTimeout,
        Duration connectTimeout,
        Map<String, Limit> limits,
        Limit otherEvents,
        int maxConnections) {
    public SocketServerConfig {
        allowedOrigins = Set.copyOf(allowedOrigins);
        trustedProxies = Set.copyOf(trustedProxies);
        limits = Map.copyOf(limits);
    }

    /** The usual settings for an address. */
    public static SocketServerConfig of(String host, int port) {
        return new SocketServerConfig(
                host,
                port,
                Set.of(),
                Set.of(),
                Duration.ofSeconds(25),
                Duration.ofSeconds(20),
                Duration.ofSeconds(5),
                Map.of(),
                Limit.perSecond(20),
                20_000);
    }

    /** The same settings with a rate for each of these event names. */
    public SocketServerConfig withLimits(Map<String, Limit> eventLimits) {
        return new SocketServerConfig(
                host,
                port,
                allowedOrigins,
                trustedProxies,
                pingInterval,
                pingTimeout,
                connectTimeout,
                eventLimits,
                otherEvents,
                maxConnections);
    }

    /** The same settings with other heartbeats. */
    public SocketServerConfig withHeartbeat(Duration interval, Duration timeout) {
        return new SocketServerConfig(
                host,
                port,
                allowedOrigins,
                trustedProxies,
                interval,
                timeout,
                connectTimeout,
                limits,
                otherEvents,
                maxConnections);
    }
}
