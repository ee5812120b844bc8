package cardroom.engine;

import java.util.List;

/**
 * What the rules say to a command: accepted with its facts and the state after them, or rejected
 * with a reason.
 */
public sealed interface Decision<S, E> {

    /**
     * The command is legal; folding {@code events} over the old state gives exactly {@code next}.
     */
    record Accepted<S, E>(List<E> events, S next) implements Decision<S, E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The command is refused and changes nothing. */
    record Rejected<S, E>(Rejection reason) implements Decision<S, E> {}
}
