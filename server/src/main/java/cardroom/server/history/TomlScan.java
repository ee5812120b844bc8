package cardroom.server.history;

/**
 * Walks through TOML line by line and knows as much as is needed to cut a file into hands: strings
 * over several lines, comments, and how deep the brackets are.
 */
final class TomlScan {
    /** More than any sensible record nests; a parser that descends needs a limit. */
    static final int MAX_DEPTH = 32;

    private enum Inside {
        TEXT,
        BASIC,
        LITERAL,
        LONG_BASIC,
        LONG_LITERAL
    }

    private Inside inside = Inside.TEXT;
    private int depth;

    /** Whether a line that begins here can be the head of a table. */
    boolean isAtTopLevel() {
        return inside == Inside.TEXT && depth == 0;
    }

    /** Forgets what came before: a new table begins. */
    void restart() {
        inside = Inside.TEXT;
        depth = 0;
    }

    /** Reads one line; false when the brackets nest too deep. */
    boolean read(String line) {
        int at = 0;
        while (at < line.length()) {
            at = inside == Inside.TEXT ? readText(line, at) : readString(line, at);
            if (depth > MAX_DEPTH) {
                return false;
            }
        }
        if (inside == Inside.BASIC || inside == Inside.LITERAL) {
            inside = Inside.TEXT;
        }
        return true;
    }

    private int readText(String line, int at) {
        switch (line.charAt(at)) {
            case '#' -> {
                return line.length();
            }
            case '"' -> {
                return open(line, at, "\"\"\"", Inside.LONG_BASIC, Inside.BASIC);
            }
            case '\'' -> {
                return open(line, at, "'''", Inside.LONG_LITERAL, Inside.LITERAL);
            }
            case '[', '{' -> depth++;
            case ']', '}' -> depth = Math.max(0, depth - 1);
            default -> {}
        }
        return at + 1;
    }

    private int open(String line, int at, String threeQuotes, Inside ifLong, Inside ifShort) {
        boolean isLong = line.startsWith(threeQuotes, at);
        inside = isLong ? ifLong : ifShort;
        return at + (isLong ? 3 : 1);
    }

    private int readString(String line, int at) {
        char c = line.charAt(at);
        boolean escapes = inside == Inside.BASIC || inside == Inside.LONG_BASIC;
        if (c == '\\' && escapes) {
            return at + 2;
        }
        String end =
                switch (inside) {
                    case BASIC -> "\"";
                    case LITERAL -> "'";
                    case LONG_BASIC -> "\"\"\"";
                    case LONG_LITERAL -> "'''";
                    case TEXT -> throw new IllegalStateException("not in a string");
                };
        if (line.startsWith(end, at)) {
            inside = Inside.TEXT;
            return at + end.length();
        }
        return at + 1;
    }
}
