package cardroom.server.table;

import cardroom.ai.Strategies;
import cardroom.engine.card.CardSet;
import cardroom.engine.card.Deck;
import cardroom.engine.hand.Action;
import cardroom.engine.hand.HandState;
import cardroom.engine.hand.Rake;
import cardroom.engine.hand.Variant;
import cardroom.engine.table.HouseRules;
import cardroom.engine.table.Occupant;
import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableCommand;
import cardroom.engine.table.TableEvent;
import cardroom.engine.table.TableId;
import cardroom.engine.table.TableSettings;
import cardroom.engine.table.TableState;
import cardroom.engine.table.Turn;
import cardroom.engine.view.PrivateView.LegalView;
import cardroom.engine.view.PrivateView.Range;
import cardroom.engine.view.SeatedView;
import cardroom.persistence.Database;
import cardroom.persistence.DatabaseConfig;
import cardroom.persistence.account.DatabaseAccounts;
import cardroom.persistence.account.NewAccount;
import cardroom.persistence.account.RefillRules;
import cardroom.persistence.account.Role;
import cardroom.persistence.ledger.DatabaseLedger;
import cardroom.persistence.ledger.Ledger;
import cardroom.persistence.log.EventLog;
import cardroom.persistence.log.GroupCommitLog;
import cardroom.persistence.table.DatabaseTables;
import cardroom.persistence.table.Visibility;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A worker without a network under a clock turned by hand, over a real SQLite file. Seeded: never
 * for real players.
 */
final class TestWorker implements AutoCloseable {
    static final TableSettings SETTINGS = settings(Variant.NT);

    final ManualScheduler scheduler = new ManualScheduler();
    final TestFanout fanout = new TestFanout();
    final Database database;
    final EventLog log;
    final Ledger ledger;
    final Tables tables;
    private final Random random;
    private Function<CardSet, Deck> decks;
    private boolean silent;

    TestWorker(Path folder, long seed) {
        this(folder, seed, log -> log);
    }

    /** A worker whose log goes through {@code wrap}, for faults. */
    TestWorker(Path folder, long seed, UnaryOperator<EventLog> wrap) {
        random = new Random(seed);
        decks = cards -> Deck.shuffled(cards, random::nextInt);
        database = Database.open(DatabaseConfig.of("jdbc:sqlite:" + folder.resolve("test.db")));
        log = wrap.apply(new GroupCommitLog(database));
        ledger = new DatabaseLedger(database);
        tables =
                new Tables(
                        new TableContext(
                                "w1",
                                log,
                                scheduler,
                                fanout,
                                this::decide,
                                cards -> decks.apply(cards),
                                new Watch()),
                        new DatabaseTables(database));
    }

    /** A bot that knows no game and does anything that is legal. */
    static final String DICE = "dice";

    /** Six seats at 1/2 of this game. */
    static TableSettings settings(Variant variant) {
        return new TableSettings(variant, 1, 2, 0, 6, 40, 200, 15_000, 30_000);
    }

    /** The same where something happens: bomb pots, several boards, rabbits and rake. */
    static TableSettings lively(Variant variant) {
        return settings(variant)
                .with(
                        HouseRules.builder()
                                .bombPotEvery(7)
                                .runs(3)
                                .rabbitHunt(true)
                                .rake(new Rake(500, 4, true))
                                .build());
    }

    /** Deals from here on what {@code source} gives. */
    void deal(Supplier<Deck> source) {
        decks = _ -> source.get();
    }

    /** From here on bots never answer. */
    void silenceBots() {
        silent = true;
    }

    private void decide(DecisionRequest request) {
        if (silent) {
            return;
        }
        Action action =
                request.style().equals(DICE)
                        ? diced(request.view())
                        : Strategies.named(request.style())
                                .choose(request.view(), random::nextInt)
                                .action();
        var _ = scheduler.after(1, () -> request.answer().accept(action));
    }

    /** Anything that is legal in any game, calls before all. */
    private Action diced(SeatedView view) {
        LegalView legal = Objects.requireNonNull(view.own().legal());
        int die = random.nextInt(12);
        Range range = legal.raise() == null ? legal.bet() : legal.raise();
        if (range != null && die < 4) {
            long to = die == 0 ? range.max() : Math.min(range.max(), range.min() * (1 + die / 3));
            return legal.raise() == null ? new Action.Bet(to) : new Action.Raise(to);
        }
        if (legal.check()) {
            return new Action.Check();
        }
        return die == 4 || legal.call() == null ? new Action.Fold() : new Action.Call();
    }

    /** Makes an account with this bankroll. */
    void account(String player, long bankroll) {
        var _ =
                new DatabaseAccounts(database, RefillRules.DEFAULT)
                        .create(
                                new NewAccount(
                                        new PlayerId(player),
                                        player,
                                        Role.GUEST,
                                        bankroll,
                                        "hash-" + player,
                                        Long.MAX_VALUE,
                                        scheduler.now()));
    }

    /** Makes a table at full speed, without anybody. */
    LiveTable table(String id) {
        return table(id, SETTINGS);
    }

    LiveTable table(String id, TableSettings settings) {
        TableProfile profile =
                new TableProfile(
                        new TableId(id),
                        id,
                        settings,
                        Pace.FAST,
                        new PlayerId("house"),
                        Visibility.PUBLIC,
                        false);
        var _ = tables.create(profile, null);
        return tables.find(id).orElseThrow();
    }

    /** Seats one bot of each style, in the order of the seats. */
    void bots(LiveTable table, List<String> styles) {
        for (int i = 0; i < styles.size(); i++) {
            Occupant bot =
                    new Occupant(
                            new PlayerId("b_" + table.id() + "_" + i), "Bot " + i, styles.get(i));
            Outcome outcome = table.submit(new TableCommand.TakeSeat(bot, -1, 200));
            if (!(outcome instanceof Outcome.Done)) {
                throw new AssertionError("no seat: " + outcome);
            }
        }
    }

    Outcome sit(LiveTable table, String player, int seat, long buyIn) {
        return table.submit(
                new TableCommand.TakeSeat(
                        new Occupant(new PlayerId(player), player, ""), seat, buyIn),
                new RequestKey(new PlayerId(player), "sit-" + player, "h"));
    }

    /** Plays until the table has begun this many hands. */
    void playHands(LiveTable table, int hands) {
        while (table.committed().state().handNumber() < hands) {
            if (!scheduler.step()) {
                throw new AssertionError("nothing is planned at " + table.committed().state());
            }
        }
    }

    /** The running turn. */
    static Turn turn(LiveTable table) {
        return Objects.requireNonNull(table.committed().state().turn(), "nobody is to act");
    }

    /** The hand on the table. */
    static HandState hand(LiveTable table) {
        return Objects.requireNonNull(table.committed().state().hand(), "no hand was dealt");
    }

    /** The actor does this. */
    static Outcome act(LiveTable table, Action action) {
        TableState state = table.committed().state();
        Turn turn = turn(table);
        PlayerId actor = state.seat(turn.seat()).orElseThrow().occupant().id();
        return table.submit(new TableCommand.Act(actor, state.handId(), turn.number(), action));
    }

    /** The actor calls, or checks where nothing is owed. */
    static Outcome callOrCheck(LiveTable table) {
        boolean owes = hand(table).currentBet() > hand(table).player(turn(table).seat()).bet();
        return act(table, owes ? new Action.Call() : new Action.Check());
    }

    @Override
    public void close() {
        tables.stop();
        database.close();
    }

    private final class Watch implements TableListener {
        @Override
        public void onCommit(LiveTable table, List<TableEvent> events) {}

        @Override
        public void onStatus(LiveTable table) {
            if (table.status().state() == Status.State.CLOSED) {
                tables.forget(table);
            }
        }

        @Override
        public void onWatchers(LiveTable table) {}

        @Override
        public void onLost(LiveTable table) {
            tables.forget(table);
        }
    }
}
