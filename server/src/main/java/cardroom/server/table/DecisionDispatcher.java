package cardroom.server.table;

/** Finds somebody to decide for a seat without a person. */
@FunctionalInterface
public interface DecisionDispatcher {
    /**
     * Takes a request on; never blocks, and may never answer: the table's own clock stands behind
     * it.
     */
    void dispatch(DecisionRequest request);
}
