package cardroom.server.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Plays one seat as fast as it can, remembers every answer, and sends again with the same key what
 * was not answered. Used by one thread at a time.
 */
final class ScriptedPlayer {
    private static final Set<String> LATER =
            Set.of("rate-limited", "overloaded", "table-paused", "outcome-unknown");

    /** A changing event that was sent. */
    private record Order(String event, ObjectNode payload) {
        String key() {
            return payload.get("key").asText();
        }
    }

    private final String token;
    private final Random random;
    private final TableMirror mirror = new TableMirror();
    private final Map<String, Long> versions = new LinkedHashMap<>();
    private final Map<Long, String> said = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private @Nullable SocketClient client;
    private @Nullable Order unanswered;
    private @Nullable JsonNode ownBefore;
    private String table = "";
    private int keys;
    private int seat = -1;
    private int sameHands;
    private int sentAgain;
    private int deltaResumes;

    ScriptedPlayer(String token, long seed) {
        this.token = token;
        this.random = new Random(seed);
    }

    /** Makes a table of this game at full speed with bots, and sits down. */
    String sitDown(URI server, String variant) throws IOException, InterruptedException {
        SocketClient connection = connect(server);
        ObjectNode order =
                Json.object().put("variant", variant).put("seats", 6).put("pace", "fast");
        order.putArray("blinds").add(1).add(2);
        ObjectNode rules = order.putObject("rules").put("bombPotEvery", 5).put("runs", 2);
        rules.putObject("rake").put("basisPoints", 500).put("cap", 3);
        order.putArray("bots").add("tag").add("lag").add("station");
        order.putObject("clock").put("actionMs", 60_000).put("bankMs", 30_000);
        ObjectNode created = connection.ask("table:create", order.put("key", "create"));
        table = created.path("table").asText();
        mirror.joined(connection.ask("table:join", mirror.joinOrder(table)));
        ObjectNode seated = order("seat:take", Json.object().put("table", table).put("buyIn", 200));
        assertThat(seated).isNotNull();
        seat = seated.path("seat").asInt(-1);
        return table;
    }

    /** Comes back to the table with what it knew, and settles what was not answered. */
    void resume(URI server) throws IOException, InterruptedException {
        SocketClient connection = connect(server);
        ObjectNode answer = connection.ask("table:join", mirror.joinOrder(table));
        deltaResumes += mirror.joined(answer) ? 1 : 0;
        checkCards(answer.path("private"));
        checkView(connection.ask("table:join", Json.object().put("table", table)));
        Order open = unanswered;
        if (open != null) {
            sentAgain++;
            settle(open);
        }
    }

    private SocketClient connect(URI server) throws IOException, InterruptedException {
        SocketClient connection = SocketClient.connect(server, token, mirror::onEvent);
        client = connection;
        return connection;
    }

    /** The unfinished hand goes on with the same cards. */
    private void checkCards(JsonNode own) {
        JsonNode before = ownBefore;
        if (before != null && before.path("hand").equals(own.path("hand"))) {
            sameHands++;
            assertThat(own.path("cards")).isEqualTo(before.path("cards"));
        }
    }

    private void checkView(ObjectNode fresh) throws InterruptedException {
        mirror.awaitVersion(fresh.get("version").asLong());
        mirror.joined(fresh);
        assertThat(mirror.faults()).isEmpty();
    }

    /** Plays until the connection ends. */
    void play() {
        try {
            int turn = -1;
            String hand = "";
            say();
            while (isConnected()) {
                ObjectNode own = mirror.awaitTurn(turn, hand, System.currentTimeMillis() + 50);
                if (own == null) {
                    keepSeat();
                } else if (act(own)) {
                    turn = own.get("turn").asInt();
                    hand = own.get("hand").asText();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            ownBefore = mirror.own();
        }
    }

    private boolean isConnected() {
        SocketClient connection = client;
        return connection != null && !connection.gone().isDone();
    }

    private boolean act(ObjectNode own) throws InterruptedException {
        JsonNode legal = own.get("legal");
        ObjectNode payload =
                Json.object()
                        .put("table", table)
                        .put("hand", own.get("hand").asText())
                        .put("turn", own.get("turn").asInt());
        String raise = legal.has("raise") ? "raise" : "bet";
        if (legal.has(raise) && random.nextInt(6) == 0) {
            payload.put("action", raise).put("amount", legal.at("/" + raise + "/min").asLong());
        } else if (legal.has("check")) {
            payload.put("action", "check");
        } else {
            payload.put("action", legal.has("call") && random.nextInt(3) > 0 ? "call" : "fold");
        }
        return order("hand:act", payload) != null;
    }

    /** Brings chips when they run out, and comes back to the game. */
    private void keepSeat() throws InterruptedException {
        JsonNode mine = mirror.view().path("seats").path(String.valueOf(seat));
        if (mine.path("stack").asLong() < 40) {
            var _ = order("seat:top-up", Json.object().put("table", table).put("amount", 150));
        }
        if (mine.path("status").asText().equals("sitting-out")) {
            var _ = order("seat:sit-in", Json.object().put("table", table));
        }
    }

    private void say() throws InterruptedException {
        var _ = order("chat:say", Json.object().put("table", table).put("text", "line " + keys));
    }

    /** Sends a new intention; null when it was not answered, or refused. */
    private @Nullable ObjectNode order(String event, ObjectNode payload)
            throws InterruptedException {
        Order order = new Order(event, payload.put("key", "key-" + keys++));
        unanswered = order;
        return settle(order);
    }

    private @Nullable ObjectNode settle(Order order) throws InterruptedException {
        while (isConnected()) {
            ObjectNode answer = send(order);
            if (answer == null) {
                return null;
            }
            if (answer.get("ok").asBoolean()) {
                unanswered = null;
                remember(order, answer);
                return answer;
            }
            if (!LATER.contains(answer.at("/error/code").asText())) {
                unanswered = null;
                refused(order, answer);
                return null;
            }
            Thread.sleep(answer.at("/error/retryAfterMs").asLong(100));
        }
        return null;
    }

    private @Nullable ObjectNode send(Order order) throws InterruptedException {
        SocketClient connection = client;
        if (connection == null) {
            return null;
        }
        try {
            return connection.emit(order.event(), order.payload()).get();
        } catch (ExecutionException _) {
            return null;
        }
    }

    private void remember(Order order, ObjectNode answer) {
        if (order.event().equals("chat:say")) {
            said.put(answer.get("seq").asLong(), order.payload().get("text").asText());
        } else {
            versions.put(order.key(), answer.get("version").asLong());
        }
    }

    /** Its own turn never ends without it, so that an action is always taken. */
    private void refused(Order order, ObjectNode answer) {
        String code = answer.at("/error/code").asText();
        if (order.event().equals("hand:act") || code.equals("internal")) {
            faults.add(order + ": " + answer);
        }
    }

    /** Versions of all answered keys. */
    Map<String, Long> versions() {
        return versions;
    }

    /** Answered chat lines by their numbers. */
    Map<Long, String> said() {
        return said;
    }

    TableMirror mirror() {
        return mirror;
    }

    List<String> faults() {
        return faults;
    }

    int sameHands() {
        return sameHands;
    }

    int sentAgain() {
        return sentAgain;
    }

    int deltaResumes() {
        return deltaResumes;
    }
}
