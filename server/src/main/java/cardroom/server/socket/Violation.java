package cardroom.server.socket;

import java.util.Locale;

/** A packet that no correct client sends; it ends the connection. */
final class Violation extends Exception {
    private static final long serialVersionUID = 1L;

    /** What was wrong, as far as it is counted. */
    enum Reason {
        WEBSOCKET,
        BINARY,
        OVERSIZE,
        PACKET_TYPE,
        NAMESPACE,
        ACK_ID,
        MALFORMED,
        NOT_CONNECTED,
        SECOND_CONNECT,
        CONNECT_TIMEOUT,
        FLOOD,
        ABUSE;

        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    Violation(Reason reason) {
        super(reason.label(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
