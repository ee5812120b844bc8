package cardroom.ai;

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

    Seat clock(long ms) {
        actionMs = ms;
        return this;
    }

    SeatedView view() {
        SeatView self = view(own);
        long toCall = Math.min(currentBet - self.bet(), self.stack());
        long least = currentBet == 0 ? BIG_BLIND : 2 * currentBet;
        long most = self.bet() + self.stack();
        Range range = most > currentBet ? new Range(Math.min(least, most), most) : null;
        LegalView legal =
                new LegalView(
                        true,
                        toCall == 0,
                        toCall > 0 ? toCall : null,
                        currentBet == 0 ? range : null,
                        currentBet == 0 ? null : range,
                        most);
        return view(legal);
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
                        List.of(),
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
                        false,
                        false);
        TableView table =
                new TableView(
                        "t",
                        "Table",
                        "NT",
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
                        in ? List.of("??", "??") : null,
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
