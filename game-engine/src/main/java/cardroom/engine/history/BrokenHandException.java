package cardroom.engine.history;

/** A record that cannot be played on; never leaves {@link PhhReplay}. */
final class BrokenHandException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int action;

    /** {@code action} is the number of the action at fault from 1, or 0 for none of them. */
    BrokenHandException(int action, String reason) {
        super(reason, null, false, false);
        this.action = action;
    }

    PhhReplay.Broken asOutcome() {
        return new PhhReplay.Broken(action, String.valueOf(getMessage()));
    }
}
