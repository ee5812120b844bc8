package cardroom.ai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiceTest {
    private final Dice dice = new Dice(new SeededRandom(11));

    @Test
    void chance_bounds_areNeverAndAlways() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(dice.chance(0)).isFalse();
            assertThat(dice.chance(-1)).isFalse();
            assertThat(dice.chance(1)).isTrue();
        }
    }

    @Test
    void range_largerThanAnInt_coversBothHalves() {
        long low = 10;
        long high = 40_000_000_000L;
        int upper = 0;
        for (int i = 0; i < 10_000; i++) {
            long value = dice.range(low, high);
            assertThat(value).isBetween(low, high);
            upper += value > high / 2 ? 1 : 0;
        }
        assertThat(upper).isBetween(4_700, 5_300);
    }

    @Test
    void range_oneValue_isThatValue() {
        assertThat(dice.range(7, 7)).isEqualTo(7);
    }
}
