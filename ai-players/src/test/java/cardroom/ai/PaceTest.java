package cardroom.ai;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.hand.Action;
import cardroom.engine.view.SeatedView;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Seat SEAT = Seat.preflop(2, "7d2c", 1_000);
    private static final Choice FOLD = new Choice(new Action.Fold(), "");
    private static final Choice SHOVE = new Choice(new Action.Raise(1_000), "");

    @Test
    void thinkingMs_human_staysInBoundsAndVaries() {
        SeededRandom random = new SeededRandom(5);
        for (Choice choice : new Choice[] {FOLD, SHOVE}) {
            long least = Long.MAX_VALUE;
            long most = 0;
            for (int i = 0; i < 2_000; i++) {
                long ms = Pace.HUMAN.thinkingMs(SEAT.view(), choice, random);
                assertThat(ms).isBetween(400L, 3_500L);
                least = Math.min(least, ms);
                most = Math.max(most, ms);
            }
            assertThat(most - least).isGreaterThan(500);
        }
    }

    @Test
    void thinkingMs_bigDecision_takesLonger() {
        assertThat(mean(SHOVE)).isGreaterThan(mean(FOLD) + 500);
    }

    @Test
    void thinkingMs_shortClock_leavesHalfOfIt() {
        SeatedView view = SEAT.clock(600).view();
        SeededRandom random = new SeededRandom(5);
        for (int i = 0; i < 500; i++) {
            assertThat(Pace.HUMAN.thinkingMs(view, SHOVE, random)).isBetween(0L, 300L);
        }
        SEAT.clock(15_000);
    }

    @Test
    void thinkingMs_fast_isZero() {
        assertThat(Pace.FAST.thinkingMs(SEAT.view(), SHOVE, new SeededRandom(5))).isZero();
    }

    private static double mean(Choice choice) {
        SeededRandom random = new SeededRandom(5);
        long sum = 0;
        for (int i = 0; i < 2_000; i++) {
            sum += Pace.HUMAN.thinkingMs(SEAT.view(), choice, random);
        }
        return sum / 2_000.0;
    }
}
