package cardroom.server.socket;

import cardroom.engine.table.PlayerId;
import cardroom.persistence.account.Role;
import cardroom.server.account.Principal;
import cardroom.server.http.HttpReply;
import cardroom.server.http.HttpRouter;
import cardroom.server.http.Method;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A real server on a free port whose handler echoes events and notes what happens. */
final class TestServer implements SocketHandler, AutoCloseable {
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final BlockingQueue<String> log = new LinkedBlockingQueue<>();
    final Map<String, Connection> connections = new ConcurrentHashMap<>();
    final SocketServer server;

    TestServer() {
        this(SocketServerConfig.of("127.0.0.1", 0));
    }

    TestServer(SocketServerConfig config) {
        server = new SocketServer(config, InstantSource.system(), new SecureRandom(), registry);
        server.start(
                this,
                new HttpRouter()
                        .route(Method.GET, "/hello", _ -> HttpReply.text(200, "hello"))
                        .route(Method.POST, "/echo", call -> HttpReply.json(call.json())));
    }

    int port() {
        return server.port();
    }

    /** The next thing that happened. */
    String next() throws InterruptedException {
        String entry = log.poll(5, TimeUnit.SECONDS);
        return entry == null ? "nothing" : entry;
    }

    Connection connection(String player) {
        Connection connection = connections.get(player);
        if (connection == null) {
            throw new IllegalStateException(player + " is not connected");
        }
        return connection;
    }

    double count(String metric) {
        return registry.find(metric).counters().stream().mapToDouble(c -> c.count()).sum();
    }

    @Override
    public Optional<Principal> authenticate(String token) {
        log.add("authenticate " + token);
        if (token.equals("hang")) {
            hang();
        }
        return token.startsWith("good-")
                ? Optional.of(
                        new Principal(new PlayerId(token.substring(5)), token, Role.GUEST, token))
                : Optional.empty();
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onOpen(Connection connection) {
        connections.put(connection.principal().id().value(), connection);
        log.add("open " + connection.principal().id());
    }

    @Override
    public void onEvent(Connection connection, String event, ObjectNode payload, Ack ack) {
        switch (event) {
            case "fail" -> throw new IllegalStateException("on purpose");
            case "silent" -> {}
            case "order" -> {
                connection.send(Frame.event("first", "1"));
                server.fanout().publish("room", Frame.event("second", "2"));
                connection.send(Frame.event("third", "3"));
                ack.ok();
            }
            case "bad" -> ack.error(ErrorCode.BAD_REQUEST, "as you asked for it");
            default -> {
                ObjectNode answer = JsonNodeFactory.instance.objectNode();
                answer.put("event", event);
                answer.set("payload", payload);
                ack.ok(answer);
            }
        }
    }

    @Override
    public void onClose(Connection connection) {
        log.add("close " + connection.principal().id());
    }

    @Override
    public void onCaughtUp(Connection connection, Set<String> roomsMissed) {
        log.add("caught-up " + connection.principal().id() + " " + roomsMissed);
    }

    @Override
    public void close() {
        server.stop(Duration.ofSeconds(5));
    }
}
