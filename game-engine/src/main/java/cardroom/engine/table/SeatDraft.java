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
    Owes owes;
    Entry entry;
    Preferences prefs;
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
        owes = from.owes();
        entry = from.entry();
        prefs = from.prefs();
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
                owes,
                entry,
                prefs,
                bankMs,
                timeouts,
                connected,
                protectionUsed,
                dealtIn,
                last);
    }
}
