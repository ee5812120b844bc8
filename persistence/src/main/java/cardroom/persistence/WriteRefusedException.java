package cardroom.persistence;

import org.jspecify.annotations.Nullable;

/** Nothing was written, and nothing of it will be. */
public final class WriteRefusedException extends PersistenceException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    /** With its reason. */
    public WriteRefusedException(Refusal refusal, String message) {
        this(refusal, message, null);
    }

    /** With its reason and what caused it. */
    public WriteRefusedException(Refusal refusal, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.refusal = refusal;
    }

    /** Why. */
    public Refusal refusal() {
        return refusal;
    }
}
