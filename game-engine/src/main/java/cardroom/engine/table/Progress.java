package cardroom.engine.table;

import cardroom.engine.Decision;
import cardroom.engine.Rejection;
import cardroom.engine.hand.HandEvent;
import cardroom.engine.hand.HandState;
import java.util.ArrayList;
import java.util.List;

/**
 * The state as it moves while one command is decided, with the events that moved it; since every
 * step goes through {@link TableRules#evolve}, folding the events gives the same state. Not
 * thread-safe.
 */
final class Progress {
    private final List<TableEvent> events = new ArrayList<>();
    private TableState state;

    Progress(TableState state) {
        this.state = state;
    }

    static Decision<TableState, TableEvent> rejected(Rejection.Code code, String message) {
        return new Decision.Rejected<>(new Rejection(code, message));
    }

    TableState state() {
        return state;
    }

    /** The running hand; an {@link IllegalStateException} when there is none. */
    HandState hand() {
        HandState hand = state.hand();
        if (hand == null) {
            throw new IllegalStateException("table " + state.id() + " plays no hand");
        }
        return hand;
    }

    /** The taken seat with this number; an {@link IllegalStateException} when it is empty. */
    SeatState seat(int number) {
        return state.seat(number)
                .orElseThrow(() -> new IllegalStateException("seat " + number + " is empty"));
    }

    Progress add(TableEvent event) {
        events.add(event);
        state = TableRules.evolve(state, event);
        return this;
    }

    void addInHand(List<HandEvent> inHand) {
        inHand.forEach(event -> add(new TableEvent.InHand(event)));
    }

    Decision<TableState, TableEvent> accepted() {
        return new Decision.Accepted<>(events, state);
    }
}
