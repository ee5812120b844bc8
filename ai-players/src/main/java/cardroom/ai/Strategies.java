package cardroom.ai;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The built-in strategies by name; each is stateless and may decide for any number of seats. */
public final class Strategies {
    private static final Map<String, Named> ALL = new LinkedHashMap<>();

    static {
        rules(Style.NIT, "Plays few hands and believes every raise");
        rules(Style.TAG, "Tight and aggressive: picks good hands and bets them hard");
        rules(Style.LAG, "Loose and aggressive: many hands, many raises, many bluffs");
        rules(Style.STATION, "Calls with nearly anything and seldom raises");
        rules(Style.MANIAC, "Raises first and looks at the cards later");
        add(
                "caller",
                "Checks and calls, always: a yardstick for experiments",
                new CallingStation());
        add(
                "random",
                "Picks legal actions at random: a yardstick for experiments",
                new RandomLegal());
    }

    private Strategies() {}

    /**
     * The strategy of this name; an {@link IllegalArgumentException} that lists the names when
     * there is none.
     */
    public static Strategy named(String name) {
        return find(name)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no bot style '" + name + "'; there are " + names()));
    }

    /** The strategy of this name, if there is one. */
    public static Optional<Strategy> find(String name) {
        return Optional.ofNullable(ALL.get(name)).map(Named::strategy);
    }

    /** All names, in the order in which a lobby shows them. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** All styles with their descriptions, in the same order. */
    public static List<BotStyle> styles() {
        List<BotStyle> styles = new ArrayList<>();
        ALL.forEach((name, named) -> styles.add(new BotStyle(name, named.description())));
        return List.copyOf(styles);
    }

    /**
     * A guard around {@code strategy} that turns its faults into a check or fold and counts them.
     */
    public static SafeStrategy safe(Strategy strategy) {
        return new SafeStrategy(strategy);
    }

    private static void rules(Style style, String description) {
        add(style.name(), description, new RuleBot(style));
    }

    private static void add(String name, String description, Strategy strategy) {
        ALL.put(name, new Named(description, strategy));
    }

    /** A strategy and what it is. */
    private record Named(String description, Strategy strategy) {}
}
