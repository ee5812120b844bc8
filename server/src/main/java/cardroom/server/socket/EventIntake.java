package cardroom.server.socket;

import cardroom.server.socket.Violation.Reason;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the events of one authenticated connection: its rates, the form of the payload, the order,
 * and exactly one answer for each. Touched by its event loop only.
 */
final class EventIntake {
    private static final Logger log = LoggerFactory.getLogger(EventIntake.class);
    private static final long OVERLOADED_RETRY_MILLIS = 250;
    private static final int MAX_LANE = 64;

    private final SocketContext context;
    private final NettyConnection connection;
    private final EventRates rates;
    private final Lanes lanes;
    private final Consumer<Reason> onAbuse;

    /**
     * @param onAbuse hears, on the loop, that this client sends too much nonsense
     */
    EventIntake(
            SocketContext context,
            NettyConnection connection,
            EventRates rates,
            Lanes lanes,
            Consumer<Reason> onAbuse) {
        this.context = context;
        this.connection = connection;
        this.rates = rates;
        this.lanes = lanes;
        this.onAbuse = onAbuse;
    }

    void take(ClientPacket.Event event) {
        String name = event.name();
        EventAck ack =
                new EventAck(event.ack(), connection::answer, outcome -> answered(name, outcome));
        long wait = rates.take(name, context.clock().millis());
        if (wait > 0) {
            ack.error(ErrorCode.RATE_LIMITED, "too many events of this kind", wait);
            return;
        }
        ObjectNode payload = payload(event);
        if (payload == null) {
            ack.error(ErrorCode.BAD_REQUEST, "an event has one argument, and it is an object");
        } else if (!lanes.submit(lane(payload), () -> handle(name, payload, ack))) {
            ack.error(
                    ErrorCode.OVERLOADED,
                    "too many unanswered events on this connection",
                    OVERLOADED_RETRY_MILLIS);
        }
    }

    private static @Nullable ObjectNode payload(ClientPacket.Event event) {
        JsonNode sent = event.payload();
        if (event.arguments() == 0 || (sent != null && sent.isNull())) {
            return JsonNodeFactory.instance.objectNode();
        }
        return sent instanceof ObjectNode object ? object : null;
    }

    private static String lane(ObjectNode payload) {
        String table = payload.path("table").textValue();
        return table == null || table.length() > MAX_LANE ? "" : table;
    }

    private void handle(String event, ObjectNode payload, EventAck ack) {
        try {
            context.handler().onEvent(connection, event, payload, ack);
            if (!ack.isAnswered()) {
                log.error("the event {} was not answered", event);
                ack.error(ErrorCode.INTERNAL, "a fault of the server");
            }
        } catch (RuntimeException e) {
            log.error("the event {} failed", event, e);
            ack.error(ErrorCode.INTERNAL, "a fault of the server");
        }
    }

    private void answered(String event, String outcome) {
        context.metrics().event(event, outcome);
        if (outcome.equals(ErrorCode.BAD_REQUEST.wire())) {
            connection.loop().queue().force(this::badRequest);
        }
    }

    private void badRequest() {
        if (!rates.forgives(context.clock().millis())) {
            onAbuse.accept(Reason.ABUSE);
        }
    }
}
