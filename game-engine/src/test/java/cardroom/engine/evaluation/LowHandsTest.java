package cardroom.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** All ways to hold two ranks with three on the board. */
class LowHandsTest {
    private static final String RANKS = "23456789TJQKA";
    private static final int NINE_TO_KING = 0b0_1111_1000_0000;

    @Test
    void best_allTwoAndThreeRanks_gives56LowsInTheOrderOfTheRuleBook() {
        Set<String> inOrder = new TreeSet<>(Comparator.reverseOrder());
        Set<Integer> seen = new HashSet<>();
        for (int hole : sets(2)) {
            for (int board : sets(3)) {
                int low = LowHands.best(lowRanks(hole), lowRanks(board));
                String digits = digits(hole, board);
                assertThat(low == 0 ? "" : digits(LowHands.name(low))).isEqualTo(digits);
                if (low > 0) {
                    inOrder.add(digits);
                    seen.add(low);
                }
            }
        }
        assertThat(inOrder).hasSize(56).startsWith("87654").endsWith("54321");
        assertThat(seen).hasSize(56);
        List<String> byNumber = new ArrayList<>();
        for (int low = 1; low <= LowHands.BEST; low++) {
            byNumber.add(digits(LowHands.name(low)));
        }
        assertThat(byNumber).containsExactlyElementsOf(inOrder);
    }

    @Test
    void name_anyLow_readsFromTheHighestCardDown() {
        assertThat(LowHands.name(1)).isEqualTo("8-7-6-5-4 low");
        assertThat(LowHands.name(LowHands.BEST)).isEqualTo("5-4-3-2-A low");
    }

    /** The low of five different ranks as digits from the highest down, the ace 1, or nothing. */
    private static String digits(int hole, int board) {
        if (Integer.bitCount(hole | board) < 5 || ((hole | board) & NINE_TO_KING) != 0) {
            return "";
        }
        StringBuilder digits = new StringBuilder();
        for (int rank = 6; rank >= 0; rank--) {
            if (((hole | board) >> rank & 1) != 0) {
                digits.append(RANKS.charAt(rank));
            }
        }
        return digits.append((hole | board) >> 12 == 0 ? "" : "1").toString();
    }

    private static int[] sets(int size) {
        return IntStream.range(0, 1 << RANKS.length())
                .filter(set -> Integer.bitCount(set) == size)
                .toArray();
    }

    private static String digits(String name) {
        return name.replace(" low", "").replace("-", "").replace('A', '1');
    }

    private static int lowRanks(int ranks) {
        int low = 0;
        for (int rank = 0; rank < RANKS.length(); rank++) {
            low |= (ranks >> rank & 1) != 0 ? LowHands.bit(4 * rank) : 0;
        }
        return low;
    }
}
