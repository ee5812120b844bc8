package cardroom.server.table;

/** Runs work later; the only source of timers, so that tests can turn the clock by hand. */
public interface Scheduler {
    /** Runs {@code task} once on a thread of its own after {@code millis} milliseconds. */
    Timer after(long millis, Runnable task);

    /** Unix time in milliseconds. */
    long now();

    /** Work that was not done yet. */
    @FunctionalInterface
    interface Timer {
        /** A timer that never fires. */
        Timer NONE = () -> {};

        /** Forgets the work; does nothing when it has begun. */
        void cancel();
    }
}
