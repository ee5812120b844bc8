package cardroom.server.gateway;

import cardroom.ai.Strategies;
import cardroom.engine.hand.Variant;
import cardroom.engine.table.TableId;
import cardroom.engine.table.TableSettings;
import cardroom.persistence.table.Visibility;
import cardroom.server.account.Principal;
import cardroom.server.table.Pace;
import cardroom.server.table.TableProfile;
import cardroom.server.wire.Json;
import java.util.List;
import java.util.Optional;

/** What somebody wants a new table to be, with the usual settings for what he leaves out. */
record TableOrder(Payload payload, Principal creator) {
    private static final long MAX_BLIND = 1_000_000_000L;
    private static final long MAX_CHIPS = 1_000_000_000_000L;

    TableProfile profile(TableId id) {
        Variant variant = variant();
        List<Long> blinds = payload.integers("blinds", 2, 1, MAX_BLIND);
        if (blinds.get(0) > blinds.get(1)) {
            throw new BadPayload("blinds are [small, big], and the small one is not the larger");
        }
        return new TableProfile(
                id,
                name(),
                settings(variant, blinds.get(0), blinds.get(1)),
                pace(),
                creator.id(),
                visibility(),
                false);
    }

    private Variant variant() {
        try {
            return Variant.of(payload.optionalText("variant", 8).orElse(Variant.NT.code()));
        } catch (IllegalArgumentException unknown) {
            throw new BadPayload("variant: " + unknown.getMessage());
        }
    }

    private TableSettings settings(Variant variant, long small, long big) {
        Payload none = new Payload(Json.object());
        Payload buyIn = payload.optionalObject("buyIn").orElse(none);
        long min = buyIn.optionalInteger("min", big, MAX_CHIPS).orElse(20 * big);
        long max = buyIn.optionalInteger("max", min, MAX_CHIPS).orElse(Math.max(min, 100 * big));
        Payload clock = payload.optionalObject("clock").orElse(none);
        TableSettings plain =
                new TableSettings(
                        variant,
                        small,
                        big,
                        payload.optionalInteger("ante", 0, MAX_BLIND).orElse(0),
                        (int) payload.integer("seats", 2, 10),
                        min,
                        max,
                        clock.optionalInteger("actionMs", 1_000, 300_000).orElse(15_000),
                        clock.optionalInteger("bankMs", 0, 600_000).orElse(30_000));
        try {
            return plain.with(new HouseOrder(payload).rules());
        } catch (IllegalArgumentException impossible) {
            throw new BadPayload("rules: " + impossible.getMessage());
        }
    }

    private String name() {
        Optional<String> name = payload.optionalText("name", 32).map(String::strip);
        if (name.isPresent() && !Words.isVisible(name.get())) {
            throw new BadPayload("name has 1 to 32 visible characters");
        }
        return name.orElse(creator.name() + "'s table");
    }

    private Visibility visibility() {
        return switch (payload.optionalText("visibility", 16).orElse("public")) {
            case "public" -> Visibility.PUBLIC;
            case "unlisted" -> Visibility.UNLISTED;
            default -> throw new BadPayload("visibility is public or unlisted");
        };
    }

    private Pace pace() {
        return switch (payload.optionalText("pace", 16).orElse("human")) {
            case "human" -> Pace.HUMAN;
            case "fast" -> Pace.FAST;
            default -> throw new BadPayload("pace is human or fast");
        };
    }

    /** The styles of the bots that shall sit down, at most as many as there are seats. */
    static List<String> bots(Payload payload, int seats) {
        List<String> styles = payload.texts("bots", seats);
        styles.forEach(TableOrder::checkStyle);
        return styles;
    }

    /** Checks that there is such a bot. */
    static void checkStyle(String style) {
        if (Strategies.find(style).isEmpty()) {
            throw new BadPayload("bot is one of " + String.join(", ", Strategies.names()));
        }
    }
}
