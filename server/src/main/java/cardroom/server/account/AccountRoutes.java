package cardroom.server.account;

import cardroom.engine.table.PlayerId;
import cardroom.persistence.account.Account;
import cardroom.persistence.account.RefillOutcome;
import cardroom.persistence.account.Role;
import cardroom.server.http.AddressLimit;
import cardroom.server.http.HttpCall;
import cardroom.server.http.HttpProblem;
import cardroom.server.http.HttpReply;
import cardroom.server.http.HttpRouter;
import cardroom.server.http.Method;
import cardroom.server.http.StorageFaults;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/** {@code /api/v1/guests}, {@code /api/v1/me} and {@code /api/v1/sessions}. */
public final class AccountRoutes {
    private static final int MAX_KEY = 64;

    private final Accounts accounts;
    private final Function<PlayerId, List<HeldSeat>> seats;
    private final AddressLimit guests;
    private final Consumer<String> onRevoked;

    /**
     * @param seats the seats that a player holds now
     * @param guests how many guests one address may make
     * @param onRevoked hears the session of a revoked token, to close its connections
     */
    public AccountRoutes(
            Accounts accounts,
            Function<PlayerId, List<HeldSeat>> seats,
            AddressLimit guests,
            Consumer<String> onRevoked) {
        this.accounts = accounts;
        this.seats = seats;
        this.guests = guests;
        this.onRevoked = onRevoked;
    }

    /** Adds the routes. */
    public void addTo(HttpRouter router) {
        router.route(Method.POST, "/api/v1/guests", StorageFaults.mapped(this::guest));
        router.route(Method.GET, "/api/v1/me", StorageFaults.mapped(this::me));
        router.route(Method.POST, "/api/v1/me/refill", StorageFaults.mapped(this::refill));
        router.route(
                Method.DELETE, "/api/v1/sessions/current", StorageFaults.mapped(this::signOut));
    }

    private HttpReply guest(HttpCall call) {
        JsonNode sent = call.json().path("name");
        if (!sent.isTextual()) {
            throw HttpProblem.badRequest("name is a text: " + PlayerName.RULE);
        }
        String name =
                PlayerName.of(sent.textValue())
                        .orElseThrow(() -> HttpProblem.of(422, "illegal-name", PlayerName.RULE));
        guests.check(call.address());
        Accounts.Opened opened = accounts.open(name, Role.GUEST);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("token", opened.token());
        body.set("player", player(opened.account().id(), opened.account().name()));
        return HttpReply.json(201, body);
    }

    private HttpReply me(HttpCall call) {
        Principal principal = accounts.require(call);
        Account account =
                accounts.account(principal.id())
                        .orElseThrow(() -> HttpProblem.notFound("the account is gone"));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("player", player(account.id(), account.name()));
        body.put("role", account.role().name().toLowerCase(Locale.ROOT));
        body.put("balance", account.balance());
        ArrayNode held = body.putArray("seats");
        for (HeldSeat seat : seats.apply(principal.id())) {
            held.addObject()
                    .put("table", seat.table().value())
                    .put("name", seat.tableName())
                    .put("seat", seat.seat())
                    .put("stack", seat.stack());
        }
        return HttpReply.json(body);
    }

    private HttpReply refill(HttpCall call) {
        Principal principal = accounts.require(call);
        long onTables = seats.apply(principal.id()).stream().mapToLong(HeldSeat::stack).sum();
        return switch (accounts.refill(principal.id(), key(call), onTables)) {
            case RefillOutcome.Refilled(long balance) ->
                    HttpReply.json(JsonNodeFactory.instance.objectNode().put("balance", balance));
            case RefillOutcome.NotBroke(long balance, long tables) ->
                    throw HttpProblem.of(
                            409,
                            "not-broke",
                            "there are %d chips in the account and %d on tables"
                                    .formatted(balance, tables));
            case RefillOutcome.TooSoon(long allowedAt) ->
                    throw HttpProblem.of(429, "too-soon", "the last refill was a moment ago")
                            .withHeader("retry-after", Long.toString(secondsUntil(allowedAt)));
            case RefillOutcome.NoAccount() -> throw HttpProblem.notFound("the account is gone");
        };
    }

    private long secondsUntil(long at) {
        return Math.max(1, (at - accounts.millis() + 999) / 1000);
    }

    /**
     * The client's key makes a repeated request harmless; one without is an intention of its own.
     */
    private String key(HttpCall call) {
        if (call.body().length == 0) {
            return accounts.newKey();
        }
        JsonNode key = call.json().path("key");
        if (key.isMissingNode()) {
            return accounts.newKey();
        }
        if (!key.isTextual() || key.textValue().isEmpty() || key.textValue().length() > MAX_KEY) {
            throw HttpProblem.badRequest("key is a text of 1 to 64 characters");
        }
        return key.textValue();
    }

    private HttpReply signOut(HttpCall call) {
        Principal principal = accounts.require(call);
        call.bearer().ifPresent(accounts::revoke);
        onRevoked.accept(principal.session());
        return HttpReply.noContent();
    }

    private static ObjectNode player(PlayerId id, String name) {
        return JsonNodeFactory.instance.objectNode().put("id", id.value()).put("name", name);
    }
}
