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
     * {@code player} sat down with {@code buyIn} chips; {@code owesBlind} says how he enters (WL
     * 154).
     */
    record SeatTaken(int seat, Occupant player, long buyIn, boolean owesBlind)
            implements TableEvent {}

    /** The seat will be vacated when the hand allows it. */
    record LeaveAnnounced(int seat) implements TableEvent {}

    /** The seat is empty; {@code cashOut} chips went with the player. */
    record SeatLeft(int seat, long cashOut) implements TableEvent {}

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

    /** The seat plays again; {@code owesBlind} says how it enters. */
    record SatIn(int seat, boolean owesBlind) implements TableEvent {}

    /** {@code amount} chips were brought; {@code pending} until the running hand ends. */
    record ToppedUp(int seat, long amount, boolean pending) implements TableEvent {}

    /** A new hand: where button and blinds are now (a small blind of −1 is a dead one). */
    record HandBegan(int number, int button, int smallBlindSeat, int bigBlindSeat)
            implements TableEvent {}

    /** A fact inside the running hand. */
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
