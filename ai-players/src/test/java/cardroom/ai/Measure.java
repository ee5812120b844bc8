package cardroom.ai;

import cardroom.engine.hand.Variant;
import java.util.List;

/**
 * Prints the measured figures of every style: hands (default 20,000), seed and PHH code of the
 * variant (default NT) as arguments.
 */
final class Measure {
    private Measure() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        int hands = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        Variant variant = Variant.of(arguments.length > 2 ? arguments[2] : "NT");
        for (List<String> styles :
                List.of(
                        List.of("nit", "tag", "lag", "station", "maniac", "tag"),
                        List.of("nit", "tag", "lag", "tag", "lag", "nit"),
                        List.of("tag", "lag", "station", "station", "station", "station"),
                        List.of("tag", "lag", "caller", "caller", "caller", "caller"),
                        List.of("tag", "lag", "random", "random", "random", "random"),
                        List.of("tag", "lag"),
                        List.of("tag", "station"),
                        List.of("tag", "maniac"))) {
            System.out.println(styles);
            System.out.println(Ring.of(variant, styles, seed).play(hands).text());
        }
    }
}
