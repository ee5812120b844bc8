package cardroom.server.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.persistence.ledger.LedgerAccount;
import cardroom.server.table.LiveTable;
import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * People at one table over real sockets, each with what he sees, and Eve, who only looks on.
 * Payloads are written with single quotes; table and key are added.
 */
final class SocketTable implements AutoCloseable {
    /** Longer than any break between two hands. */
    private static final Duration BREAK = Duration.ofSeconds(30);

    /** One player, or Eve. */
    private record Person(SocketClient client, TableMirror mirror, String token) {}

    private final DealtServer server;
    private final Map<String, Person> people = new HashMap<>();
    private final List<JsonNode> told = new CopyOnWriteArrayList<>();
    private final String table;
    private int keys;
    private long version;

    /** Creates the table and seats these players with 100 chips each, from seat 0 on. */
    SocketTable(DealtServer server, String order, String... names)
            throws IOException, InterruptedException {
        this.server = server;
        connect("eve");
        table = ok(send("eve", "table:create", json(order))).get("table").asText();
        join("eve");
        for (int seat = 0; seat < names.length; seat++) {
            sit(names[seat], seat, "'buyIn':100");
        }
    }

    private void connect(String name) throws IOException, InterruptedException {
        URI address = server.address();
        TableMirror mirror = new TableMirror();
        String token = server.token(name);
        SocketClient client =
                SocketClient.connect(
                        address,
                        token,
                        (event, payload) -> {
                            // the mirror wakes those who wait for the version
                            if (name.equals("eve")) {
                                payload.path("events").forEach(told::add);
                            }
                            mirror.onEvent(event, payload);
                        });
        people.put(name, new Person(client, mirror, token));
    }

    private void join(String name) throws IOException, InterruptedException {
        Person person = person(name);
        person.mirror()
                .joined(ok(person.client().ask("table:join", person.mirror().joinOrder(table))));
    }

    /** Somebody new takes this seat. */
    void sit(String name, int seat, String payload) throws IOException, InterruptedException {
        connect(name);
        join(name);
        does(name, "seat:take", "'seat':" + seat + "," + payload);
    }

    private Person person(String name) {
        return Objects.requireNonNull(people.get(name), name);
    }

    private static ObjectNode json(String payload) {
        return (ObjectNode) Json.parse(("{" + payload + "}").replace('\'', '"'));
    }

    private ObjectNode send(String name, String event, ObjectNode payload)
            throws IOException, InterruptedException {
        return person(name).client().ask(event, payload.put("key", "key-" + keys++));
    }

    private static ObjectNode ok(ObjectNode answer) {
        assertThat(answer.get("ok").asBoolean()).as(answer.toString()).isTrue();
        return answer;
    }

    private ObjectNode ask(String name, String event, String payload)
            throws IOException, InterruptedException {
        return send(name, event, json(payload).put("table", table));
    }

    /** Does something that is accepted. */
    void does(String name, String event, String payload) throws IOException, InterruptedException {
        version = Math.max(version, ok(ask(name, event, payload)).path("version").asLong());
    }

    /** Tries something that is refused, and says with which code and message. */
    String isRefused(String name, String event, String payload)
            throws IOException, InterruptedException {
        ObjectNode answer = ask(name, event, payload);
        assertThat(answer.get("ok").asBoolean()).as(answer.toString()).isFalse();
        return answer.at("/error/code").asText() + ": " + answer.at("/error/message").asText();
    }

    /** The name's turn: {@code fold}, {@code raise 6} … */
    void acts(String name, String action) throws IOException, InterruptedException {
        does(name, "hand:act", action(action));
    }

    /** As {@link #acts}, but refused. */
    String mayNot(String name, String action) throws IOException, InterruptedException {
        return isRefused(name, "hand:act", action(action));
    }

    private String action(String action) throws InterruptedException {
        JsonNode hand = view().get("hand");
        String[] words = action.split(" ", 2);
        return "'hand':'%s','turn':%d,'action':'%s'%s"
                .formatted(
                        hand.get("id").asText(),
                        hand.get("turn").asInt(),
                        words[0],
                        words.length > 1 ? ",'amount':" + words[1] : "");
    }

    /** Does something with the hand that is or was played. */
    String ofHand(String payload) throws InterruptedException {
        return "'hand':'" + view().at("/hand/id").asText() + "'" + payload;
    }

    /** Everybody checks, or calls what is owed, until the hand is over. */
    void playOut() throws IOException, InterruptedException {
        while (!view().at("/hand/over").asBoolean()) {
            String name = actor();
            acts(name, legal(name).has("check") ? "check" : "call");
        }
    }

    /** Everybody folds to the last one. */
    void foldOut() throws IOException, InterruptedException {
        while (!view().at("/hand/over").asBoolean()) {
            acts(actor(), "fold");
        }
    }

    private String actor() throws InterruptedException {
        JsonNode now = view();
        return now.at("/seats/" + now.at("/hand/actor").asInt() + "/player/name").asText();
    }

    /** What the rules allow the actor. */
    JsonNode legal(String name) throws InterruptedException {
        int turn = view().at("/hand/turn").asInt();
        String hand = view().at("/hand/id").asText();
        TableMirror mirror = person(name).mirror();
        mirror.awaitOwn(own ->
                own.path("turn").asInt(-1) == turn && own.path("hand").asText().equals(hand));
        return Objects.requireNonNull(mirror.own()).get("legal");
    }

    /** What only this player knows, as of the last thing that was done. */
    JsonNode own(String name, String pointer, JsonNode wanted) throws InterruptedException {
        TableMirror mirror = person(name).mirror();
        mirror.awaitOwn(own -> own.at(pointer).equals(wanted));
        return Objects.requireNonNull(mirror.own());
    }

    /** Time passes until the next hand is dealt; its cards, see {@link DealtServer#deal}. */
    void nextHand(String... cards) throws InterruptedException {
        server.deal(cards);
        int before = server.table(table).committed().state().handNumber();
        for (int second = 0; second < BREAK.toSeconds() && number() == before; second++) {
            server.advance(Duration.ofSeconds(1));
        }
        assertThat(number()).isEqualTo(before + 1);
        version = server.table(table).committed().version();
    }

    private int number() {
        return server.table(table).committed().state().handNumber();
    }

    /** What Eve sees once she has heard of everything that was done. */
    JsonNode view() throws InterruptedException {
        return viewOf("eve");
    }

    /** What this person sees once he has heard of everything that was done. */
    JsonNode viewOf(String name) throws InterruptedException {
        TableMirror mirror = person(name).mirror();
        mirror.awaitVersion(version);
        assertThat(mirror.faults()).isEmpty();
        return mirror.view();
    }

    /** The chips behind of these seats. */
    List<Long> stacks(int seats) throws InterruptedException {
        List<Long> stacks = new ArrayList<>();
        for (int seat = 0; seat < seats; seat++) {
            stacks.add(view().at("/seats/" + seat + "/stack").asLong());
        }
        return stacks;
    }

    /** Everything of this type that Eve was told. */
    List<JsonNode> told(String type) throws InterruptedException {
        view();
        return told.stream().filter(e -> e.path("type").asText().equals(type)).toList();
    }

    LiveTable live() {
        return server.table(table);
    }

    /** The table as anybody finds it over HTTP. */
    JsonNode overHttp() throws IOException, InterruptedException {
        return SocketClient.get(server.address(), "/api/v1/tables/" + table, "");
    }

    /** The last hand as anybody finds it over HTTP. */
    JsonNode lastHand() throws IOException, InterruptedException {
        String id = view().at("/hand/id").asText();
        return SocketClient.get(server.address(), "/api/v1/hands/" + id, "");
    }

    /** The last hand in the PHH notation as this person gets it over HTTP; "" has no token. */
    String lastHandAsPhh(String name) throws IOException, InterruptedException {
        String id = view().at("/hand/id").asText();
        String token = name.isEmpty() ? "" : person(name).token();
        return SocketClient.text(server.address(), "/api/v1/hands/" + id + "?format=phh", token);
    }

    /** Chips of the table by the ledger, which is sound. */
    long ledger() {
        assertThat(server.ledger().audit().isBalanced()).isTrue();
        return server.ledger().balance(LedgerAccount.of(live().id()));
    }

    @Override
    public void close() {
        people.values().forEach(person -> person.client().close());
    }
}
