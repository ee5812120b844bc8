package cardroom.server.cli;

import java.util.Locale;

/** One line of what {@code doctor} found. */
record Finding(Level level, String what, String detail) {
    /** How bad it is. */
    enum Level {
        OK,
        WARN,
        FAIL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding ok(String what, String detail) {
        return new Finding(Level.OK, what, detail);
    }

    static Finding warn(String what, String detail) {
        return new Finding(Level.WARN, what, detail);
    }

    static Finding fail(String what, String detail) {
        return new Finding(Level.FAIL, what, detail);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-4s  %s: %s", level, what, detail);
    }
}
