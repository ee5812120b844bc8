package cardroom.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everyone in a room gets every frame once and in order, however people come and go. */
class FanoutTest {
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
        return client;
    }

    private static Frame number(int n) {
        return Frame.event("n", Integer.toString(n));
    }

    private static int number(String packet) {
        assertThat(packet).startsWith("42[\"n\",");
        return Integer.parseInt(packet.substring(7, packet.length() - 1));
    }

    @Test
    void publish_to200Sockets_reachesEachInOrder()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        int frames = 200;
        List<RawClient> clients = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            clients.add(connect("p" + i));
            fanout.join(
                    "room",
                    server.connection("p" + i),
                    i % 5 == 0 ? Audience.SEAT : Audience.SPECTATOR);
        }
        assertThat(fanout.size("room")).isEqualTo(200);
        for (int n = 0; n < frames; n++) {
            fanout.publish("room", number(n));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> readers = new ArrayList<>();
            for (RawClient client : clients) {
                readers.add(threads.submit((Callable<Integer>) () -> readInOrder(client, frames)));
            }
            for (Future<Integer> reader : readers) {
                assertThat(reader.get(20, TimeUnit.SECONDS)).isEqualTo(frames);
            }
        }
        for (RawClient client : clients) {
            client.close();
        }
    }

    private static int readInOrder(RawClient client, int frames) throws IOException {
        int next = 0;
        while (next < frames && number(client.packet()) == next) {
            next++;
        }
        return next;
    }

    @Test
    void join_duringPublishing_missesNothingAfterItReturned()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        AtomicInteger begun = new AtomicInteger();
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> publisher =
                    threads.submit(() -> {
                        while (!done.get()) {
                            fanout.publish("room", number(begun.incrementAndGet()));
                            LockSupport.parkNanos(20_000);
                        }
                    });
            for (int i = 0; i < 30; i++) {
                String player = "p" + i;
                try (RawClient client = connect(player)) {
                    fanout.join("room", server.connection(player), Audience.SPECTATOR);
                    int after = begun.get();
                    int first = number(client.packet());
                    assertThat(first).isLessThanOrEqualTo(after + 1);
                    for (int n = first + 1; n < first + 20; n++) {
                        assertThat(number(client.packet())).isEqualTo(n);
                    }
                }
            }
            done.set(true);
            publisher.get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void privateFramesRoomFramesAndAcks_keepTheirOrder() throws IOException, InterruptedException {
        try (RawClient client = connect("ada")) {
            fanout.join("room", server.connection("ada"), Audience.SPECTATOR);
            client.text("421[\"order\",{}]");
            assertThat(client.packet()).isEqualTo("42[\"first\",1]");
            assertThat(client.packet()).isEqualTo("42[\"second\",2]");
            assertThat(client.packet()).isEqualTo("42[\"third\",3]");
            assertThat(client.packet()).isEqualTo("431[{\"ok\":true}]");
        }
    }

    @Test
    void join_twice_deliversOnceAndLeaveEndsIt() throws IOException, InterruptedException {
        try (RawClient client = connect("ada")) {
            Connection ada = server.connection("ada");
            assertThat(fanout.join("room", ada, Audience.SPECTATOR)).isTrue();
            assertThat(fanout.join("room", ada, Audience.SEAT)).isTrue();
            assertThat(fanout.size("room")).isEqualTo(1);
            fanout.publish("room", number(1));
            fanout.leave("room", ada);
            fanout.publish("room", number(2));
            ada.send(number(3));
            assertThat(number(client.packet())).isEqualTo(1);
            assertThat(number(client.packet())).isEqualTo(3);
            assertThat(fanout.size("room")).isZero();
        }
    }

    @Test
    void close_leavesAllRoomsBeforeOnClose() throws IOException, InterruptedException {
        Connection ada;
        try (RawClient client = connect("ada")) {
            ada = server.connection("ada");
            fanout.join("one", ada, Audience.SEAT);
            fanout.join("two", ada, Audience.SPECTATOR);
            ada.close("enough");
            assertThat(client.untilClosed()).isEqualTo("enough");
        }
        String entry = server.next();
        while (!entry.equals("close ada")) {
            assertThat(entry).isNotEqualTo("nothing");
            entry = server.next();
        }
        assertThat(ada.isOpen()).isFalse();
        assertThat(fanout.size("one") + fanout.size("two")).isZero();
        assertThat(fanout.join("one", ada, Audience.SEAT)).isFalse();
    }

    @Test
    void join_beyond64Rooms_isRefused() throws IOException, InterruptedException {
        try (RawClient client = connect("ada")) {
            Connection ada = server.connection("ada");
            for (int i = 0; i < NettyConnection.MAX_ROOMS; i++) {
                assertThat(fanout.join("room" + i, ada, Audience.SPECTATOR)).isTrue();
            }
            assertThat(fanout.join("one more", ada, Audience.SPECTATOR)).isFalse();
            fanout.publish("room63", number(63));
            assertThat(number(client.packet())).isEqualTo(63);
        }
    }
}
