package cardroom.persistence;

/** Why something was certainly not written. */
public enum Refusal {
    /** An account holds less than a transfer takes. */
    INSUFFICIENT_CHIPS("insufficient-chips"),
    /** The log already holds another commit with this version, or lacks the one before it. */
    VERSION_TAKEN("version-taken"),
    /** Another worker has claimed the table since. */
    FENCE_LOST("fence-lost"),
    /** The player's key is in the log already, with another commit. */
    KEY_TAKEN("key-taken"),
    /** The queue of the writer is full. */
    OVERLOADED("overloaded"),
    /** The deadline passed before the writer came to it; it will never be executed. */
    TIMED_OUT("timed-out"),
    /** The disk or the allowed size of the database is used up. */
    STORAGE_FULL("storage-full"),
    /** The database cannot be reached or does not accept writes. */
    UNAVAILABLE("unavailable"),
    /** The database is closed. */
    CLOSED("closed"),
    /** Anything else, such as a violated constraint; the message says what. */
    FAILED("failed");

    private final String code;

    Refusal(String code) {
        this.code = code;
    }

    /** The name for logs and metrics: lower case with hyphens. */
    public String code() {
        return code;
    }
}
