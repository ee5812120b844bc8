package cardroom.architecture.broken.engine;

/** Rules that read a clock. */
public final class ClockedRules {
    private ClockedRules() {}

    /** The time of day. */
    public static long deadline() {
        return System.currentTimeMillis() + 1;
    }
}
