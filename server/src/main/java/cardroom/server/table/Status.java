package cardroom.server.table;

import cardroom.engine.table.TableId;
import cardroom.server.socket.Frame;
import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * Whether a table plays; not versioned, because it must be sayable when nothing can be made
 * durable.
 */
public record Status(State state, String reason) {
    /** Plays. */
    public static final Status OPEN = new Status(State.OPEN, "");

    /** The three states of a table. */
    public enum State {
        OPEN,
        PAUSED,
        CLOSED
    }

    /** Waits for storage, with the reason. */
    static Status paused(String reason) {
        return new Status(State.PAUSED, reason);
    }

    /** As it stands in acks and listings. */
    public ObjectNode json() {
        ObjectNode node = Json.object().put("state", wire());
        if (!reason.isEmpty()) {
            node.put("reason", reason);
        }
        return node;
    }

    /** {@code open}, {@code paused} or {@code closed}. */
    public String wire() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    Frame frame(TableId table) {
        ObjectNode node = Json.object().put("table", table.value());
        node.setAll(json());
        return Frame.event("table:status", Json.text(node));
    }
}
