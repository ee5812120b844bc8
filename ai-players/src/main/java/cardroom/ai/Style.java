package cardroom.ai;

/**
 * How a {@link RuleBot} plays. Shares and chances are 0–1.
 *
 * @param name as on the wire
 * @param looseness share of starting hands entered from a middle position when nobody has raised
 * @param raiseShare how much of that is raised rather than called
 * @param reraise share of starting hands that re-raise an ordinary opening raise
 * @param callShare how far the hands that go on against a raise reach, as a part of {@code
 *     looseness}
 * @param respect how much stronger a hand an opponent's bet is taken to mean; 0 is deaf, 1 usual
 * @param aggression chance to bet or raise a hand that is worth it
 * @param bluff chance to bet or raise a hand that is worth nothing
 * @param continuation chance to bet the flop after raising before it
 * @param trap chance to play a very strong hand slowly
 * @param checkRaise chance to check a good hand out of position in order to raise
 * @param size bet sizes as a multiple of the usual ones, 0.3–3
 */
public record Style(
        String name,
        double looseness,
        double raiseShare,
        double reraise,
        double callShare,
        double respect,
        double aggression,
        double bluff,
        double continuation,
        double trap,
        double checkRaise,
        double size) {

    /** Very tight, careful. */
    public static final Style NIT =
            new Style("nit", 0.14, 0.93, 0.025, 0.5, 1.3, 0.6, 0.05, 0.5, 0.1, 0.05, 0.9);

    /** Tight and aggressive. */
    public static final Style TAG =
            new Style("tag", 0.22, 0.97, 0.055, 0.5, 1.0, 0.8, 0.16, 0.65, 0.1, 0.12, 1.0);

    /** Loose and aggressive. */
    public static final Style LAG =
            new Style("lag", 0.31, 0.96, 0.085, 0.6, 0.9, 0.85, 0.24, 0.7, 0.08, 0.15, 1.05);

    /** Loose and passive. */
    public static final Style STATION =
            new Style("station", 0.5, 0.1, 0.01, 1.2, 0.3, 0.3, 0.03, 0.25, 0.25, 0.03, 0.8);

    /** Wild. */
    public static final Style MANIAC =
            new Style("maniac", 0.55, 0.85, 0.2, 0.9, 0.45, 0.9, 0.45, 0.85, 0.02, 0.2, 1.35);

    public Style {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a style needs a name");
        }
        share("looseness", looseness);
        share("raiseShare", raiseShare);
        share("reraise", reraise);
        within("callShare", callShare, 0, 2);
        within("respect", respect, 0, 2);
        share("aggression", aggression);
        share("bluff", bluff);
        share("continuation", continuation);
        share("trap", trap);
        share("checkRaise", checkRaise);
        within("size", size, 0.3, 3);
    }

    private static void share(String what, double value) {
        within(what, value, 0, 1);
    }

    private static void within(String what, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    what + " is " + low + " to " + high + ", not " + value);
        }
    }
}
