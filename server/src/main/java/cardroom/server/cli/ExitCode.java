package cardroom.server.cli;

/** What a command tells the shell. */
public final class ExitCode {
    /** It worked. */
    public static final int OK = 0;

    /** It ran, and the answer is no. */
    public static final int NO = 1;

    /** It was asked wrongly. */
    public static final int USAGE = 2;

    private ExitCode() {}
}
