package cardroom.server.history;

/**
 * Walks through TOML line by line and knows as much as is needed to cut a file into hands: strings
 * over several lines, comments, and how deep the brackets are.
 */
final class TomlScan {
    /** More than any sensible record nests; a parser that descends needs a limit. */
    static final int MAX_DEPTH = 32;

    /** Longest name or number, in characters outside of quotes. */
    static final int MAX_WORD = 200;

    private enum Inside {
        TEXT,
        BASIC,
        LITERAL,
        LONG_BASIC,
        LONG_LITERAL
    }

    private Inside inside = Inside.TEXT;
    private int depth;
    private int word;
    private int dots;

    /** Whether a line that begins here can be the head of a table. */
    boolean isAtTopLevel() {
        return inside == Inside.TEXT && depth == 0;
    }

    /** Forgets what came before: a new table begins. */
    void restart() {
        inside = Inside.TEXT;
        depth = 0;
    }

    /** Reads one line; empty, or what is too much in it for a parser. */
    String read(String line) {
        word = 0;
        dots = 0;
        int at = 0;
        while (at < line.length()) {
            at = inside == Inside.TEXT ? readText(line, at) : readString(line, at);
            if (depth > MAX_DEPTH || dots > MAX_DEPTH) {
                return "brackets or names nest deeper than " + MAX_DEPTH;
            }
            if (word > MAX_WORD) {
                return "a name or number is longer than " + MAX_WORD + " characters";
            }
        }
        if (inside == Inside.BASIC || inside == Inside.LITERAL) {
            inside = Inside.TEXT;
        }
        return "";
    }

    /** Counts what is one name, dots included, or one number. */
    private void count(char c) {
        if (",=[]{}".indexOf(c) >= 0) {
            word = 0;
            dots = 0;
        } else if (!Character.isWhitespace(c)) {
            word++;
            dots += c == '.' ? 1 : 0;
        }
    }

    private int readText(String line, int at) {
        count(line.charAt(at));
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
