package cardroom.server.gateway;

import cardroom.engine.hand.HandOptions;
import cardroom.engine.hand.Rake;
import cardroom.engine.table.HouseRules;
import cardroom.engine.table.HouseRules.AnteKind;
import cardroom.engine.table.HouseRules.Straddles;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What somebody wants to be different at a new table; what he leaves out is plain. */
record HouseOrder(Payload order) {
    private static final long MAX_CHIPS = 1_000_000_000_000L;
    private static final long DAY_MS = 86_400_000;

    /** Every field that {@code rules} may have: an option that is overlooked would cost chips. */
    private static final Set<String> FIELDS =
            new TreeSet<>(
                    Set.of(
                            "ante",
                            "anteFirst",
                            "straddles",
                            "straddleRaise",
                            "bombPotEvery",
                            "bombPotAnte",
                            "runs",
                            "rabbitHunt",
                            "rake",
                            "buyInLockMs"));

    /** The rules; {@link BadPayload} and {@link IllegalArgumentException} say what is wrong. */
    HouseRules rules() {
        return order.optionalObject("rules").map(HouseOrder::rules).orElse(HouseRules.NONE);
    }

    private static HouseRules rules(Payload rules) {
        rules.allowOnly(FIELDS);
        return HouseRules.builder()
                .ante(ante(rules))
                .anteFirst(rules.optionalFlag("anteFirst").orElse(false))
                .straddles(straddles(rules))
                .straddleRaise(rules.optionalFlag("straddleRaise").orElse(false))
                .bombPotEvery(rules.optionalInt("bombPotEvery", 0, 100).orElse(0))
                .bombPotAnte(rules.optionalInteger("bombPotAnte", 0, MAX_CHIPS).orElse(0))
                .runs(rules.optionalInt("runs", 1, HandOptions.MOST_RUNS).orElse(1))
                .rabbitHunt(rules.optionalFlag("rabbitHunt").orElse(false))
                .rake(rules.optionalObject("rake").map(HouseOrder::rake).orElse(null))
                .buyInLockMs(
                        rules.optionalInteger("buyInLockMs", 0, DAY_MS)
                                .orElse(HouseRules.BUY_IN_LOCK_MS))
                .build();
    }

    private static AnteKind ante(Payload rules) {
        return switch (rules.optionalText("ante", 16).orElse("each")) {
            case "each" -> AnteKind.EACH;
            case "big-blind" -> AnteKind.BIG_BLIND;
            default -> throw new BadPayload("ante is each or big-blind");
        };
    }

    private static Straddles straddles(Payload rules) {
        return switch (rules.optionalText("straddles", 16).orElse("none")) {
            case "none" -> Straddles.NONE;
            case "utg" -> Straddles.UTG;
            case "button" -> Straddles.BUTTON;
            case "both" -> Straddles.BOTH;
            default -> throw new BadPayload("straddles is none, utg, button or both");
        };
    }

    /** Null for no rake. */
    private static @Nullable Rake rake(Payload rake) {
        rake.allowOnly(Set.of("basisPoints", "cap", "noFlopNoDrop"));
        int basisPoints = (int) rake.integer("basisPoints", 0, 1_000);
        long cap = rake.optionalInteger("cap", 0, MAX_CHIPS).orElse(0);
        boolean noFlopNoDrop = rake.optionalFlag("noFlopNoDrop").orElse(false);
        return basisPoints == 0 ? null : new Rake(basisPoints, cap, noFlopNoDrop);
    }
}
