package cardroom.server.history;

/** A PHH file that cannot be read, or one hand in it; the message is a reason for its author. */
final class PhhFileException extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;

    /** {@code line} counts from 1 in the file; 0 when the fault is in no line. */
    PhhFileException(int line, String reason) {
        super(reason, null, false, false);
        this.line = line;
    }

    int line() {
        return line;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
