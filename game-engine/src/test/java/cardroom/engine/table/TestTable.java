package cardroom.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.Decision;
import cardroom.engine.Rejection;
import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;
import cardroom.engine.hand.Action;
import cardroom.engine.hand.HandEvent;
import cardroom.engine.hand.HandRules;
import cardroom.engine.hand.HandSetup;
import cardroom.engine.hand.HandState;
import cardroom.engine.hand.Variant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Drives one table and checks after every event what must always hold. */
public final class TestTable {
    public static final long ACTION_MS = 15_000;
    public static final long BANK_MS = 30_000;

    private final List<TableEvent> log = new ArrayList<>();
    private TableState state;
    private long boughtIn;
    private int bigBlindOf = -1;
    private Set<Integer> posted = Set.of();
    private long now = 1_800_000_000_000L;

    public TestTable(TableSettings settings) {
        Decision.Accepted<TableState, TableEvent> created =
                TableRules.create(new TableId("t1"), "Test", settings);
        state = created.next();
        log.addAll(created.events());
    }

    /** No-limit hold'em 5/10, six seats, buy-in 100 to 1000. */
    public static TestTable sixMax() {
        return new TestTable(settings(6, 0));
    }

    public static TableSettings settings(int seats, long ante) {
        return new TableSettings(Variant.NT, 5, 10, ante, seats, 100, 1000, ACTION_MS, BANK_MS);
    }

    /** Persons with 500 chips in these seats. */
    public static TestTable seated(int... seats) {
        TestTable table = sixMax();
        for (int seat : seats) {
            table.sit(seat, 500);
        }
        return table;
    }

    /** A table by these house rules with persons of 500 chips in these seats. */
    public static TestTable seated(HouseRules rules, int... seats) {
        return seated(settings(6, 0).with(rules), seats);
    }

    /** A table with persons of 500 chips in these seats. */
    public static TestTable seated(TableSettings settings, int... seats) {
        TestTable table = new TestTable(settings);
        for (int seat : seats) {
            table.sit(seat, 500);
        }
        return table;
    }

    /** These cards first, the rest in order. */
    public static Deck deck(String first) {
        SequencedSet<Card> cards = new LinkedHashSet<>();
        for (String card : first.split(" ", -1)) {
            cards.add(Card.parse(card));
        }
        cards.addAll(Deck.ordered().cards());
        return new Deck(List.copyOf(cards));
    }

    public TableState state() {
        return state;
    }

    public List<TableEvent> log() {
        return log;
    }

    public long now() {
        return now;
    }

    public void pass(long ms) {
        now += ms;
    }

    /** Decides at the present time, takes over an accepted state and checks every event. */
    public Decision<TableState, TableEvent> decide(TableCommand command) {
        Decision<TableState, TableEvent> decision = TableRules.decide(state, command, now);
        if (decision instanceof Decision.Accepted<TableState, TableEvent>(var events, var next)) {
            assertThat(events).as("an accepted command has events").isNotEmpty();
            events.forEach(this::follow);
            assertThat(state).as("the fold of the events is the next state").isEqualTo(next);
            state = next;
            checkTurn();
        }
        return decision;
    }

    private void follow(TableEvent event) {
        log.add(event);
        TableState before = state;
        state = TableRules.evolve(state, event);
        boughtIn += brought(event);
        if (event instanceof TableEvent.InHand(HandEvent.HandEnded _)) {
            boughtIn -= hand().raked();
        }
        if (event instanceof TableEvent.InHand(HandEvent.HandStarted(HandSetup setup, Deck _))) {
            checkBigBlind(setup);
            remember(before, setup);
        }
        if (event instanceof TableEvent.SeatLeft left) {
            forget(left.seat());
        }
        assertThat(state.chips()).as("chips after %s (I1)", event).isEqualTo(boughtIn);
        assertThat(state.seats()).allSatisfy(seat -> assertThat(seat.stack()).isNotNegative());
    }

    private void checkBigBlind(HandSetup setup) {
        long bigBlind = setup.bigBlind();
        for (HandSetup.Player player : setup.players()) {
            if (player.blind() == bigBlind) {
                assertThat(player.seat())
                        .as("nobody pays the big blind twice running (C2)")
                        .isNotEqualTo(bigBlindOf);
                if (setup.players().size() > 2) {
                    assertThat(posted)
                            .as("nobody posts unasked and pays the big blind in the next hand")
                            .doesNotContain(player.seat());
                }
                bigBlindOf = player.seat();
            }
        }
    }

    /**
     * Who posted a live big blind without having chosen {@link Entry#POST}, although he could have
     * waited: nobody waits when fewer than two would play.
     */
    private void remember(TableState before, HandSetup setup) {
        if (setup.options().bombPot()) {
            return;
        }
        boolean othersPlay =
                before.seats().stream().filter(s -> s.isReady() && s.owes() == Owes.NONE).count()
                        >= 2;
        posted =
                setup.players().stream()
                        .filter(player -> player.post() > 0 && othersPlay)
                        .map(HandSetup.Player::seat)
                        .filter(seat -> before.seat(seat).orElseThrow().entry() != Entry.POST)
                        .collect(Collectors.toSet());
    }

    /** Somebody else who comes to this seat is not who paid there. */
    private void forget(int seat) {
        posted = posted.stream().filter(s -> s != seat).collect(Collectors.toSet());
        bigBlindOf = bigBlindOf == seat ? -1 : bigBlindOf;
    }

    private static long brought(TableEvent event) {
        return switch (event) {
            case TableEvent.SeatTaken e -> e.buyIn();
            case TableEvent.ToppedUp e -> e.amount();
            case TableEvent.SeatLeft e -> -e.cashOut();
            default -> 0;
        };
    }

    private void checkTurn() {
        Turn turn = state.turn();
        assertThat(turn != null).as("a clock runs iff somebody is to act").isEqualTo(running());
        if (turn != null) {
            assertThat(hand().actor()).hasValue(turn.seat());
            assertThat(turn.number()).isEqualTo(hand().decisions());
            assertThat(seat(turn.seat()).leaving()).as("a leaver holds the turn").isFalse();
        }
    }

    public boolean running() {
        return state.isHandRunning();
    }

    public HandState hand() {
        HandState hand = state.hand();
        if (hand == null) {
            throw new AssertionError("no hand yet");
        }
        return hand;
    }

    public Turn turn() {
        Turn turn = state.turn();
        if (turn == null) {
            throw new AssertionError("nobody is to act");
        }
        return turn;
    }

    public SeatState seat(int number) {
        return state.seat(number).orElseThrow();
    }

    /** The events of an accepted command. */
    public List<TableEvent> does(TableCommand command) {
        return switch (decide(command)) {
            case Decision.Accepted<TableState, TableEvent> accepted -> accepted.events();
            case Decision.Rejected<TableState, TableEvent> rejected ->
                    throw new AssertionError(command + " was refused: " + rejected.reason());
        };
    }

    /** The code with which a command is refused. */
    public Rejection.Code refusal(TableCommand command) {
        TableState before = state;
        return switch (decide(command)) {
            case Decision.Accepted<TableState, TableEvent> accepted ->
                    throw new AssertionError(command + " was accepted: " + accepted.events());
            case Decision.Rejected<TableState, TableEvent> rejected -> {
                assertThat(state).isEqualTo(before);
                yield rejected.reason().code();
            }
        };
    }

    public static PlayerId id(int seat) {
        return new PlayerId("p" + seat);
    }

    public static Occupant person(int seat) {
        return new Occupant(id(seat), "Player " + seat, "");
    }

    public List<TableEvent> sit(int seat, long buyIn) {
        return does(new TableCommand.TakeSeat(person(seat), seat, buyIn));
    }

    public List<TableEvent> sitBot(int seat, long buyIn) {
        Occupant bot = new Occupant(id(seat), "Bot " + seat, "nit");
        return does(new TableCommand.TakeSeat(bot, seat, buyIn));
    }

    /** A newcomer who enters in this way. */
    public List<TableEvent> sit(int seat, Entry entry) {
        return does(new TableCommand.TakeSeat(person(seat), seat, 500, entry));
    }

    public List<TableEvent> sitOut(int seat) {
        return does(new TableCommand.SitOut(id(seat)));
    }

    public List<TableEvent> sitIn(int seat, Entry entry) {
        return does(new TableCommand.SitIn(id(seat), entry));
    }

    /** The player of this seat wants to straddle from now on. */
    public List<TableEvent> straddles(int seat) {
        return does(new TableCommand.SetPreferences(id(seat), true, null, null));
    }

    /** The player of this seat wants so many runs from now on. */
    public List<TableEvent> wantsRuns(int seat, int runs) {
        return does(new TableCommand.SetPreferences(id(seat), null, null, runs));
    }

    public List<TableEvent> leave(int seat) {
        return does(new TableCommand.LeaveSeat(id(seat)));
    }

    public List<TableEvent> start() {
        return start(Deck.ordered());
    }

    public List<TableEvent> start(Deck deck) {
        return does(new TableCommand.StartHand(deck));
    }

    /** The player to act acts. */
    public List<TableEvent> act(Action action) {
        PlayerId actor = seat(turn().seat()).occupant().id();
        return does(new TableCommand.Act(actor, state.handId(), turn().number(), action));
    }

    public List<TableEvent> fold() {
        return act(new Action.Fold());
    }

    public List<TableEvent> checkOrCall() {
        boolean free = HandRules.legalActions(hand()).canCheck();
        return act(free ? new Action.Check() : new Action.Call());
    }

    /** Everybody folds to the last player. */
    public void foldOut() {
        while (running()) {
            fold();
        }
    }

    /** Everybody checks or calls to the end of the hand. */
    public void playDown() {
        while (running()) {
            checkOrCall();
        }
    }

    /** A whole hand that ends before the flop. */
    public void playHand() {
        start();
        foldOut();
    }

    /** The clock of the current turn runs out at its deadline. */
    public List<TableEvent> expire() {
        now = Math.max(now, turn().deadline());
        return does(new TableCommand.ExpireClock(state.handId(), turn().number()));
    }

    public List<TableEvent> connected(int seat, boolean connected) {
        return does(new TableCommand.SetConnected(id(seat), connected));
    }

    /** The positions of the last hand: button, small blind posted (−1 dead), big blind. */
    public List<Integer> positions() {
        TableEvent.HandBegan began =
                log.stream()
                        .filter(TableEvent.HandBegan.class::isInstance)
                        .map(TableEvent.HandBegan.class::cast)
                        .toList()
                        .getLast();
        return List.of(began.button(), began.smallBlindSeat(), began.bigBlindSeat());
    }

    /** The seats dealt into the last hand, in the order of its setup. */
    public List<Integer> dealt() {
        return hand().setup().players().stream().map(player -> player.seat()).toList();
    }

    /** The live big blind that the seat posts out of position in the last hand. */
    public long post(int seat) {
        return forced(seat).post();
    }

    /** What the seat puts in before the cards of the last hand. */
    public HandSetup.Player forced(int seat) {
        return hand().setup().players().stream()
                .filter(player -> player.seat() == seat)
                .findFirst()
                .orElseThrow();
    }

    /** The sentence with which a command is refused. */
    public String complaint(TableCommand command) {
        return switch (TableRules.decide(state, command, now)) {
            case Decision.Accepted<TableState, TableEvent> accepted ->
                    throw new AssertionError(command + " was accepted: " + accepted.events());
            case Decision.Rejected<TableState, TableEvent> rejected -> rejected.reason().message();
        };
    }

    /** The facts of the hand among these events. */
    public static List<HandEvent> inHand(List<TableEvent> events) {
        return events.stream()
                .filter(TableEvent.InHand.class::isInstance)
                .map(event -> ((TableEvent.InHand) event).event())
                .toList();
    }
}
