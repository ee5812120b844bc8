package cardroom.persistence.log;

import cardroom.persistence.hand.FinishedHand;
import cardroom.persistence.ledger.Transfer;
import org.jspecify.annotations.Nullable;

/** What becomes durable together with a commit of a table, or not at all. */
public sealed interface Write {

    /** Chips move. */
    record Chips(Transfer transfer) implements Write {}

    /** The deck of a hand; never part of events, exports or logs. */
    record DeckSecret(String hand, String deck) implements Write {}

    /** The whole state after the commit; replaces the snapshot before. */
    record Snapshot(String state) implements Write {}

    /** A hand is over. */
    record HandEnded(FinishedHand hand) implements Write {}

    /** What a seat wants to do when its turn comes in this hand; a null choice takes it back. */
    record PreAction(int seat, String hand, @Nullable String choice) implements Write {}

    /** The table is over. */
    record Closed(String reason) implements Write {}

    /** The table sleeps until somebody touches it. */
    record Passivated() implements Write {}

    /** Somebody was here; a sleeping table is awake again. */
    record Touched() implements Write {}
}
