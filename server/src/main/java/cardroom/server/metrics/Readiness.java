package cardroom.server.metrics;

import java.util.List;

/**
 * Whether this server can be used.
 *
 * @param reasons why it is not simply ready, one sentence each
 */
public record Readiness(State state, List<String> reasons) {

    /** What a load balancer and an operator need to know. */
    public enum State {
        /** Does not accept players yet. */
        STARTING,
        /** Everything works. */
        READY,
        /** Players stay, although something does not work. */
        DEGRADED,
        /** Is about to go; new players belong elsewhere. */
        DRAINING
    }

    /** Everything works. */
    public static final Readiness OK = new Readiness(State.READY, List.of());

    public Readiness {
        reasons = List.copyOf(reasons);
    }
}
