package cardroom.engine.table;

import cardroom.engine.hand.HandEvent;

/**
 * The facts of a table in the order in which they happened; all public except the deck inside a
 * started hand.
 */
public sealed interface TableEvent {

    /** The table exists. Always version 1. */
    record TableCreated(TableId id, String name, TableSettings settings) implements TableEvent {}

    /**
     * {@code player} sat down with {@code buyIn} chips; {@code owes} and {@code entry} say how he
     * enters (WL 154). A buy-in lock on him is settled.
     */
    record SeatTaken(int seat, Occupant player, long buyIn, Owes owes, Entry entry)
            implements TableEvent {}

    /** The seat will be vacated when the hand allows it. */
    record LeaveAnnounced(int seat) implements TableEvent {}

    /**
     * The seat is empty; {@code cashOut} chips went with the player, who until {@code lockedUntil}
     * (Unix milliseconds, 0 for no lock) comes back with no less.
     */
    record SeatLeft(int seat, long cashOut, long lockedUntil) implements TableEvent {}

    /** The seat is dealt no further hand. */
    record SatOut(int seat, Reason reason) implements TableEvent {
        /** Why a seat sits out. */
        public enum Reason {
            /** The player asked for it. */
            ASKED,
            /** Two turns in a row ended by the clock. */
            TIMED_OUT,
            /** No chips are left. */
            BROKE
        }
    }

    /** The seat plays again; {@code owes} and {@code entry} say how it enters. */
    record SatIn(int seat, Owes owes, Entry entry) implements TableEvent {}

    /** What the player of {@code seat} wants from now on; nobody else's business. */
    record PreferencesSet(int seat, Preferences prefs) implements TableEvent {}

    /** {@code amount} chips were brought; {@code pending} until the running hand ends. */
    record ToppedUp(int seat, long amount, boolean pending) implements TableEvent {}

    /**
     * A new hand: where button and blinds are now (a small blind of −1 is a dead one). A big blind
     * of −1: no blinds are posted in their seats, and they stay where they were (bomb pot, C13;
     * short deck). {@code bought}: the seat of the small blind buys the button and posts both,
     * while the big blind stays where it was (WL 154).
     */
    record HandBegan(int number, int button, int smallBlindSeat, int bigBlindSeat, boolean bought)
            implements TableEvent {}

    /**
     * A fact inside the running hand, or of the last one until the next begins. With {@link
     * HandEvent.HandEnded} the chips of each {@link HandEvent.RakeTaken} before it have left the
     * table: both are always events of the same command.
     */
    record InHand(HandEvent event) implements TableEvent {}

    /** The clock of a decision starts. */
    record TurnBegan(int seat, int turn, long deadline) implements TableEvent {}

    /** The action clock ran out and the time bank runs until {@code deadline}. */
    record BankStarted(int seat, int turn, long deadline) implements TableEvent {}

    /** What is left of the time bank of {@code seat}, after using it or at its refill. */
    record BankSet(int seat, long bankMs) implements TableEvent {}

    /** The turn of {@code seat} ended by the clock; the check or fold follows. */
    record TimedOut(int seat) implements TableEvent {}

    /** The player of {@code seat} came back or went. */
    record ConnectionChanged(int seat, boolean connected) implements TableEvent {}

    /** Disconnect protection, once per seat and hand: the deadline moved. */
    record ClockExtended(int seat, int turn, long deadline) implements TableEvent {}

    /**
     * A worker owns the table from here on; a running clock continues with {@code deadline} (0 when
     * none runs).
     */
    record TableClaimed(String worker, long fence, long deadline) implements TableEvent {}

    /**
     * The hand is settled: stacks, broke and leaving seats are up to date and the next hand may
     * begin.
     */
    record HandSettled() implements TableEvent {}

    /** The table is over. */
    record TableClosed(String reason) implements TableEvent {}
}
