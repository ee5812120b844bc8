package cardroom.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.Decision;
import cardroom.engine.Rejection;
import cardroom.engine.hand.Action;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever a client sends is decided: never an exception, and never a change without events. */
class HostileInputTest {
    @Test
    void hostileCommands_inManyStates_areDecidedWithoutException() {
        long seed = Long.getLong("cardroom.seed", 20_261_121L);
        System.out.println("hostile input, seed " + seed);
        Random random = new Random(seed);
        Set<Rejection.Code> seen = EnumSet.noneOf(Rejection.Code.class);
        for (int table = 0; table < 40; table++) {
            RandomTable play = new RandomTable(new Random(random.nextLong()));
            for (int step = 0; step < 400 && !play.table().state().closed(); step++) {
                play.step();
                if (play.table().decide(play.hostile())
                        instanceof Decision.Rejected<TableState, TableEvent>(Rejection reason)) {
                    assertThat(reason.message()).isNotBlank();
                    seen.add(reason.code());
                }
            }
        }
        assertThat(seen)
                .as("seed %d", seed)
                .contains(
                        Rejection.Code.NOT_SEATED,
                        Rejection.Code.STALE_TURN,
                        Rejection.Code.NOT_YOUR_TURN,
                        Rejection.Code.ILLEGAL_ACTION,
                        Rejection.Code.ILLEGAL_AMOUNT,
                        Rejection.Code.ILLEGAL_BUY_IN,
                        Rejection.Code.NO_SUCH_SEAT,
                        Rejection.Code.HAND_RUNNING);
    }

    @Test
    void act_withAmountsAtTheEdge_isRefused() {
        TestTable table = TestTable.seated(0, 1, 2);
        table.start();
        for (long amount : new long[] {Long.MIN_VALUE, -1, 0, 1, 19, 501, Long.MAX_VALUE}) {
            TableCommand raise =
                    new TableCommand.Act(TestTable.id(0), "t1-1", 0, new Action.Raise(amount));
            assertThat(table.refusal(raise)).isEqualTo(Rejection.Code.ILLEGAL_AMOUNT);
        }
    }
}
