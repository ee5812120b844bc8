package cardroom.server.account;

import java.text.Normalizer;
import java.util.Optional;

/** The rule for names: 1 to 24 characters after trimming, none of them invisible or controlling. */
public final class PlayerName {
    static final int MAX = 24;

    /** The rule in words. */
    public static final String RULE = "a name has 1 to 24 visible characters";

    private PlayerName() {}

    /** The name as it is kept, or nothing when it breaks the rule. */
    public static Optional<String> of(String sent) {
        if (sent.length() > 8 * MAX) {
            return Optional.empty();
        }
        String name = Normalizer.normalize(sent.strip(), Normalizer.Form.NFC);
        int length = name.codePointCount(0, name.length());
        boolean plain = name.codePoints().allMatch(PlayerName::isAllowed);
        boolean visible = name.codePoints().anyMatch(Character::isLetterOrDigit) || hasSymbol(name);
        return length >= 1 && length <= MAX && plain && visible
                ? Optional.of(name)
                : Optional.empty();
    }

    private static boolean isAllowed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.FORMAT -> c == 0x200D;
            default -> true;
        };
    }

    private static boolean hasSymbol(String name) {
        return name.codePoints()
                .anyMatch(c ->
                        Character.getType(c) == Character.OTHER_SYMBOL || (c > ' ' && c < 0x7F));
    }
}
