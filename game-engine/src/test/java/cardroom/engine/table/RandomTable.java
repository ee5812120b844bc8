package cardroom.engine.table;

import cardroom.engine.Decision;
import cardroom.engine.card.Card;
import cardroom.engine.card.CardSet;
import cardroom.engine.card.Deck;
import cardroom.engine.hand.Action;
import cardroom.engine.hand.HandRules;
import cardroom.engine.hand.LegalActions;
import cardroom.engine.hand.PlayerInHand;
import cardroom.engine.hand.Rake;
import cardroom.engine.hand.Variant;
import cardroom.engine.table.HouseRules.AnteKind;
import cardroom.engine.table.HouseRules.Straddles;
import java.util.List;
import java.util.Random;

/** A table where persons and bots come, play, leave, lose their connection and run out of time. */
public final class RandomTable {
    private static final int PLAYERS = 14;

    private final Random random;
    private final TestTable table;

    public RandomTable(Random random) {
        this.random = random;
        table = new TestTable(settings(random));
    }

    /** Any game, every other table with house rules. */
    private static TableSettings settings(Random random) {
        Variant variant = Variant.values()[random.nextInt(Variant.values().length)];
        int seats = 2 + random.nextInt(9);
        TableSettings plain =
                new TableSettings(
                        variant,
                        5,
                        10,
                        random.nextBoolean() ? 0 : 3,
                        seats,
                        100,
                        1000,
                        TestTable.ACTION_MS,
                        TestTable.BANK_MS);
        return random.nextBoolean() ? plain : plain.with(rules(random, variant));
    }

    private static HouseRules rules(Random random, Variant variant) {
        Straddles straddles = Straddles.values()[random.nextInt(4)];
        boolean limit = variant == Variant.FT || variant == Variant.FO8;
        boolean shortDeck = variant == Variant.NS;
        boolean plain = shortDeck || (limit && straddles.button());
        return HouseRules.builder()
                .ante(shortDeck || random.nextBoolean() ? AnteKind.EACH : AnteKind.BIG_BLIND)
                .anteFirst(random.nextBoolean())
                .straddles(plain ? Straddles.NONE : straddles)
                .straddleRaise(random.nextBoolean())
                .bombPotEvery(random.nextInt(6))
                .bombPotAnte(random.nextInt(15))
                .runs(1 + random.nextInt(3))
                .rabbitHunt(random.nextBoolean())
                .rake(random.nextBoolean() ? null : new Rake(500, 4, random.nextBoolean()))
                .buyInLockMs(random.nextBoolean() ? 0 : 600_000)
                .build();
    }

    public TestTable table() {
        return table;
    }

    /** One random command; most of them are possible. */
    public TableCommand next() {
        table.pass(random.nextInt(4_000));
        if (random.nextInt(100) < 12) {
            return around();
        }
        if (table.running()) {
            return random.nextInt(100) < 8 ? expiry() : action();
        }
        return TableRules.canStartHand(table.state())
                ? new TableCommand.StartHand(Deck.shuffled(cards(), random::nextInt))
                : comeOrReturn();
    }

    private TableCommand expiry() {
        table.pass(Math.max(0, table.turn().deadline() - table.now()));
        return new TableCommand.ExpireClock(table.state().handId(), table.turn().number());
    }

    private TableCommand comeOrReturn() {
        return switch (random.nextInt(3)) {
            case 0 -> new TableCommand.SitIn(player(), entry());
            case 1 -> new TableCommand.TopUp(player(), 1 + random.nextInt(1_000));
            default -> comes();
        };
    }

    private TableCommand around() {
        return switch (random.nextInt(18)) {
            case 0, 1 -> comes();
            case 2 -> new TableCommand.LeaveSeat(player());
            case 3 -> new TableCommand.SitOut(player());
            case 4, 5 -> new TableCommand.SitIn(player(), entry());
            case 6, 7 -> new TableCommand.TopUp(player(), 1 + random.nextInt(600));
            case 8, 9 -> new TableCommand.SetConnected(player(), random.nextBoolean());
            case 10 -> new TableCommand.Claim("w", random.nextInt(100), random.nextLong(1L << 41));
            case 11, 12, 13, 14, 15, 16 -> wish();
            default -> hostile();
        };
    }

    /** Preferences, cards shown or a rabbit hunt. */
    public TableCommand wish() {
        PlayerId player = player();
        return switch (random.nextInt(3)) {
            case 0 ->
                    new TableCommand.SetPreferences(
                            player,
                            random.nextBoolean(),
                            random.nextBoolean() ? null : random.nextBoolean(),
                            random.nextBoolean() ? null : random.nextInt(5));
            case 1 -> new TableCommand.ShowCards(player, table.state().handId(), someCards(player));
            default -> new TableCommand.HuntRabbit(player, table.state().handId());
        };
    }

    private Entry entry() {
        return Entry.values()[random.nextInt(Entry.values().length)];
    }

    /** All cards of the player, one of them, or any. */
    private List<Card> someCards(PlayerId player) {
        List<Card> own =
                table.state()
                        .seatOf(player)
                        .flatMap(table.state()::playerOf)
                        .map(PlayerInHand::holeCards)
                        .orElse(List.of());
        return switch (random.nextInt(5)) {
            case 0, 1 -> List.of();
            case 2 -> List.of(Deck.ordered().cards().get(random.nextInt(52)));
            default -> own.isEmpty() ? own : List.of(own.get(random.nextInt(own.size())));
        };
    }

    private TableCommand comes() {
        int number = random.nextInt(PLAYERS);
        String bot = number % 3 == 0 ? "nit" : "";
        Occupant occupant = new Occupant(TestTable.id(number), "Player " + number, bot);
        return new TableCommand.TakeSeat(
                occupant, random.nextInt(12) - 1, 100 + random.nextInt(901), entry());
    }

    private PlayerId player() {
        List<SeatState> seats = table.state().seats();
        return seats.isEmpty() || random.nextInt(10) == 0
                ? TestTable.id(random.nextInt(PLAYERS))
                : seats.get(random.nextInt(seats.size())).occupant().id();
    }

    /** Input as a broken or hostile client may send it. */
    public TableCommand hostile() {
        long amount = amount();
        int number =
                List.of(-5, -1, 0, 7, 99, Integer.MIN_VALUE, Integer.MAX_VALUE)
                        .get(random.nextInt(7));
        String hand = random.nextBoolean() ? table.state().handId() : "t1-99999";
        return switch (random.nextInt(10)) {
            case 8 -> new TableCommand.SetPreferences(player(), true, null, number);
            case 9 -> new TableCommand.HuntRabbit(player(), hand);
            case 0 -> new TableCommand.TakeSeat(TestTable.person(99), number, amount);
            case 1 -> new TableCommand.TopUp(player(), amount);
            case 2 -> new TableCommand.ExpireClock(hand, number);
            case 3 -> new TableCommand.StartHand(Deck.ordered(cards()));
            case 4 -> new TableCommand.Close("over");
            default -> new TableCommand.Act(player(), hand, turnOr(number), anyAction(amount));
        };
    }

    private CardSet cards() {
        return table.state().settings().variant().cards();
    }

    private long amount() {
        return switch (random.nextInt(6)) {
            case 0 -> Long.MIN_VALUE;
            case 1 -> Long.MAX_VALUE;
            case 2 -> Long.MAX_VALUE - random.nextInt(1_000);
            case 3 -> -random.nextInt(100);
            case 4 -> 0;
            default -> random.nextLong();
        };
    }

    private int turnOr(int number) {
        Turn turn = table.state().turn();
        return turn != null && random.nextBoolean() ? turn.number() : number;
    }

    private Action anyAction(long amount) {
        return switch (random.nextInt(6)) {
            case 0 -> new Action.Check();
            case 1 -> new Action.Call();
            case 2 -> new Action.Raise(amount);
            case 3 -> new Action.AllIn();
            default -> new Action.Bet(amount);
        };
    }

    private TableCommand action() {
        Turn turn = table.turn();
        PlayerId actor = table.seat(turn.seat()).occupant().id();
        return new TableCommand.Act(
                actor,
                table.state().handId(),
                turn.number(),
                legal(HandRules.legalActions(table.hand())));
    }

    private Action legal(LegalActions legal) {
        int roll = random.nextInt(100);
        if (roll < 12) {
            return new Action.Fold();
        }
        if (roll < 17) {
            return new Action.AllIn();
        }
        if (roll < 45 && legal.aggression() != LegalActions.Aggression.NONE) {
            long room = legal.maxTo() - legal.minTo();
            long over = random.nextInt(3) == 0 ? random.nextLong(room + 1) : Math.min(room, 20);
            long to = legal.minTo() + over;
            return legal.aggression() == LegalActions.Aggression.BET
                    ? new Action.Bet(to)
                    : new Action.Raise(to);
        }
        return legal.canCheck() ? new Action.Check() : new Action.Call();
    }

    /** Sends one random command. */
    public Decision<TableState, TableEvent> step() {
        return table.decide(next());
    }
}
