package cardroom.server.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever is wrong gets its documented code over a real socket, and changes nothing. Ada made the
 * table; she and Bo are in the middle of a hand, and Eve has no seat.
 */
@TestInstance(Lifecycle.PER_CLASS)
class RefusalTest {
    private final TableMirror mirror = new TableMirror();
    private final String evil = "e".repeat(281);
    private LocalServer host;
    private URI server;
    private SocketClient ada;
    private SocketClient bo;
    private String eve;
    private String table;
    private String rich;
    private String full;
    private JsonNode view;
    private int keys;

    @BeforeAll
    void dealHand(@TempDir Path folder) throws IOException, InterruptedException {
        host = LocalServer.over(folder);
        server = host.address();
        eve = SocketClient.guest(server, "Eve");
        ada = SocketClient.connect(server, SocketClient.guest(server, "Ada"), mirror::onEvent);
        bo = SocketClient.connect(server, SocketClient.guest(server, "Bo"), (_, _) -> {});
        String clock = "'clock':{'actionMs':300000,'bankMs':0}";
        table = create("{'variant':'NT','blinds':[1,2],'seats':6," + clock + "}");
        rich = create("{'blinds':[1,2],'seats':6,'buyIn':{'min':20000,'max':50000}}");
        full = create("{'blinds':[1,2],'seats':2,'bots':['nit','tag']}");
        mirror.joined(ada.ask("table:join", mirror.joinOrder(table)));
        ok(ada.ask("seat:take", payload("{'table':'$T','seat':0,'buyIn':100}")));
        ok(bo.ask("seat:take", payload("{'table':'$T','seat':3,'buyIn':100}")));
        mirror.await(now -> now.at("/hand/actor").isInt());
        view = SocketClient.get(server, "/api/v1/tables/" + table, eve);
        assertThat(view.get("version").asLong()).isEqualTo(mirror.version());
    }

    private String create(String order) throws IOException, InterruptedException {
        return ok(ada.ask("table:create", payload(order))).get("table").asText();
    }

    private static ObjectNode ok(ObjectNode answer) {
        assertThat(answer.get("ok").asBoolean()).as(answer.toString()).isTrue();
        return answer;
    }

    @AfterAll
    void stop() {
        host.close();
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "eve | dance | {} | unknown-event",
                "eve | clock:ping | {'t':'now'} | bad-request",
                "eve | clock:ping | {'t':-1} | bad-request",
                "eve | table:join | {} | bad-request",
                "eve | table:join | {'table':7} | bad-request",
                "eve | table:join | {'table':''} | bad-request",
                "eve | table:join | {'table':'$T','epoch':1,'version':'1'} | bad-request",
                "eve | table:join | {'table':'nowhere'} | unknown-table",
                "eve | table:close | {'table':'nowhere'} | unknown-table",
                "eve | seat:take | {'table':'nowhere','buyIn':100} | unknown-table",
                "eve | bot:add | {'table':'nowhere','bot':'tag'} | unknown-table",
                "eve | hand:act | {'table':'nowhere','hand':'$H','turn':0,'action':'fold'} | unknown-table",
                "eve | hand:pre-act | {'table':'nowhere','hand':'$H','choice':'fold'} | unknown-table",
                "eve | chat:say | {'table':'nowhere','text':'hello'} | unknown-table",
                "eve | table:create | {'seats':6} | bad-request",
                "eve | table:create | {'blinds':[2,1],'seats':6} | bad-request",
                "eve | table:create | {'blinds':[1,2.5],'seats':6} | bad-request",
                "eve | table:create | {'blinds':[-1,2],'seats':6} | bad-request",
                "eve | table:create | {'blinds':[1,2],'seats':11} | bad-request",
                "eve | table:create | {'blinds':[1,2],'seats':1} | bad-request",
                "eve | table:create | {'blinds':[1,2],'seats':6,'variant':'F7S'} | bad-request",
                "eve | table:create | {'blinds':[1,2],'seats':6,'bots':['genius']} | bad-request",
                "eve | table:create | {'blinds':[1,2],'seats':6,'bots':'tag'} | bad-request",
                "eve | table:create | {'blinds':[1,2],'seats':6,'buyIn':{'min':9,'max':8}} | bad-request",
                "eve | table:create | {'blinds':[1,2],'seats':6,'clock':{'actionMs':1}} | bad-request",
                "eve | table:create | {'blinds':[1,2],'seats':6,'name':'$E'} | bad-request",
                "eve | table:create | {'blinds':[1,2],'seats':6,'name':'  '} | bad-request",
                "eve | table:create | {'blinds':[1,2],'seats':6,'pace':'fast'} | forbidden",
                "eve | table:create | {'blinds':[1,2],'seats':6,'rules':[]} | bad-request",
                "eve | table:create | {'blinds':[1,2],'seats':6,'rules':{'rabbithunt':true}} | bad-request",
                "eve | table:create | {'blinds':[1,2],'seats':6,'rules':{'rabbitHunt':1}} | bad-request",
                "eve | table:create | {'blinds':[1,2],'seats':6,'rules':{'ante':'all'}} | bad-request",
                "eve | table:create | {'blinds':[1,2],'seats':6,'rules':{'straddles':'everywhere'}} | bad-request",
                "eve | table:create | {'blinds':[1,2],'seats':6,'rules':{'bombPotEvery':101}} | bad-request",
                "eve | table:create | {'blinds':[1,2],'seats':6,'rules':{'bombPotAnte':-1}} | bad-request",
                "eve | table:create | {'blinds':[1,2],'seats':6,'rules':{'runs':4}} | bad-request",
                "eve | table:create | {'blinds':[1,2],'seats':6,'rules':{'runs':0}} | bad-request",
                "eve | table:create | {'blinds':[1,2],'seats':6,'rules':{'rake':{'basisPoints':1001}}} | bad-request",
                "eve | table:create | {'blinds':[1,2],'seats':6,'rules':{'rake':{'cap':3}}} | bad-request",
                "eve | table:create | {'blinds':[1,2],'seats':6,'rules':{'rake':{'basisPoints':5,'percent':5}}} | bad-request",
                "eve | table:create | {'blinds':[1,2],'seats':6,'rules':{'buyInLockMs':86400001}} | bad-request",
                "eve | table:create | {'blinds':[1,2],'seats':6,'variant':'NS','rules':{'straddles':'utg'}} | bad-request",
                "eve | table:create | {'blinds':[1,2],'seats':6,'variant':'FT','rules':{'straddles':'button'}} | bad-request",
                "eve | table:close | {'table':'$T'} | forbidden",
                "bo | table:close | {'table':'$T'} | forbidden",
                "ada | table:close | {'table':'$T'} | hand-running",
                "eve | seat:take | {'table':'$T','seat':3,'buyIn':100} | seat-taken",
                "eve | seat:take | {'table':'$T','seat':6,'buyIn':100} | no-such-seat",
                "eve | seat:take | {'table':'$T','seat':-2,'buyIn':100} | bad-request",
                "eve | seat:take | {'table':'$T','seat':1.5,'buyIn':100} | bad-request",
                "eve | seat:take | {'table':'$T'} | bad-request",
                "eve | seat:take | {'table':'$T','buyIn':-100} | bad-request",
                "eve | seat:take | {'table':'$T','buyIn':99.5} | bad-request",
                "eve | seat:take | {'table':'$T','buyIn':1e2} | bad-request",
                "eve | seat:take | {'table':'$T','buyIn':'100'} | bad-request",
                "eve | seat:take | {'table':'$T','buyIn':99999999999999999999} | bad-request",
                "eve | seat:take | {'table':'$T','buyIn':9223372036854775807} | bad-request",
                "eve | seat:take | {'table':'$T','buyIn':39} | illegal-buy-in",
                "eve | seat:take | {'table':'$T','buyIn':201} | illegal-buy-in",
                "eve | seat:take | {'table':'$R','buyIn':20000} | insufficient-chips",
                "eve | seat:take | {'table':'$F','buyIn':100} | table-full",
                "ada | seat:take | {'table':'$T','buyIn':100} | already-seated",
                "eve | seat:leave | {'table':'$T'} | not-seated",
                "eve | seat:sit-out | {'table':'$T'} | not-seated",
                "eve | seat:control | {'table':'$F'} | not-seated",
                "ada | seat:sit-in | {'table':'$T'} | illegal-action",
                "eve | seat:top-up | {'table':'$T','amount':10} | not-seated",
                "ada | seat:top-up | {'table':'$T','amount':101} | illegal-buy-in",
                "eve | seat:top-up | {'table':'$T','amount':0} | bad-request",
                "eve | seat:top-up | {'table':'$T','amount':-10} | bad-request",
                "eve | bot:add | {'table':'$T','bot':'tag'} | forbidden",
                "bo | bot:add | {'table':'$T','bot':'tag'} | forbidden",
                "ada | bot:add | {'table':'$T','bot':'genius'} | bad-request",
                "ada | bot:add | {'table':'$T','bot':'tag','seat':3} | seat-taken",
                "bo | bot:remove | {'table':'$T','seat':0} | forbidden",
                "ada | bot:remove | {'table':'$T','seat':3} | no-such-seat",
                "actor | hand:act | {'table':'$T','hand':'$H','turn':$N,'action':'raise','amount':3} | illegal-amount",
                "actor | hand:act | {'table':'$T','hand':'$H','turn':$N,'action':'raise','amount':101} | illegal-amount",
                "actor | hand:act | {'table':'$T','hand':'$H','turn':$N,'action':'raise','amount':1000000000000000} | illegal-amount",
                "actor | hand:act | {'table':'$T','hand':'$H','turn':$N,'action':'check'} | illegal-action",
                "actor | hand:act | {'table':'$T','hand':'$H','turn':$N,'action':'bet','amount':10} | illegal-action",
                "actor | hand:act | {'table':'$T','hand':'$H','turn':7,'action':'fold'} | stale-turn",
                "actor | hand:act | {'table':'$T','hand':'$T-0','turn':$N,'action':'fold'} | stale-turn",
                "actor | hand:pre-act | {'table':'$T','hand':'$H','choice':'fold'} | stale-turn",
                "other | hand:act | {'table':'$T','hand':'$H','turn':$N,'action':'fold'} | not-your-turn",
                "other | hand:act | {'table':'$T','hand':'$H','turn':$N,'action':'fold','seat':$A} | not-your-turn",
                "other | hand:pre-act | {'table':'$T','hand':'$T-0','choice':'fold'} | no-hand",
                "other | hand:pre-act | {'table':'$T','hand':'$H','choice':'dance'} | bad-request",
                "other | hand:pre-act | {'table':'$T','hand':'$H'} | bad-request",
                "eve | hand:act | {'table':'$T','hand':'$H','turn':$N,'action':'fold'} | not-seated",
                "eve | hand:pre-act | {'table':'$T','hand':'$H','choice':'fold'} | not-seated",
                "eve | hand:act | {'table':'$T','hand':'$H','turn':$N,'action':'dance'} | bad-request",
                "eve | hand:act | {'table':'$T','hand':'$H','turn':$N,'action':'raise'} | bad-request",
                "eve | hand:act | {'table':'$T','hand':'$H','turn':$N,'action':'raise','amount':6.5} | bad-request",
                "eve | hand:act | {'table':'$T','hand':'$H','turn':$N,'action':'raise','amount':-6} | bad-request",
                "eve | hand:act | {'table':'$T','hand':'$H','turn':'$N','action':'fold'} | bad-request",
                "eve | hand:act | {'table':'$T','hand':'$H','turn':-1,'action':'fold'} | bad-request",
                "eve | hand:act | {'table':'$T','turn':$N,'action':'fold'} | bad-request",
                "eve | hand:act | {'table':'$T','hand':'$H','turn':$N,'action':'fold','key':''} | bad-request",
                "eve | hand:act | {'table':'$T','hand':'$H','turn':$N,'action':'fold','key':null} | bad-request",
                "eve | hand:act | {'table':'$T','hand':'$H','turn':$N,'action':'fold','key':'$E'} | bad-request",
                "eve | seat:take | {'table':'$T','buyIn':100,'entry':'free'} | bad-request",
                "eve | seat:take | {'table':'$T','buyIn':100,'entry':'straddle'} | illegal-action",
                "eve | seat:prefs | {'table':'$T','runs':1} | not-seated",
                "ada | seat:prefs | {'table':'$T'} | bad-request",
                "ada | seat:prefs | {'table':'$T','runs':2} | illegal-action",
                "ada | seat:prefs | {'table':'$T','runs':9} | bad-request",
                "ada | seat:prefs | {'table':'$T','autoMuck':'no'} | bad-request",
                "ada | seat:prefs | {'table':'nowhere','autoMuck':false} | unknown-table",
                "eve | hand:show | {'table':'$T','hand':'$H'} | not-seated",
                "ada | hand:show | {'table':'$T','hand':'$H'} | illegal-action",
                "ada | hand:show | {'table':'$T','hand':'$H','cards':['As','As']} | illegal-action",
                "ada | hand:show | {'table':'$T','hand':'$H','cards':['As','Ks','Qs','Js','Ts']} | bad-request",
                "ada | hand:show | {'table':'$T','hand':'$T-0'} | no-hand",
                "ada | hand:rabbit | {'table':'$T','hand':'$H'} | illegal-action",
                "ada | hand:rabbit | {'table':'$T'} | bad-request",
                "eve | chat:say | {'table':'$T','text':'$E'} | bad-request",
                "eve | chat:say | {'table':'$T','text':'   '} | bad-request",
                "eve | chat:say | {'table':'$T','text':7} | bad-request",
                "eve | chat:say | {'table':'$T','text':'a\\nb'} | bad-request",
            })
    void event_thatIsWrong_isRefusedAndChangesNothing(
            String who, String event, String payload, String code)
            throws IOException, InterruptedException {
        ObjectNode answer = ask(who, event, payload(payload));
        assertThat(answer.at("/error/code").asText()).as(answer.toString()).isEqualTo(code);
        assertThat(answer.at("/error/message").asText()).isNotBlank();
        assertThat(SocketClient.get(server, "/api/v1/tables/" + table, eve)).isEqualTo(view);
    }

    private ObjectNode ask(String who, String event, ObjectNode payload)
            throws IOException, InterruptedException {
        boolean adaActs = view.at("/hand/actor").asInt() == 0;
        return switch (who) {
            case "ada" -> ada.ask(event, payload);
            case "bo" -> bo.ask(event, payload);
            case "actor" -> (adaActs ? ada : bo).ask(event, payload);
            case "other" -> (adaActs ? bo : ada).ask(event, payload);
            default -> askAsEve(event, payload);
        };
    }

    /** Every time over a connection of her own, because faults are counted. */
    private ObjectNode askAsEve(String event, ObjectNode payload)
            throws IOException, InterruptedException {
        try (SocketClient client = SocketClient.connect(server, eve, (_, _) -> {})) {
            return client.ask(event, payload);
        }
    }

    private ObjectNode payload(String text) {
        String json =
                text.replace('\'', '"')
                        .replace("\"$N\"", "\"1\"")
                        .replace("$N", view == null ? "" : view.at("/hand/turn").asText())
                        .replace("$A", view == null ? "" : view.at("/hand/actor").asText())
                        .replace("$H", view == null ? "" : view.at("/hand/id").asText())
                        .replace("$T", String.valueOf(table))
                        .replace("$R", String.valueOf(rich))
                        .replace("$F", String.valueOf(full))
                        .replace("$E", evil);
        ObjectNode payload = (ObjectNode) Json.parse(json);
        return payload.has("key") ? payload : payload.put("key", "key-" + keys++);
    }
}
