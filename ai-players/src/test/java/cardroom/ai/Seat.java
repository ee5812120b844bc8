package cardroom.ai;

import cardroom.engine.hand.Variant;
import cardroom.engine.table.HouseRules;
import cardroom.engine.table.Preferences;
import cardroom.engine.view.PrivateView;
import cardroom.engine.view.PrivateView.LegalView;
import cardroom.engine.view.PrivateView.Range;
import cardroom.engine.view.SeatedView;
import cardroom.engine.view.TableView;
import cardroom.engine.view.TableView.SeatView;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Hand-made views of a seat at a six-seat table with blinds 5 and 10; the button is seat 5. */
final class Seat {
    static final long BIG_BLIND = 10;

    private final int own;
    private final List<String> cards;
    private final Map<Integer, SeatView> seats = new TreeMap<>();
    private List<String> board = List.of();
    private List<TableView.PotView> pots = List.of();
    private long currentBet = BIG_BLIND;
    private long actionMs = 15_000;
    private Variant variant = Variant.NT;
    private boolean bombPot;
    private List<List<String>> boards = List.of();

    private Seat(int own, String cards) {
        this.own = own;
        this.cards = split(cards);
    }

    /** A seat before the flop with these cards; everybody has {@code stack} behind. */
    static Seat preflop(int own, String cards, long stack) {
        Seat seat = new Seat(own, cards);
        for (int number = 0; number < 6; number++) {
            long blind = number == 0 ? 5 : number == 1 ? BIG_BLIND : 0;
            seat.player(number, blind > 0 ? "blind" : null, blind, stack - blind, true);
        }
        return seat;
    }

    /** Seat 5 against seat 1 on a board, with {@code pot} in the middle and nobody's bet. */
    static Seat postflop(String cards, String board, long pot, long stack) {
        Seat seat = new Seat(5, cards);
        seat.board = split(board);
        seat.pots = List.of(new TableView.PotView(pot, List.of(1, 5)));
        seat.currentBet = 0;
        for (int number = 0; number < 6; number++) {
            boolean in = number == 1 || number == 5;
            seat.player(number, number == 1 ? "check" : null, 0, stack, in);
        }
        return seat;
    }

    /** Another seat folded. */
    Seat folded(int... numbers) {
        for (int number : numbers) {
            SeatView before = view(number);
            player(number, "fold", before.bet(), before.stack(), false);
        }
        return this;
    }

    /** Another seat acted and has {@code bet} chips in front of it now. */
    Seat acted(int number, String last, long bet) {
        SeatView before = view(number);
        player(number, last, bet, before.stack() + before.bet() - bet, true);
        currentBet = Math.max(currentBet, bet);
        return this;
    }

    /** Another game than no-limit hold'em. */
    Seat variant(Variant other) {
        variant = other;
        return this;
    }

    /** Another seat put in twice the big blind before the cards. */
    Seat straddled(int number) {
        acted(number, "straddle", 2 * BIG_BLIND);
        return this;
    }

    /** Nobody could bet before the flop. */
    Seat bombPot() {
        bombPot = true;
        return this;
    }

    /** A second board, and of another seat's cards one is shown. */
    Seat shown(int number, List<String> shown, List<List<String>> further) {
        SeatView before = view(number);
        player(number, before.last(), before.bet(), before.stack(), before.inHand(), shown);
        boards = further;
        return this;
    }

    Seat clock(long ms) {
        actionMs = ms;
        return this;
    }

    SeatedView view() {
        SeatView self = view(own);
        long toCall = Math.min(currentBet - self.bet(), self.stack());
        Range range = range(self.bet(), self.stack(), toCall);
        LegalView legal =
                new LegalView(
                        true,
                        toCall == 0,
                        toCall > 0 ? toCall : null,
                        currentBet == 0 ? range : null,
                        currentBet == 0 ? null : range,
                        self.bet() + (range == null ? toCall : range.max() - self.bet()));
        return view(legal);
    }

    private @Nullable Range range(long bet, long stack, long toCall) {
        long most = bet + stack;
        if (most <= currentBet) {
            return null;
        }
        long fixed = currentBet + (board.size() > 3 ? 2 : 1) * BIG_BLIND;
        long least = Math.min(most, currentBet == 0 ? BIG_BLIND : 2 * currentBet);
        return switch (variant.betting()) {
            case NO_LIMIT -> new Range(least, most);
            case POT_LIMIT ->
                    new Range(least, Math.max(least, Math.min(most, currentBet + pot() + toCall)));
            case FIXED_LIMIT -> new Range(Math.min(most, fixed), Math.min(most, fixed));
        };
    }

    private long pot() {
        return pots.stream().mapToLong(TableView.PotView::amount).sum()
                + seats.values().stream().mapToLong(SeatView::bet).sum();
    }

    SeatedView view(@Nullable LegalView legal) {
        String street =
                switch (board.size()) {
                    case 0 -> "preflop";
                    case 3 -> "flop";
                    case 4 -> "turn";
                    default -> "river";
                };
        TableView.HandView hand =
                new TableView.HandView(
                        "t-1",
                        1,
                        street,
                        board,
                        boards,
                        List.of(),
                        pots,
                        currentBet,
                        own,
                        3,
                        1L,
                        false,
                        null,
                        null,
                        0,
                        bombPot,
                        false);
        TableView table =
                new TableView(
                        "t",
                        "Table",
                        variant.code(),
                        List.of(5L, BIG_BLIND),
                        0,
                        6,
                        new TableView.BuyIn(10, 1_000),
                        new TableView.Clock(actionMs, 0),
                        HouseRules.NONE,
                        seats,
                        5,
                        hand,
                        false);
        return new SeatedView(
                table, new PrivateView(own, "t-1", cards, legal, 3, 1L, Preferences.DEFAULT));
    }

    private SeatView view(int number) {
        SeatView view = seats.get(number);
        if (view == null) {
            throw new IllegalArgumentException("no seat " + number);
        }
        return view;
    }

    private void player(int number, @Nullable String last, long bet, long stack, boolean in) {
        player(number, last, bet, stack, in, in ? List.of("??", "??") : null);
    }

    private void player(
            int number,
            @Nullable String last,
            long bet,
            long stack,
            boolean in,
            @Nullable List<String> seen) {
        seats.put(
                number,
                new SeatView(
                        new TableView.PlayerView("p" + number, "P" + number, null),
                        stack,
                        "active",
                        in,
                        in && stack == 0,
                        false,
                        false,
                        bet,
                        seen,
                        last,
                        0,
                        null,
                        null,
                        0,
                        0,
                        null));
    }

    private static List<String> split(String cards) {
        return List.of(cards.split("(?<=\\G..)", -1)).stream().filter(c -> !c.isEmpty()).toList();
    }
}
