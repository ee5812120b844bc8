package cardroom.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.netty.util.ResourceLeakDetector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Whatever bytes come in, no fault of ours is logged, no buffer leaks, and the next client is
 * served.
 */
class FuzzTest {
    private static final int CONNECTIONS = 250;
    private static final int FRAMES = 8;
    private static final int REQUESTS = 1_200;
    private static final List<String> PACKETS =
            List.of(
                    "40{\"token\":\"good-ada\"}",
                    "40",
                    "41",
                    "421[\"say\",{\"table\":\"t1\",\"text\":\"hi\"}]",
                    "42[\"say\"]",
                    "42999999999[\"say\",{\"a\":[1,2.5e10,true,null,\"\\u00e9\"]}]",
                    "451-[\"say\",{\"_placeholder\":true,\"num\":0}]",
                    "3",
                    "2probe",
                    "5",
                    "42/admin,1[\"say\",{}]",
                    "[[[[[[[[[[[[[[[[[[[[",
                    "42[\"say\",{\"a\":1e999999999}]",
                    "421[\"bad\",{}]");
    private static final List<String> REQUEST_HEADS =
            List.of(
                    request("GET / HTTP/1.1", "", ""),
                    request("GET /hello?a=%20b HTTP/1.1", "Accept-Encoding: gzip", ""),
                    request("HEAD /hello HTTP/1.1", "", ""),
                    request(
                            "POST /echo HTTP/1.1",
                            "Content-Type: application/json~Content-Length: 7",
                            "{\"a\":1}"),
                    request("POST /echo HTTP/1.1", "Transfer-Encoding: chunked", "3~abc~0~~"),
                    request(
                            "GET " + RawClient.PATH + " HTTP/1.1",
                            "Upgrade: websocket~Connection: Upgrade~Sec-WebSocket-Version: 13"
                                    + "~Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                            ""),
                    request("GET /socket.io/?EIO=4&transport=polling HTTP/1.1", "", ""));

    private static String request(String line, String headers, String body) {
        String more = headers.isEmpty() ? "" : headers + "~";
        return (line + "~Host: x~" + more + "~" + body).replace("~", "\r\n");
    }

    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> watcher =
            new AppenderBase<>() {
                @Override
                protected void append(ILoggingEvent event) {
                    if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
                        faults.add(event.getLoggerName() + ": " + event.getFormattedMessage());
                    }
                }
            };
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ResourceLeakDetector.Level leaks = ResourceLeakDetector.getLevel();
    private final TestServer server;

    FuzzTest() {
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
        watcher.start();
        root.addAppender(watcher);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, e) -> faults.add(thread.getName() + ": " + e));
        server = new TestServer();
    }

    @AfterEach
    void stop() {
        server.close();
        root.detachAppender(watcher);
        ResourceLeakDetector.setLevel(leaks);
        Thread.setDefaultUncaughtExceptionHandler(null);
    }

    private void assertHealthy(long seed) throws IOException {
        System.gc();
        try (RawClient client = RawClient.connected(server.port(), "good-zoe")) {
            for (int i = 0; i < 10; i++) {
                client.text("42" + i + "[\"say\",{}]");
                assertThat(client.packet()).startsWith("43" + i + "[{\"ok\":true");
            }
        }
        assertThat(faults).as("seed %d", seed).isEmpty();
    }

    @Test
    void frames_ofAnyContent_causeNoFault() throws IOException {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < CONNECTIONS; i++) {
            try (RawClient client =
                    random.nextInt(4) == 0
                            ? RawClient.open(server.port())
                            : RawClient.connected(server.port(), "good-p" + i)) {
                sendFrames(client, random);
            }
        }
        assertHealthy(seed);
    }

    /** The server may have closed in the middle: that ends the attempt. */
    private static void sendFrames(RawClient client, SplittableRandom random) {
        try {
            for (int i = 0; i < FRAMES; i++) {
                byte[] packet = mutated(PACKETS.get(random.nextInt(PACKETS.size())), random);
                int first = random.nextInt(10) == 0 ? random.nextInt(256) : 0x81;
                byte[] frame = RawClient.masked(first, packet);
                if (random.nextInt(12) == 0) {
                    frame[random.nextInt(frame.length)] = (byte) random.nextInt(256);
                }
                client.raw(frame);
            }
            if (random.nextBoolean()) {
                client.text("41");
                client.untilClosed();
            }
        } catch (IOException closed) {
            assertThat(closed).isNotNull();
        }
    }

    @Test
    void requests_ofAnyContent_causeNoFault() throws IOException {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < REQUESTS; i++) {
            byte[] request =
                    mutated(REQUEST_HEADS.get(random.nextInt(REQUEST_HEADS.size())), random);
            try (RawClient client = new RawClient(server.port())) {
                client.raw(request);
                client.raw("\r\n\r\n");
                if (random.nextInt(3) == 0) {
                    client.finish();
                    assertThat(client.head()).matches("(?s)(HTTP/1\\.[01] \\d{3}.*)?");
                }
            } catch (IOException closed) {
                assertThat(closed).isNotNull();
            }
        }
        assertHealthy(seed);
    }

    /** The same bytes with nothing to four changes. */
    private static byte[] mutated(String sample, SplittableRandom random) {
        StringBuilder text = new StringBuilder(sample);
        for (int changes = random.nextInt(5); changes > 0 && !text.isEmpty(); changes--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(6)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(256));
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.insert(at, (char) random.nextInt(256));
                case 3 -> text.insert(at, text.substring(at));
                case 4 -> text.setLength(at);
                default ->
                        text.insert(
                                at,
                                String.valueOf((char) random.nextInt(32, 127))
                                        .repeat(random.nextInt(300)));
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
