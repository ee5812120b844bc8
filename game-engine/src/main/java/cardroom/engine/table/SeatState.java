package cardroom.engine.table;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A taken seat between and during hands.
 *
 * @param seat 0-based number
 * @param stack chips of the seat; while it is dealt into the running hand they stand as that hand
 *     began, and {@link TableState#stackBehind} tells the live number
 * @param pendingTopUp chips already paid that join the stack when the hand ends
 * @param status whether the next hand deals this seat in
 * @param leaving stands up as soon as the hand allows it
 * @param owes the blinds that passed this seat while it sat out, or a newcomer's big blind
 * @param entry how it comes in while it owes any
 * @param prefs what its player wants without being asked
 * @param bankMs what is left of the time bank
 * @param timeouts turns in a row that ended by the clock
 * @param connected whether any socket of the player is attached; always true for a bot
 * @param protectionUsed whether disconnect protection was already granted in this hand
 * @param dealtIn whether the running or last hand dealt this occupant in; somebody who took the
 *     seat after the deal was not, even though the hand knows a player of that seat
 * @param last what he did last on this street of the running or last hand; null for nothing
 */
public record SeatState(
        int seat,
        Occupant occupant,
        long stack,
        long pendingTopUp,
        Status status,
        boolean leaving,
        Owes owes,
        Entry entry,
        Preferences prefs,
        long bankMs,
        int timeouts,
        boolean connected,
        boolean protectionUsed,
        boolean dealtIn,
        @Nullable LastAction last) {

    /** Whether a seat takes part. */
    public enum Status {
        /** Is dealt in. */
        ACTIVE,
        /** Keeps the seat without playing. */
        SITTING_OUT
    }

    /** Whether the next hand may deal this seat in. */
    public boolean isReady() {
        return status == Status.ACTIVE && !leaving && stack + pendingTopUp > 0;
    }

    SeatState with(Consumer<SeatDraft> change) {
        SeatDraft draft = new SeatDraft(this);
        change.accept(draft);
        return draft.build();
    }
}
