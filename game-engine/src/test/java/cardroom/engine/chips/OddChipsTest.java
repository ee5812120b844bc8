package cardroom.engine.chips;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Shares of pots that cannot be split evenly. */
final class OddChipsTest {
    @DisplayName("D3 (WT 73, WL 149, TDA 20): 503 chips by three are 168, 168 and 167")
    @Test
    void share_ofAPotThatDoesNotDivide_givesOneChipEachToTheFirst() {
        assertThat(shares(503, 3)).containsExactly(168, 168, 167);
    }

    @Test
    void shares_ofEveryPot_addUpAndDifferByOneAtMost() {
        for (long pot = 0; pot <= 200; pot++) {
            for (int winners = 1; winners <= 10; winners++) {
                long[] shares = shares(pot, winners);
                assertThat(LongStream.of(shares).sum()).isEqualTo(pot);
                assertThat(shares[0] - shares[winners - 1]).isBetween(0L, 1L);
            }
        }
    }

    private static long[] shares(long pot, int winners) {
        return IntStream.range(0, winners)
                .mapToLong(k -> OddChips.share(pot, winners, k))
                .toArray();
    }
}
