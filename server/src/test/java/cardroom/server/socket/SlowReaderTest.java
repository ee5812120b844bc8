package cardroom.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client that reads too slowly costs a bounded amount of memory, and nobody else notices it. */
class SlowReaderTest {
    private static final int MOST = 50_000;
    private static final Frame FRAME = Frame.event("fill", "\"" + "x".repeat(4_000) + "\"");

    private final TestServer server = new TestServer();
    private final Fanout fanout = server.server.fanout();

    @AfterEach
    void stop() {
        server.close();
    }

    private RawClient connect(String player) throws IOException, InterruptedException {
        RawClient client = RawClient.connected(server.port(), "good-" + player);
        while (!server.connections.containsKey(player)) {
            assertThat(server.next()).isNotEqualTo("nothing");
        }
        fanout.join(
                "room",
                server.connection(player),
                player.equals("fast") ? Audience.SEAT : Audience.SPECTATOR);
        return client;
    }

    /** Publishes until frames for the slow client are dropped, with the fast one reading along. */
    private int overflow(RawClient fast) throws IOException {
        double before = server.count("cardroom.sockets.frames.dropped");
        int published = 0;
        while (server.count("cardroom.sockets.frames.dropped") < before + 100) {
            fanout.publish("room", FRAME);
            assertThat(fast.packet()).startsWith("42[\"fill\"");
            assertThat(++published).isLessThan(MOST);
        }
        return published;
    }

    private String nextAbout(String what) throws InterruptedException {
        String entry = server.next();
        while (!entry.startsWith(what) && !entry.equals("nothing")) {
            entry = server.next();
        }
        return entry;
    }

    @Test
    void slowReader_losesFramesThenCatchesUp() throws IOException, InterruptedException {
        try (RawClient fast = connect("fast");
                RawClient slow = connect("slow")) {
            int published = overflow(fast);
            int received = 0;
            while (server.registry.get("cardroom.sockets.lagging").gauge().value() > 0) {
                assertThat(slow.packet()).startsWith("42[\"fill\"");
                received++;
            }
            assertThat(nextAbout("caught-up")).isEqualTo("caught-up slow [room]");
            server.connection("slow").send(Frame.event("snapshot", "2"));
            String next = slow.packet();
            while (next.startsWith("42[\"fill\"")) {
                next = slow.packet();
                received++;
            }
            assertThat(next).isEqualTo("42[\"snapshot\",2]");
            assertThat(received).isBetween(1, published - 100);
        }
    }

    @Test
    void slowReader_againWithinTenSeconds_isClosedWithReason()
            throws IOException, InterruptedException {
        try (RawClient fast = connect("fast");
                RawClient slow = connect("slow")) {
            overflow(fast);
            while (server.registry.get("cardroom.sockets.lagging").gauge().value() > 0) {
                slow.packet();
            }
            assertThat(nextAbout("caught-up")).isEqualTo("caught-up slow [room]");
            while (server.connection("slow").isOpen()) {
                fanout.publish("room", FRAME);
                assertThat(fast.packet()).startsWith("42[\"fill\"");
            }
            assertThat(nextAbout("close")).isEqualTo("close slow");
            assertThat(fanout.size("room")).isEqualTo(1);
            assertThat(server.count("cardroom.sockets.closed.slow")).isEqualTo(1);
        }
    }
}
