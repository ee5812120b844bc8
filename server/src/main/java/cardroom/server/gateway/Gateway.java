package cardroom.server.gateway;

import cardroom.persistence.OutcomeUnknownException;
import cardroom.persistence.PersistenceException;
import cardroom.persistence.WriteRefusedException;
import cardroom.server.account.Principal;
import cardroom.server.socket.Ack;
import cardroom.server.socket.Connection;
import cardroom.server.socket.ErrorCode;
import cardroom.server.socket.Limit;
import cardroom.server.socket.SocketHandler;
import cardroom.server.table.Outcome;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every event that a client may send: its limit, its handler and its one answer. */
public final class Gateway implements SocketHandler {
    private static final Logger log = LoggerFactory.getLogger(Gateway.class);

    private final Function<String, Optional<Principal>> accounts;
    private final TableEvents tables;
    private final LobbyEvents lobby;
    private final Map<String, Endpoint> endpoints = new HashMap<>();

    /** Joins the events of tables, seats, play and lobby under their names. */
    public Gateway(
            Function<String, Optional<Principal>> accounts,
            TableEvents tables,
            SeatEvents seats,
            PlayEvents play,
            LobbyEvents lobby) {
        this.accounts = accounts;
        this.tables = tables;
        this.lobby = lobby;
        endpoints.put("lobby:watch", Endpoint.of(10, 10, lobby::watch));
        endpoints.put("lobby:unwatch", Endpoint.of(10, 10, lobby::unwatch));
        endpoints.put("table:create", Endpoint.of(5, 30, tables::create));
        endpoints.put("table:join", Endpoint.of(40, 10, tables::join));
        endpoints.put("table:leave", Endpoint.of(40, 10, tables::leave));
        endpoints.put("table:close", Endpoint.of(5, 10, tables::close));
        endpoints.put("seat:take", Endpoint.of(10, 10, seats::take));
        endpoints.put("seat:leave", Endpoint.of(10, 10, seats::leave));
        endpoints.put("seat:sit-out", Endpoint.of(10, 10, seats::sitOut));
        endpoints.put("seat:sit-in", Endpoint.of(10, 10, seats::sitIn));
        endpoints.put("seat:top-up", Endpoint.of(10, 10, seats::topUp));
        endpoints.put("seat:control", Endpoint.of(10, 10, seats::control));
        endpoints.put("bot:add", Endpoint.of(20, 10, seats::addBot));
        endpoints.put("bot:remove", Endpoint.of(20, 10, seats::removeBot));
        endpoints.put("hand:act", Endpoint.of(200, 10, play::act));
        endpoints.put("hand:pre-act", Endpoint.of(30, 10, play::preAct));
        endpoints.put("chat:say", Endpoint.of(5, 10, play::say));
        endpoints.put("clock:ping", Endpoint.of(20, 10, play::ping));
    }

    /** The limit of every event name, for the socket server. */
    public Map<String, Limit> limits() {
        Map<String, Limit> limits = new HashMap<>();
        endpoints.forEach((name, endpoint) -> limits.put(name, endpoint.limit()));
        return limits;
    }

    @Override
    public Optional<Principal> authenticate(String token) {
        return accounts.apply(token);
    }

    @Override
    public void onOpen(Connection connection) {
        // nothing is joined before the client asks
    }

    @Override
    public void onEvent(Connection connection, String event, ObjectNode payload, Ack ack) {
        Endpoint endpoint = endpoints.get(event);
        if (endpoint == null) {
            ack.error(ErrorCode.UNKNOWN_EVENT, "there is no such event; docs/protocol.md has all");
            return;
        }
        answer(handle(endpoint, new Request(connection, event, new Payload(payload))), ack);
    }

    private static Outcome handle(Endpoint endpoint, Request request) {
        try {
            return endpoint.handler().handle(request);
        } catch (BadPayload e) {
            return Refusals.refused(ErrorCode.BAD_REQUEST, e.reason());
        } catch (OutcomeUnknownException _) {
            return Refusals.later(
                    ErrorCode.OUTCOME_UNKNOWN,
                    "send it again with the same key to learn what became of it");
        } catch (WriteRefusedException e) {
            return Refusals.later(ErrorCode.OVERLOADED, "nothing was saved: " + e.refusal().code());
        } catch (PersistenceException e) {
            log.warn("Event {} failed: {}", request.event(), e.getMessage());
            return Refusals.later(ErrorCode.OVERLOADED, "storage does not answer; try again");
        } catch (RuntimeException e) {
            log.error(
                    "Event {} of connection {} failed",
                    request.event(),
                    request.connection().id(),
                    e);
            return Refusals.refused(ErrorCode.INTERNAL, "a fault of the server; nothing changed");
        }
    }

    private static void answer(Outcome outcome, Ack ack) {
        switch (outcome) {
            case Outcome.Done(ObjectNode answer) -> ack.ok(answer);
            case Outcome.Refused(ErrorCode code, String message, var retryAfterMs) ->
                    ack.error(code, message, retryAfterMs);
        }
    }

    @Override
    public void onClose(Connection connection) {
        tables.forget(connection);
    }

    @Override
    public void onCaughtUp(Connection connection, Set<String> roomsMissed) {
        tables.resend(connection, roomsMissed);
        lobby.resend(connection, roomsMissed);
    }
}
