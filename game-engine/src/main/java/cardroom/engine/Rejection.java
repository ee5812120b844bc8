package cardroom.engine;

import java.util.Locale;

/** Why a command was refused: a documented code and a sentence for the person who sent it. */
public record Rejection(Code code, String message) {

    /** The closed list of reasons; on the wire in lower case with hyphens. */
    public enum Code {
        NOT_YOUR_TURN,
        STALE_TURN,
        ILLEGAL_ACTION,
        ILLEGAL_AMOUNT,
        NO_HAND,
        HAND_RUNNING,
        NOT_ENOUGH_PLAYERS,
        NOT_SEATED,
        ALREADY_SEATED,
        SEAT_TAKEN,
        NO_SUCH_SEAT,
        TABLE_FULL,
        ILLEGAL_BUY_IN,
        TABLE_CLOSED;

        /** The code as it stands on the wire, for example {@code not-your-turn}. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
