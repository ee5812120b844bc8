package cardroom.server.simulation;

import cardroom.ai.Choice;
import cardroom.ai.Strategies;
import cardroom.ai.Strategy;
import cardroom.engine.Decision;
import cardroom.engine.card.Deck;
import cardroom.engine.simulation.HandTotals;
import cardroom.engine.simulation.SeedTree;
import cardroom.engine.simulation.SeededRandom;
import cardroom.engine.simulation.SimulatedHands;
import cardroom.engine.simulation.SimulatedStakes;
import cardroom.engine.table.Occupant;
import cardroom.engine.table.PlayerId;
import cardroom.engine.table.SeatState;
import cardroom.engine.table.TableCommand;
import cardroom.engine.table.TableEvent;
import cardroom.engine.table.TableId;
import cardroom.engine.table.TableRules;
import cardroom.engine.table.TableSettings;
import cardroom.engine.table.TableState;
import cardroom.engine.table.Turn;
import cardroom.engine.view.Views;
import java.util.Arrays;
import java.util.List;

/**
 * Hands between built-in bots by the rules of a table, each at a new table with new stacks; the
 * bots move one seat on with every hand. Hand h is deal h of block 0 of the seed tree.
 */
final class BotHands implements SimulatedHands {
    private final SimulatedStakes stakes;
    private final List<String> names;
    private final List<Strategy> strategies;
    private final long seed;
    private final SeedTree block;
    private final long[] stacks;

    BotHands(SimulatedStakes stakes, List<String> names, long seed) {
        this.stakes = stakes;
        this.names = names;
        this.seed = seed;
        block = SeedTree.root(seed).child(0);
        strategies = names.stream().map(Strategies::named).toList();
        stacks = new long[stakes.players()];
    }

    @Override
    public HandTotals play(long from, long to) {
        HandTotals totals = HandTotals.NONE;
        for (long hand = from; hand < to; hand++) {
            totals = totals.plus(play(hand));
        }
        return totals;
    }

    private HandTotals play(long hand) {
        SeedTree deal = block.child(hand);
        stakes.drawStacks(deal.child(SeedTree.STACKS).random(), stacks);
        Run run = new Run(seated(hand));
        Deck deck = Deck.shuffled(stakes.variant().cards(), deal.child(SeedTree.DECK).random());
        run.apply(new TableCommand.StartHand(deck));
        SeededRandom[] draws = new SeededRandom[stacks.length];
        Arrays.setAll(draws, seat -> deal.seat(seat).random());
        Turn turn = run.table.turn();
        int decisions = 0;
        while (turn != null) {
            Strategy strategy = strategies.get(botAt(turn.seat(), hand));
            Choice choice =
                    strategy.choose(Views.seated(run.table, turn.seat()), draws[turn.seat()]);
            run.apply(
                    new TableCommand.Act(
                            player(turn.seat()),
                            run.table.handId(),
                            turn.number(),
                            choice.action()));
            decisions++;
            turn = run.table.turn();
        }
        return totals(run, decisions);
    }

    private HandTotals totals(Run run, int decisions) {
        long losses = 0;
        long difference = 0;
        for (SeatState seat : run.table.seats()) {
            long lost = stacks[seat.seat()] - seat.stack();
            losses += Math.max(0, lost);
            difference += lost;
        }
        boolean kept = difference == 0 && !run.table.isHandRunning();
        return new HandTotals(1, decisions, losses, run.events, kept);
    }

    private TableState seated(long hand) {
        TableSettings settings =
                new TableSettings(
                        stakes.variant(),
                        SimulatedStakes.BIG_BLIND / 2,
                        SimulatedStakes.BIG_BLIND,
                        0,
                        stacks.length,
                        SimulatedStakes.BIG_BLIND,
                        Math.max(stakes.most(), SimulatedStakes.BIG_BLIND),
                        15_000,
                        0);
        String name = "Simulated deal %d of seed %d".formatted(hand, seed);
        Run run = new Run(TableRules.create(TableId.seeded(hand), name, settings).next());
        for (int seat = 0; seat < stacks.length; seat++) {
            String bot = names.get(botAt(seat, hand));
            Occupant occupant = new Occupant(player(seat), bot, bot);
            run.apply(new TableCommand.TakeSeat(occupant, seat, stacks[seat]));
        }
        return run.table;
    }

    private int botAt(int seat, long hand) {
        return (int) ((seat + hand) % stacks.length);
    }

    private static PlayerId player(int seat) {
        return new PlayerId("b" + seat);
    }

    /** A table in play and the count of its events. */
    private static final class Run {
        private TableState table;
        private long events;

        Run(TableState table) {
            this.table = table;
        }

        void apply(TableCommand command) {
            switch (TableRules.decide(table, command, 0)) {
                case Decision.Accepted<TableState, TableEvent>(var told, TableState next) -> {
                    events += told.size();
                    table = next;
                }
                case Decision.Rejected<TableState, TableEvent>(var reason) ->
                        throw new IllegalStateException(command + " was rejected: " + reason);
            }
        }
    }
}
