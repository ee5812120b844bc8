package cardroom.ai;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.ai.Ring.Stakes;
import cardroom.engine.hand.BettingStructure;
import cardroom.engine.hand.Variant;
import cardroom.engine.table.HouseRules;
import cardroom.engine.table.HouseRules.AnteKind;
import cardroom.engine.table.HouseRules.Straddles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All styles at random tables: the rules of the table accept every choice. */
class WholeHandsTest {
    private static final long SEED = 20_261;
    private static final int TABLES = 300;
    private static final int HANDS = 20;

    @Test
    void choose_randomTablesOfEveryVariant_isAlwaysLegal() {
        System.out.println("whole hands with seed " + SEED);
        SeededRandom random = new SeededRandom(SEED);
        Variant[] variants = Variant.values();
        int[] stacks = {2, 5, 9, 14, 25, 60, 100, 250, 5_000};
        for (int table = 0; table < TABLES; table++) {
            List<String> styles = styles(random, 2 + random.below(9));
            Variant variant = variants[table % variants.length];
            Stakes stakes =
                    new Stakes(
                            variant,
                            stacks[random.below(stacks.length)],
                            random.below(2) == 0,
                            random.below(4) == 0 ? 1 + random.below(5) : 0,
                            random.below(3) == 0 ? rules(variant, random) : HouseRules.NONE);
            new Ring(stakes, styles, random.below(1_000_000), false).play(HANDS);
        }
    }

    @Test
    void choose_sameSeed_sameHandsToTheLastChip() {
        List<String> styles = styles(new SeededRandom(SEED), 6);
        for (Variant variant : Variant.values()) {
            List<String> first = actions(variant, styles, SEED);
            assertThat(first).as(variant.code()).hasSizeGreaterThan(250);
            assertThat(actions(variant, styles, SEED)).isEqualTo(first);
            assertThat(actions(variant, styles, SEED + 1)).isNotEqualTo(first);
        }
    }

    private static List<String> actions(Variant variant, List<String> styles, long seed) {
        return new Ring(Stakes.plain(variant), styles, seed, true).play(50).actions();
    }

    /** Straddles, bomb pots, several boards and a big-blind ante, where the game allows them. */
    private static HouseRules rules(Variant variant, SeededRandom random) {
        HouseRules.Builder rules = HouseRules.builder().bombPotEvery(random.below(4)).runs(3);
        if (variant == Variant.NS) {
            return rules.build();
        }
        boolean limit = variant.betting() == BettingStructure.FIXED_LIMIT;
        return rules.ante(AnteKind.values()[random.below(2)])
                .straddles(limit ? Straddles.UTG : Straddles.BOTH)
                .straddleRaise(random.below(2) == 0)
                .build();
    }

    private static List<String> styles(SeededRandom random, int seats) {
        List<String> names = Strategies.names();
        List<String> styles = new ArrayList<>();
        for (int seat = 0; seat < seats; seat++) {
            styles.add(names.get(random.below(names.size())));
        }
        return styles;
    }
}
