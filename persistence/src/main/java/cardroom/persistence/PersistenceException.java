package cardroom.persistence;

import org.jspecify.annotations.Nullable;

/** The root of everything that storage throws. */
public class PersistenceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the reason in words that an operator understands. */
    public PersistenceException(String message) {
        super(message);
    }

    /** With the reason and what caused it. */
    public PersistenceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
