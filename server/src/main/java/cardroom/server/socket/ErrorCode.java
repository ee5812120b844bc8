package cardroom.server.socket;

import cardroom.engine.Rejection;
import java.util.Locale;

/** The closed list of reasons an event can be refused for; every one stands in docs/protocol.md. */
public enum ErrorCode {
    UNAUTHENTICATED,
    FORBIDDEN,
    BAD_REQUEST,
    UNKNOWN_EVENT,
    UNKNOWN_TABLE,
    NOT_SEATED,
    ALREADY_SEATED,
    SEAT_TAKEN,
    NO_SUCH_SEAT,
    TABLE_FULL,
    ILLEGAL_BUY_IN,
    INSUFFICIENT_CHIPS,
    NOT_YOUR_TURN,
    STALE_TURN,
    ILLEGAL_ACTION,
    ILLEGAL_AMOUNT,
    NO_HAND,
    HAND_RUNNING,
    NOT_ENOUGH_PLAYERS,
    NOT_IN_CONTROL,
    KEY_REUSED,
    OUTCOME_UNKNOWN,
    TABLE_PAUSED,
    TABLE_CLOSED,
    DRAINING,
    OVERLOADED,
    RATE_LIMITED,
    INTERNAL;

    private final String wire = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The code as it stands on the wire, for example {@code not-your-turn}. */
    public String wire() {
        return wire;
    }

    /** The wire code of a refusal by the engine; every engine code has one of the same name. */
    public static ErrorCode of(Rejection.Code code) {
        return valueOf(code.name());
    }
}
