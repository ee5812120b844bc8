package cardroom.server.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Keys, windows, floods and reconnects over real sockets. */
@TestInstance(Lifecycle.PER_CLASS)
class SocketPlayTest {
    private LocalServer server;
    private URI address;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = LocalServer.over(folder);
        address = server.address();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static ObjectNode ok(ObjectNode answer) {
        assertThat(answer.get("ok").asBoolean()).as(answer.toString()).isTrue();
        return answer;
    }

    private static String code(ObjectNode answer) {
        return answer.at("/error/code").asText();
    }

    private static ObjectNode at(String table, String key) {
        return Json.object().put("table", table).put("key", key);
    }

    /** A table whose clock is five minutes. */
    private static String create(SocketClient client) throws IOException, InterruptedException {
        ObjectNode order = Json.object().put("seats", 6).put("key", "create");
        order.putArray("blinds").add(1).add(2);
        order.putObject("clock").put("actionMs", 300_000).put("bankMs", 0);
        return ok(client.ask("table:create", order)).get("table").asText();
    }

    /** Two people in the middle of a hand, with what each of them sees. */
    private record Duel(
            String table,
            List<String> tokens,
            List<SocketClient> clients,
            List<TableMirror> mirrors)
            implements AutoCloseable {

        static Duel start(URI address) throws IOException, InterruptedException {
            List<TableMirror> mirrors = List.of(new TableMirror(), new TableMirror());
            List<String> tokens =
                    List.of(SocketClient.guest(address, "Ada"), SocketClient.guest(address, "Bo"));
            List<SocketClient> clients =
                    List.of(
                            SocketClient.connect(address, tokens.get(0), mirrors.get(0)::onEvent),
                            SocketClient.connect(address, tokens.get(1), mirrors.get(1)::onEvent));
            String table = create(clients.getFirst());
            for (int i = 0; i < 2; i++) {
                TableMirror mirror = mirrors.get(i);
                mirror.joined(clients.get(i).ask("table:join", mirror.joinOrder(table)));
                ok(
                        clients.get(i)
                                .ask(
                                        "seat:take",
                                        at(table, "sit").put("seat", i).put("buyIn", 100)));
            }
            for (TableMirror mirror : mirrors) {
                mirror.await(view -> view.at("/hand/actor").isInt());
            }
            return new Duel(table, tokens, clients, mirrors);
        }

        int actor() {
            return mirrors.getFirst().view().at("/hand/actor").asInt();
        }

        ObjectNode action(String key, String action) {
            JsonNode hand = mirrors.getFirst().view().get("hand");
            return at(table, key)
                    .put("hand", hand.get("id").asText())
                    .put("turn", hand.get("turn").asInt())
                    .put("action", action);
        }

        @Override
        public void close() {
            clients.forEach(SocketClient::close);
        }
    }

    @Test
    void action_sentTwiceUnderOneKey_hasOneEffectAndOneAnswer()
            throws IOException, InterruptedException {
        try (Duel duel = Duel.start(address)) {
            SocketClient actor = duel.clients().get(duel.actor());
            ObjectNode call = duel.action("call", "call");
            ObjectNode answer = ok(actor.ask("hand:act", call));
            assertThat(actor.ask("hand:act", call)).isEqualTo(answer);
            assertThat(code(actor.ask("hand:act", call.deepCopy().put("action", "fold"))))
                    .isEqualTo("key-reused");
            JsonNode joined = actor.ask("table:join", Json.object().put("table", duel.table()));
            assertThat(joined.get("version")).isEqualTo(answer.get("version"));
        }
    }

    @Test
    void botRemoved_sentTwiceUnderOneKey_hasOneAnswer() throws IOException, InterruptedException {
        try (SocketClient ada = client("Ada")) {
            String table = create(ada);
            ok(ada.ask("bot:add", at(table, "add").put("bot", "tag").put("seat", 2)));
            ObjectNode remove = at(table, "remove").put("seat", 2);
            ObjectNode answer = ok(ada.ask("bot:remove", remove));
            assertThat(ada.ask("bot:remove", remove)).isEqualTo(answer);
        }
    }

    @Test
    void tableClosed_sentTwiceUnderOneKey_hasOneAnswer() throws IOException, InterruptedException {
        try (SocketClient ada = client("Ada")) {
            String table = create(ada);
            ObjectNode answer = ok(ada.ask("table:close", at(table, "close")));
            assertThat(ada.ask("table:close", at(table, "close"))).isEqualTo(answer);
            assertThat(code(ada.ask("table:close", at(table, "other")))).isEqualTo("unknown-table");
        }
    }

    @Test
    void tableCreated_sentTwiceUnderOneKey_isOneTable() throws IOException, InterruptedException {
        try (SocketClient ada = client("Ada")) {
            String table = create(ada);
            assertThat(create(ada)).isEqualTo(table);
        }
    }

    private SocketClient client(String name) throws IOException, InterruptedException {
        return SocketClient.connect(address, SocketClient.guest(address, name), (_, _) -> {});
    }

    @Test
    void secondWindow_actsUntilTheFirstAsksForControl() throws IOException, InterruptedException {
        try (Duel duel = Duel.start(address)) {
            int actor = duel.actor();
            SocketClient first = duel.clients().get(actor);
            try (SocketClient second =
                    SocketClient.connect(address, duel.tokens().get(actor), (_, _) -> {})) {
                ObjectNode joined =
                        ok(second.ask("table:join", Json.object().put("table", duel.table())));
                assertThat(joined.at("/private/control").asBoolean()).isTrue();
                assertThat(code(first.ask("hand:act", duel.action("a", "call"))))
                        .isEqualTo("not-in-control");
                ok(first.ask("seat:control", at(duel.table(), "control")));
                assertThat(code(second.ask("hand:act", duel.action("b", "call"))))
                        .isEqualTo("not-in-control");
                ObjectNode call = duel.action("a", "call");
                ObjectNode answer = ok(first.ask("hand:act", call));
                ok(second.ask("seat:control", at(duel.table(), "control-2")));
                assertThat(first.ask("hand:act", call)).isEqualTo(answer);
            }
        }
    }

    @Test
    void chat_flooded_isRateLimitedAndKeepsWhatWasAnswered()
            throws IOException, InterruptedException {
        BlockingQueue<ObjectNode> lines = new LinkedBlockingQueue<>();
        try (SocketClient ada = client("Ada");
                SocketClient bo =
                        SocketClient.connect(
                                address,
                                SocketClient.guest(address, "Bo"),
                                (event, payload) -> {
                                    if (event.equals("chat:message")) {
                                        lines.add(payload);
                                    }
                                })) {
            String table = create(ada);
            ok(bo.ask("table:join", Json.object().put("table", table)));
            for (int i = 1; i < 5; i++) {
                ObjectNode answer =
                        ok(ada.ask("chat:say", at(table, "line-" + i).put("text", "line " + i)));
                assertThat(answer.get("seq").asLong()).isEqualTo(i);
            }
            ObjectNode again = at(table, "line-4").put("text", "line 4");
            assertThat(ok(ada.ask("chat:say", again)).get("seq").asLong()).isEqualTo(4);
            ObjectNode refused = ada.ask("chat:say", at(table, "line-5").put("text", "line 5"));
            assertThat(code(refused)).isEqualTo("rate-limited");
            assertThat(refused.at("/error/retryAfterMs").asLong()).isPositive();
            for (int i = 1; i < 5; i++) {
                ObjectNode line = lines.poll(10, TimeUnit.SECONDS);
                assertThat(line).isNotNull();
                assertThat(line.get("text").asText()).isEqualTo("line " + i);
                assertThat(line.at("/from/name").asText()).isEqualTo("Ada");
            }
            JsonNode joined = bo.ask("table:join", Json.object().put("table", table));
            assertThat(joined.get("chat")).hasSize(4);
            assertThat(lines).isEmpty();
        }
    }

    @Test
    void chat_sameKeyOtherText_isKeyReused() throws IOException, InterruptedException {
        try (SocketClient ada = client("Ada")) {
            String table = create(ada);
            ok(ada.ask("chat:say", at(table, "line").put("text", "one")));
            assertThat(code(ada.ask("chat:say", at(table, "line").put("text", "two"))))
                    .isEqualTo("key-reused");
        }
    }

    /** A reload in the middle of a hand loses nothing, hole cards included. */
    @Test
    void player_whoReconnects_getsWhatHeMissedAndHisCards()
            throws IOException, InterruptedException {
        try (Duel duel = Duel.start(address)) {
            int actor = duel.actor();
            int other = 1 - actor;
            TableMirror mirror = duel.mirrors().get(other);
            long version = mirror.version();
            JsonNode own = mirror.awaitCards();
            duel.clients().get(other).close();
            ok(duel.clients().get(actor).ask("hand:act", duel.action("call", "call")));
            try (SocketClient back =
                    SocketClient.connect(address, duel.tokens().get(other), mirror::onEvent)) {
                ObjectNode answer = ok(back.ask("table:join", mirror.joinOrder(duel.table())));
                assertThat(mirror.joined(answer)).isTrue();
                assertThat(answer.get("version").asLong()).isGreaterThan(version);
                assertThat(answer.at("/private/cards")).isEqualTo(own.get("cards"));
                JsonNode shown =
                        SocketClient.get(
                                address,
                                "/api/v1/tables/" + duel.table(),
                                duel.tokens().get(other));
                mirror.awaitVersion(shown.get("version").asLong());
                assertThat(mirror.view().get("seats")).isEqualTo(shown.get("seats"));
                assertThat(mirror.view().get("hand")).isEqualTo(shown.get("hand"));
                assertThat(mirror.faults()).isEmpty();
            }
        }
    }
}
