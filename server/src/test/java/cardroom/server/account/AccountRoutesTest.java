package cardroom.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import cardroom.persistence.Database;
import cardroom.persistence.DatabaseConfig;
import cardroom.persistence.account.DatabaseAccounts;
import cardroom.persistence.account.RefillRules;
import cardroom.persistence.account.Role;
import cardroom.server.http.AddressLimit;
import cardroom.server.http.HttpRouter;
import cardroom.server.socket.NobodyConnects;
import cardroom.server.socket.SocketServer;
import cardroom.server.socket.SocketServerConfig;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guests and their sessions over real HTTP and a real database. */
class AccountRoutesTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final BlockingQueue<String> revoked = new LinkedBlockingQueue<>();
    private final SocketServer server =
            new SocketServer(
                    SocketServerConfig.of("127.0.0.1", 0),
                    InstantSource.system(),
                    new SecureRandom(),
                    new SimpleMeterRegistry());
    private final Database database;
    private final Accounts accounts;
    private volatile List<HeldSeat> seats = List.of();

    AccountRoutesTest(@TempDir Path folder) {
        database = Database.open(DatabaseConfig.of("jdbc:sqlite:" + folder.resolve("cardroom.db")));
        accounts =
                new Accounts(
                        new DatabaseAccounts(database, RefillRules.DEFAULT),
                        InstantSource.system(),
                        new SecureRandom());
        HttpRouter router = new HttpRouter();
        new AccountRoutes(
                        accounts,
                        _ -> seats,
                        new AddressLimit(3, Duration.ofHours(1), false, InstantSource.system()),
                        revoked::add)
                .addTo(router);
        server.start(new NobodyConnects(), router);
    }

    @AfterEach
    void stop() {
        http.close();
        server.stop(Duration.ofSeconds(5));
        database.close();
    }

    private HttpResponse<String> send(String method, String path, String token, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .timeout(Duration.ofSeconds(5))
                        .header("content-type", "application/json")
                        .method(method, BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode guest(String name) throws IOException, InterruptedException {
        HttpResponse<String> made =
                send(
                        "POST",
                        "/api/v1/guests",
                        "",
                        json.createObjectNode().put("name", name).toString());
        assertThat(made.statusCode()).isEqualTo(201);
        return json.readTree(made.body());
    }

    @Test
    void guest_withGoodName_hasTokenBankrollAndRole() throws IOException, InterruptedException {
        JsonNode made = guest("  Ada Lovelace ");
        assertThat(made.at("/player/name").textValue()).isEqualTo("Ada Lovelace");
        String token = made.path("token").textValue();
        assertThat(token).hasSize(43);
        seats = List.of(new HeldSeat(new TableId("t1"), "Riverside", 2, 150));
        JsonNode me = json.readTree(send("GET", "/api/v1/me", token, "").body());
        assertThat(me.at("/player/id")).isEqualTo(made.at("/player/id"));
        assertThat(me.path("role").textValue()).isEqualTo("guest");
        assertThat(me.path("balance").longValue()).isEqualTo(10_000);
        assertThat(me.path("seats").toString())
                .isEqualTo("[{\"table\":\"t1\",\"name\":\"Riverside\",\"seat\":2,\"stack\":150}]");
        assertThat(accounts.authenticate(token)).map(p -> p.role()).contains(Role.GUEST);
    }

    @Test
    void guest_withIllegalName_is422AndCostsNothing() throws IOException, InterruptedException {
        for (int i = 0; i < 4; i++) {
            HttpResponse<String> answer = send("POST", "/api/v1/guests", "", "{\"name\":\" \"}");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("1 to 24");
        }
    }

    @Test
    void guest_withoutName_is400() throws IOException, InterruptedException {
        for (String body : List.of("{}", "{\"name\":7}", "{\"name\":null}", "[]", "{")) {
            assertThat(send("POST", "/api/v1/guests", "", body).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void guests_beyondTheAddressLimit_are429() throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            guest("Ada" + i);
        }
        HttpResponse<String> answer = send("POST", "/api/v1/guests", "", "{\"name\":\"Ada\"}");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("retry-after").orElse(0)).isPositive();
    }

    @Test
    void me_withoutGoodToken_is401() throws IOException, InterruptedException {
        for (String token : List.of("", "x", "A".repeat(43))) {
            HttpResponse<String> answer = send("GET", "/api/v1/me", token, "");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("www-authenticate")).contains("Bearer");
            assertThat(answer.body()).contains("\"code\":\"unauthenticated\"");
        }
    }

    @Test
    void signOut_endsTheSession() throws IOException, InterruptedException {
        String token = guest("Ada").path("token").textValue();
        assertThat(send("GET", "/api/v1/me", token, "").statusCode()).isEqualTo(200);
        assertThat(send("DELETE", "/api/v1/sessions/current", token, "").statusCode())
                .isEqualTo(204);
        assertThat(send("GET", "/api/v1/me", token, "").statusCode()).isEqualTo(401);
        assertThat(accounts.authenticate(token)).isEmpty();
        assertThat(revoked).hasSize(1);
    }

    @Test
    void refill_withChipsLeft_is409() throws IOException, InterruptedException {
        String token = guest("Ada").path("token").textValue();
        HttpResponse<String> answer = send("POST", "/api/v1/me/refill", token, "{}");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("\"code\":\"not-broke\"", "10000");
        assertThat(send("POST", "/api/v1/me/refill", token, "{\"key\":7}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void token_isStoredAsItsHashOnly() {
        Accounts.Opened opened = accounts.open("Ada", Role.OPERATOR);
        List<String> hashes =
                database.read(handle ->
                        handle.createQuery("SELECT token_hash FROM session")
                                .mapTo(String.class)
                                .list());
        assertThat(hashes).hasSize(1).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(hashes).doesNotContain(opened.token());
        assertThat(accounts.account(new PlayerId("nobody"))).isEmpty();
    }
}
