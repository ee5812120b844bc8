package cardroom.server.gateway;

import cardroom.server.socket.ErrorCode;
import cardroom.server.table.Outcome;

/** Short ways to say no. */
final class Refusals {
    private static final long RETRY_MS = 1_000;

    private Refusals() {}

    static Outcome refused(ErrorCode code, String message) {
        return new Outcome.Refused(code, message, null);
    }

    static Outcome later(ErrorCode code, String message) {
        return new Outcome.Refused(code, message, RETRY_MS);
    }

    static Outcome draining() {
        return later(ErrorCode.DRAINING, "this server is about to stop; reconnect in a moment");
    }

    static Outcome unknownTable() {
        return refused(ErrorCode.UNKNOWN_TABLE, "there is no such open table");
    }
}
