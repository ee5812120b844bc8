package cardroom.ai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All styles at random tables: the rules of the table accept every choice. */
class WholeHandsTest {
    private static final long SEED = 20_261;
    private static final int TABLES = 300;
    private static final int HANDS = 20;

    @Test
    void choose_randomTablesStacksAndAntes_isAlwaysLegal() {
        System.out.println("whole hands with seed " + SEED);
        SeededRandom random = new SeededRandom(SEED);
        int[] stacks = {2, 5, 9, 14, 25, 60, 100, 250, 5_000};
        for (int table = 0; table < TABLES; table++) {
            List<String> styles = styles(random, 2 + random.below(9));
            int stack = stacks[random.below(stacks.length)];
            long ante = random.below(4) == 0 ? 1 + random.below(5) : 0;
            new Ring(styles, stack, ante, random.below(1_000_000), false).play(HANDS);
        }
    }

    @Test
    void choose_sameSeed_sameHandsToTheLastChip() {
        List<String> styles = styles(new SeededRandom(SEED), 6);
        List<String> first = new Ring(styles, 100, 0, SEED, true).play(100).actions();
        List<String> second = new Ring(styles, 100, 0, SEED, true).play(100).actions();
        List<String> other = new Ring(styles, 100, 0, SEED + 1, true).play(100).actions();
        assertThat(first).hasSizeGreaterThan(500).isEqualTo(second).isNotEqualTo(other);
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
