package cardroom.server.gateway;

import cardroom.server.socket.Limit;
import java.time.Duration;

/** An event name's limit and handler, side by side. */
record Endpoint(Limit limit, EventHandler handler) {
    /** So many at once, refilled over so many seconds, for each connection. */
    static Endpoint of(int burst, int seconds, EventHandler handler) {
        return new Endpoint(new Limit(burst, Duration.ofSeconds(seconds)), handler);
    }
}
