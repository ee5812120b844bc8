package cardroom.server.table;

import cardroom.server.socket.ErrorCode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** How a command to a table ended, as its sender is told. */
public sealed interface Outcome {
    /** Durable; {@code answer} goes into the ack. */
    record Done(ObjectNode answer) implements Outcome {}

    /** Not done, and nothing changed (with {@code outcome-unknown}: nobody knows yet). */
    record Refused(ErrorCode code, String message, @Nullable Long retryAfterMs) implements Outcome {
        Refused(ErrorCode code, String message) {
            this(code, message, null);
        }
    }
}
