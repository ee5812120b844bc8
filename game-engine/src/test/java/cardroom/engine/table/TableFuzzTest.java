package cardroom.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.Arbitrary;
import cardroom.engine.Decision;
import cardroom.engine.Rejection;
import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Arbitrary commands at tables in play, at the wrong moment, by the wrong player, with absurd
 * numbers: never an exception, and after each {@link TestTable} checks chips, fold and turn. 40
 * tables, with {@code -Dcardroom.long=true} 4,000.
 */
class TableFuzzTest {
    private static final int TABLES = Boolean.getBoolean("cardroom.long") ? 4_000 : 40;
    private static final int STEPS = 500;

    @Test
    void arbitraryCommands_atTablesInPlay_areDecidedWithoutException() {
        long seed = Long.getLong("cardroom.seed", 20_261_124L);
        System.out.println("table fuzz, seed " + seed);
        Random seeds = new Random(seed);
        Set<Class<?>> accepted = new HashSet<>();
        Set<Class<?>> refused = new HashSet<>();
        for (int table = 0; table < TABLES; table++) {
            try {
                play(new Random(seeds.nextLong()), accepted, refused);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ", table " + table, e);
            }
        }
        assertThat(refused).as("seed %d", seed).isSubsetOf(commands()).hasSizeGreaterThan(8);
        assertThat(accepted).as("seed %d", seed).containsAll(commands());
    }

    private static List<Class<?>> commands() {
        return List.of(TableCommand.class.getPermittedSubclasses());
    }

    private static void play(Random random, Set<Class<?>> accepted, Set<Class<?>> refused) {
        RandomTable play = new RandomTable(random);
        TestTable table = play.table();
        Arbitrary arbitrary = arbitrary(random, table);
        for (int step = 0; step < STEPS && !table.state().closed(); step++) {
            play.step();
            TableCommand command = arbitrary.of(TableCommand.class);
            // a table that is closed at once has nothing more to tell
            if (!(command instanceof TableCommand.Close) || step > STEPS - 50) {
                TableState before = table.state();
                switch (table.decide(command)) {
                    case Decision.Accepted<TableState, TableEvent> _ ->
                            accepted.add(command.getClass());
                    case Decision.Rejected<TableState, TableEvent>(Rejection reason) -> {
                        assertThat(reason.message()).isNotBlank();
                        assertThat(table.state()).isEqualTo(before);
                        refused.add(command.getClass());
                    }
                }
            }
        }
    }

    /** Names and numbers of this table among absurd ones. */
    private static Arbitrary arbitrary(Random random, TestTable table) {
        Arbitrary arbitrary = new Arbitrary(random);
        return arbitrary
                .with(PlayerId.class, () -> TestTable.id(random.nextInt(16)))
                .with(Card.class, () -> Card.of(random.nextInt(Card.COUNT)))
                .with(Deck.class, () -> deck(random, table))
                .with(
                        String.class,
                        () -> arbitrary.oneOf(table.state().handId(), "t1-0", "", "nit"))
                .with(int.class, () -> number(random, table, arbitrary));
    }

    private static int number(Random random, TestTable table, Arbitrary arbitrary) {
        Turn turn = table.state().turn();
        int small = random.nextInt(10);
        return arbitrary.oneOf(
                small, turn == null ? small : turn.number(), arbitrary.of(Integer.class));
    }

    /** Of the game that is played: another one is a fault of the server, not of a client. */
    private static Deck deck(Random random, TestTable table) {
        return Deck.shuffled(table.state().settings().variant().cards(), random::nextInt);
    }
}
