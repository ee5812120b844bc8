package cardroom.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Long random play: the checks of {@link TestTable} after every event, and nobody is forgotten. */
class RandomTablePlayTest {
    private static final int HANDS = 20_000;
    private static final int HANDS_PER_TABLE = 60;
    private static final int STEPS_PER_TABLE = 20_000;

    @Test
    void randomPlay_joinsLeavesAndTimeouts_keepsChipsFoldAndTurn() {
        long seed = Long.getLong("cardroom.seed", 20_261_120L);
        System.out.println("random table play, seed " + seed);
        Random seeds = new Random(seed);
        Map<Class<?>, Integer> seen = new HashMap<>();
        int hands = 0;
        for (int table = 0; hands < HANDS; table++) {
            try {
                hands += play(new Random(seeds.nextLong()), seen);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ", table " + table, e);
            }
        }
        for (Class<?> kind : TableEvent.class.getPermittedSubclasses()) {
            assertThat(seen.getOrDefault(kind, 0)).as("%s, seed %d", kind, seed).isGreaterThan(99);
        }
    }

    private static int play(Random random, Map<Class<?>, Integer> seen) {
        RandomTable play = new RandomTable(random);
        TestTable table = play.table();
        Map<Integer, Integer> waited = new HashMap<>();
        int steps = 0;
        while (table.state().handNumber() < HANDS_PER_TABLE && steps < STEPS_PER_TABLE) {
            int before = table.state().handNumber();
            if (table.state().closed()) {
                break;
            }
            Map<Integer, Boolean> ready = ready(table);
            play.step();
            steps++;
            if (table.state().handNumber() > before) {
                countWaiting(table, ready, waited);
            }
        }
        end(table);
        table.log().forEach(event -> seen.merge(event.getClass(), 1, Integer::sum));
        return table.state().handNumber();
    }

    private static Map<Integer, Boolean> ready(TestTable table) {
        Map<Integer, Boolean> ready = new HashMap<>();
        table.state().seats().forEach(seat -> ready.put(seat.seat(), seat.isReady()));
        return ready;
    }

    /** Who owes a blind may wait, but never longer than the big blind needs to come round. */
    private static void countWaiting(
            TestTable table, Map<Integer, Boolean> ready, Map<Integer, Integer> waited) {
        for (int seat = 0; seat < 10; seat++) {
            boolean waits = ready.getOrDefault(seat, false) && !table.hand().isDealtIn(seat);
            waited.merge(seat, 1, waits ? Integer::sum : (_, _) -> 0);
            assertThat(waited.get(seat)).as("hands that seat %d waited", seat).isLessThan(10);
        }
    }

    private static void end(TestTable table) {
        if (!table.state().closed()) {
            if (table.running()) {
                table.playDown();
            }
            table.does(new TableCommand.Close("the test is over"));
        }
        assertThat(table.state().chips()).isZero();
        assertThat(table.state().seats()).isEmpty();
    }
}
