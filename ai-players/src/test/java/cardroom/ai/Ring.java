package cardroom.ai;

import cardroom.engine.Decision;
import cardroom.engine.card.Deck;
import cardroom.engine.hand.Action;
import cardroom.engine.hand.Variant;
import cardroom.engine.table.HouseRules;
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
import cardroom.engine.view.SeatedView;
import cardroom.engine.view.TableView.SeatView;
import cardroom.engine.view.Views;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Bots of given styles playing whole hands by the rules of the table; new stacks and seats every
 * few hands and whenever somebody is broke.
 */
final class Ring {
    private static final int HANDS_BEFORE_SHUFFLE = 24;
    private static final long BIG_BLIND = 10;

    /** Time that this thread computes, so that a busy machine does not count. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final Stakes stakes;
    private final List<String> styles;
    private final long stack;
    private final SeededRandom random;
    private final Map<String, Profile> profiles = new TreeMap<>();
    private final List<String> actions = new ArrayList<>();
    private final Set<Integer> entered = new HashSet<>();
    private final Set<Integer> raised = new HashSet<>();
    private final boolean recording;
    private long decisions;
    private long decidingNanos;

    /**
     * What a table is played for.
     *
     * @param deep stack of everybody, or the most that one has, in big blinds of 10 chips
     * @param uneven whether stacks differ
     * @param ante chips
     */
    record Stakes(Variant variant, int deep, boolean uneven, long ante, HouseRules rules) {
        /** Equal stacks of 100 big blinds and no ante. */
        static Stakes plain(Variant variant) {
            return new Stakes(variant, 100, false, 0, HouseRules.NONE);
        }
    }

    /**
     * A table with a seat for each style.
     *
     * @param recording whether to keep every choice in {@link #actions()}
     */
    Ring(Stakes stakes, List<String> styles, long seed, boolean recording) {
        this.stakes = stakes;
        this.styles = new ArrayList<>(styles);
        this.stack = stakes.deep() * BIG_BLIND;
        this.random = new SeededRandom(seed);
        this.recording = recording;
        styles.forEach(style -> profiles.putIfAbsent(style, new Profile()));
    }

    /** Without a record: a table of these styles, 100 big blinds deep. */
    static Ring of(Variant variant, List<String> styles, long seed) {
        return new Ring(Stakes.plain(variant), styles, seed, false);
    }

    Ring play(int hands) {
        int left = hands;
        while (left > 0) {
            left -= session(Math.min(left, HANDS_BEFORE_SHUFFLE));
        }
        return this;
    }

    Profile profile(String style) {
        return profiles.getOrDefault(style, new Profile());
    }

    List<String> actions() {
        return actions;
    }

    double microsPerDecision() {
        return decidingNanos / 1000.0 / decisions;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        profiles.forEach(
                (style, profile) -> text.append(String.format("%-8s %s%n", style, profile.text())));
        return text.append(String.format("%.0f µs a decision%n", microsPerDecision())).toString();
    }

    private int session(int hands) {
        for (int i = styles.size() - 1; i > 0; i--) {
            Collections.swap(styles, i, random.below(i + 1));
        }
        TableState table = seated();
        int played = 0;
        while (played < hands && isComplete(table)) {
            table = hand(table);
            played++;
        }
        return played;
    }

    private TableState seated() {
        TableSettings settings =
                new TableSettings(
                        stakes.variant(),
                        BIG_BLIND / 2,
                        BIG_BLIND,
                        stakes.ante(),
                        styles.size(),
                        BIG_BLIND,
                        stack,
                        15_000,
                        0,
                        stakes.rules());
        TableState table = TableRules.create(new TableId("ring"), "Ring", settings).next();
        for (int seat = 0; seat < styles.size(); seat++) {
            Occupant bot = new Occupant(new PlayerId("b" + seat), "Bot " + seat, styles.get(seat));
            table = accept(table, new TableCommand.TakeSeat(bot, seat, buyIn()));
            table = straddling(table, bot.id());
        }
        return table;
    }

    private TableState straddling(TableState table, PlayerId player) {
        return stakes.rules().straddles() == HouseRules.Straddles.NONE
                ? table
                : accept(table, new TableCommand.SetPreferences(player, true, null, null));
    }

    private long buyIn() {
        return stakes.uneven() ? BIG_BLIND + random.below((int) (stack - BIG_BLIND) + 1) : stack;
    }

    private boolean isComplete(TableState table) {
        return table.seats().stream().allMatch(seat -> seat.status() == SeatState.Status.ACTIVE);
    }

    private TableState hand(TableState before) {
        TableState table =
                accept(
                        before,
                        new TableCommand.StartHand(
                                Deck.shuffled(stakes.variant().cards(), random)));
        SeededRandom draws = random.split();
        entered.clear();
        raised.clear();
        Turn turn = table.turn();
        while (turn != null) {
            table = decide(table, turn, draws);
            turn = table.turn();
        }
        for (SeatState seat : table.seats()) {
            long won = seat.stack() - before.seat(seat.seat()).orElseThrow().stack();
            profile(styles.get(seat.seat()))
                    .finished(
                            entered.contains(seat.seat()),
                            raised.contains(seat.seat()),
                            (double) won / BIG_BLIND);
        }
        return table;
    }

    private TableState decide(TableState table, Turn turn, SeededRandom draws) {
        String style = styles.get(turn.seat());
        SeatedView view = Views.seated(table, turn.seat());
        long start = CLOCK.getCurrentThreadCpuTime();
        Choice choice = Strategies.named(style).choose(view, draws);
        decidingNanos += CLOCK.getCurrentThreadCpuTime() - start;
        decisions++;
        if (choice.action() instanceof Action.Fold && Moves.legal(view).check()) {
            throw new AssertionError(style + " folded for free: " + view);
        }
        assertPot(table, view);
        boolean preflop = Objects.requireNonNull(view.table().hand()).board().isEmpty();
        note(turn.seat(), preflop, choice.action());
        if (recording) {
            actions.add(style + " " + view.own() + " " + choice);
        }
        return accept(
                table,
                new TableCommand.Act(
                        new PlayerId("b" + turn.seat()),
                        table.handId(),
                        turn.number(),
                        choice.action()));
    }

    /** What a strategy takes for the pot is every chip that is not in a stack. */
    private static void assertPot(TableState table, SeatedView view) {
        long chips = table.seats().stream().mapToLong(SeatState::stack).sum();
        long behind = view.table().seats().values().stream().mapToLong(SeatView::stack).sum();
        long pot = Situation.of(view).pot();
        if (pot != chips - behind) {
            throw new AssertionError("the pot is " + (chips - behind) + ", not " + pot);
        }
    }

    private void note(int seat, boolean preflop, Action action) {
        if (!preflop) {
            profile(styles.get(seat)).acted(action);
        } else if (Profile.isRaise(action)) {
            entered.add(seat);
            raised.add(seat);
        } else if (action instanceof Action.Call) {
            entered.add(seat);
        }
    }

    private static TableState accept(TableState table, TableCommand command) {
        return switch (TableRules.decide(table, command, 0)) {
            case Decision.Accepted<TableState, TableEvent>(_, TableState next) -> next;
            case Decision.Rejected<TableState, TableEvent>(var reason) ->
                    throw new AssertionError(command + " was rejected: " + reason);
        };
    }
}
