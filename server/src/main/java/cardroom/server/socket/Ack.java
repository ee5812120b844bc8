package cardroom.server.socket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * The one answer to a client's event; the first call counts and must happen before {@link
 * SocketHandler#onEvent} returns, later calls change nothing. Safe on any thread.
 */
public interface Ack {

    /** Answers {@code {"ok":true}}. */
    void ok();

    /**
     * Answers {@code {"ok":true, …}} with the fields of {@code extra}, which the caller gives away.
     */
    void ok(ObjectNode extra);

    /** Answers {@code {"ok":false,"error":{…}}}; {@code retryAfterMs} is left out when null. */
    void error(ErrorCode code, String message, @Nullable Long retryAfterMs);

    /** Answers an error without a time to wait. */
    default void error(ErrorCode code, String message) {
        error(code, message, null);
    }

    /** Whether the client asked for an answer; without one it is only counted. */
    boolean wanted();
}
