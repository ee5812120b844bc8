package cardroom.engine.table;

import java.util.Locale;

/** What a seat did last on the running street, a forced bet included. */
public enum LastAction {
    ANTE,
    BLIND,
    POST,
    STRADDLE,
    FOLD,
    CHECK,
    CALL,
    BET,
    RAISE,
    ALL_IN;

    /** The word on the wire, for example {@code all-in}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
