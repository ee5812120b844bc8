package cardroom.engine.table;

import org.jspecify.annotations.Nullable;

/** The changing parts of a seat while one event is applied; not thread-safe. */
final class SeatDraft {
    final int seat;
    private final Occupant occupant;
    long stack;
    long pendingTopUp;
    SeatState.Status status;
    boolean leaving;
    boolean owesBlind;
    long bankMs;
    int timeouts;
    boolean connected;
    boolean protectionUsed;
    boolean dealtIn;
    @Nullable LastAction last;

    SeatDraft(SeatState from) {
        seat = from.seat();
        occupant = from.occupant();
        stack = from.stack();
        pendingTopUp = from.pendingTopUp();
        status = from.status();
        leaving = from.leaving();
        owesBlind = from.owesBlind();
        bankMs = from.bankMs();
        timeouts = from.timeouts();
        connected = from.connected();
        protectionUsed = from.protectionUsed();
        dealtIn = from.dealtIn();
        last = from.last();
    }

    SeatState build() {
        return new SeatState(
                seat,
                occupant,
                stack,
                pendingTopUp,
                status,
                leaving,
                owesBlind,
                bankMs,
                timeouts,
                connected,
                protectionUsed,
                dealtIn,
                last);
    }
}
