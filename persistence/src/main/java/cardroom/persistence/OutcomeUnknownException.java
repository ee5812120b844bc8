package cardroom.persistence;

/** It may or may not have been written; ask again with the same key. */
public final class OutcomeUnknownException extends PersistenceException {
    private static final long serialVersionUID = 1L;

    /** With the reason. */
    public OutcomeUnknownException(String message) {
        super(message);
    }
}
