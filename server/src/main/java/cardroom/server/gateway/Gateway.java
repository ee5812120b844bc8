package cardroom.server.gateway;

import cardroom.persistence.OutcomeUnknownException;
import cardroom.persistence.PersistenceException;
import cardroom.persistence.WriteRefusedException;
import cardroom.server.account.Principal;
import cardroom.server.socket.Ack;
import cardroom.server.socket.Connection;
import cardroom.server.socket.ErrorCode;
import cardroom.server.socket.SocketHandler;
import cardroom.server.table.Outcome;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes every event of a client to its handler and gives its one answer. */
public final class Gateway implements SocketHandler {
    private static final Logger log = LoggerFactory.getLogger(Gateway.class);

    private final Function<String, Optional<Principal>> accounts;
    private final BooleanSupplier draining;
    private final TableEvents tables;
    private final SeatEvents seats;
    private final PlayEvents play;
    private final LobbyEvents lobby;

    /**
     * Joins the events of tables, seats, play and lobby; {@code accounts} knows who holds a token.
     */
    public Gateway(
            Function<String, Optional<Principal>> accounts,
            BooleanSupplier draining,
            TableEvents tables,
            SeatEvents seats,
            PlayEvents play,
            LobbyEvents lobby) {
        this.accounts = accounts;
        this.draining = draining;
        this.tables = tables;
        this.seats = seats;
        this.play = play;
        this.lobby = lobby;
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
        Request request = new Request(connection, event, new Payload(payload));
        Outcome outcome =
                ClientEvent.of(event)
                        .map(known -> safely(known, request))
                        .orElseGet(() ->
                                Refusals.refused(
                                        ErrorCode.UNKNOWN_EVENT,
                                        "there is no such event; docs/protocol.md has all"));
        switch (outcome) {
            case Outcome.Done(ObjectNode answer) -> ack.ok(answer);
            case Outcome.Refused(ErrorCode code, String message, var retryAfterMs) ->
                    ack.error(code, message, retryAfterMs);
        }
    }

    private Outcome safely(ClientEvent event, Request request) {
        try {
            return handle(event, request);
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

    private Outcome handle(ClientEvent event, Request request) {
        return switch (event) {
            case LOBBY_WATCH -> lobby.watch(request);
            case LOBBY_UNWATCH -> lobby.unwatch(request);
            case TABLE_CREATE ->
                    draining.getAsBoolean() ? Refusals.draining() : tables.create(request);
            case TABLE_JOIN -> tables.join(request);
            case TABLE_LEAVE -> tables.leave(request);
            case TABLE_CLOSE -> tables.close(request);
            case SEAT_TAKE -> draining.getAsBoolean() ? Refusals.draining() : seats.take(request);
            case SEAT_LEAVE -> seats.leave(request);
            case SEAT_SIT_OUT -> seats.sitOut(request);
            case SEAT_SIT_IN -> seats.sitIn(request);
            case SEAT_TOP_UP -> seats.topUp(request);
            case SEAT_CONTROL -> seats.control(request);
            case SEAT_PREFS -> seats.prefs(request);
            case BOT_ADD -> seats.addBot(request);
            case BOT_REMOVE -> seats.removeBot(request);
            case HAND_ACT -> play.act(request);
            case HAND_PRE_ACT -> play.preAct(request);
            case HAND_SHOW -> play.show(request);
            case HAND_RABBIT -> play.rabbit(request);
            case CHAT_SAY -> play.say(request);
            case CLOCK_PING -> play.ping(request);
        };
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
