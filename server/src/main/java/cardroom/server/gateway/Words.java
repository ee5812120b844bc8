package cardroom.server.gateway;

/** What people write for others to read: nothing invisible that turns or hides what follows. */
final class Words {
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    private Words() {}

    /** The text without invisible characters, but for those that join letters and symbols. */
    static String withoutInvisible(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(c -> !isInvisible(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Whether there is something to see in the text and nothing that may not be in it. */
    static boolean isVisible(String text) {
        return text.codePoints().noneMatch(Words::isInvisible)
                && text.codePoints().anyMatch(c -> isSign(c) && !Character.isWhitespace(c));
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT && c != JOINER && c != NON_JOINER;
    }

    private static boolean isSign(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    false;
            default -> true;
        };
    }
}
