package cardroom.ai;

import cardroom.ai.equity.Game;
import cardroom.ai.equity.HandChart;
import cardroom.engine.card.Card;
import cardroom.engine.hand.BettingStructure;
import cardroom.engine.hand.Variant;
import cardroom.engine.view.PrivateView.LegalView;
import cardroom.engine.view.SeatedView;
import cardroom.engine.view.TableView;
import cardroom.engine.view.TableView.HandView;
import cardroom.engine.view.TableView.SeatView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A decision in numbers, read out of a seat's view.
 *
 * @param game what is played
 * @param betting how much may be bet in it
 * @param hole the seat's cards
 * @param board the shared cards
 * @param players seats dealt in, as far as the view tells
 * @param rivals the other seats still in the hand
 * @param behind rivals with chips who have not acted on this street
 * @param inPosition no rival who can act comes after this seat on later streets
 * @param bigBlind chips; before the flop the straddle where there is one
 * @param bombPot nobody could bet before the flop
 * @param collected chips in the middle when this street began
 * @param pot all chips in the middle, the bets of this street included
 * @param currentBet street total to match
 * @param bet chips of this seat on this street
 * @param stack chips behind
 * @param toCall chips that a call adds, 0 when checking is free
 * @param effective chips, bets of this street included, that this seat can lose to some rival
 */
record Situation(
        LegalView legal,
        Game game,
        BettingStructure betting,
        List<Card> hole,
        List<Card> board,
        int players,
        List<Rival> rivals,
        int behind,
        boolean inPosition,
        long bigBlind,
        boolean bombPot,
        long collected,
        long pot,
        long currentBet,
        long bet,
        long stack,
        long toCall,
        long effective) {

    /**
     * Another seat still in the hand.
     *
     * @param last last action on this street, empty for none
     * @param bet chips on this street
     * @param stack chips behind
     */
    record Rival(int seat, String last, long bet, long stack, boolean allIn) {
        boolean hasActed() {
            return allIn || !(last.isEmpty() || isForced(last));
        }

        /** Whether the last action put in more than a call. */
        boolean hasRaised(long currentBet) {
            return bet == currentBet
                    && switch (last) {
                        case "bet", "raise", "all-in" -> true;
                        default -> false;
                    };
        }
    }

    static Situation of(SeatedView view) {
        LegalView legal = Moves.legal(view);
        TableView table = view.table();
        HandView hand = table.hand();
        int own = view.own().seat();
        SeatView seat = table.seats().get(own);
        Variant variant = Variant.of(table.variant());
        if (hand == null || seat == null || view.own().cards().size() != variant.holeCards()) {
            throw new IllegalArgumentException("seat " + own + " holds no hand");
        }
        List<Rival> rivals = rivals(table, own);
        long toCall = legal.check() || legal.call() == null ? 0 : legal.call();
        return new Situation(
                legal,
                Game.of(variant),
                variant.betting(),
                cards(view.own().cards()),
                cards(hand.board()),
                players(table, hand),
                rivals,
                (int) rivals.stream().filter(r -> !r.allIn() && !r.hasActed()).count(),
                isInPosition(table, own, rivals),
                bigBlind(table, hand),
                hand.bombPot(),
                collected(hand),
                collected(hand) + bets(table),
                hand.currentBet(),
                seat.bet(),
                seat.stack(),
                toCall,
                effective(seat, rivals));
    }

    boolean isPreflop() {
        return board.isEmpty();
    }

    boolean isRiver() {
        return board.size() == 5;
    }

    /** Chips won by a call that can be won: side pots above this stack do not count. */
    long reachable() {
        long covered = bet + toCall;
        long beyond = rivals.stream().mapToLong(r -> Math.max(0, r.bet() - covered)).sum();
        return Math.max(0, pot - beyond);
    }

    /** The share of the final pot that a call must win to break even. */
    double price() {
        return toCall == 0 ? 0 : (double) toCall / (reachable() + toCall);
    }

    /** Chips in the pot when this street began, in big blinds for each player still in. */
    double potPerPlayer() {
        return (double) collected / bigBlind / (rivals.size() + 1);
    }

    /** The order of the starting hands of this game for these players. */
    HandChart chart() {
        return game.chart(players);
    }

    /** Chips in big blinds. */
    double inBlinds(long chips) {
        return (double) chips / bigBlind;
    }

    private static List<Rival> rivals(TableView table, int own) {
        List<Rival> rivals = new ArrayList<>();
        for (Map.Entry<Integer, SeatView> entry : table.seats().entrySet()) {
            SeatView seat = entry.getValue();
            if (entry.getKey() != own && seat.inHand()) {
                String last = seat.last();
                rivals.add(
                        new Rival(
                                entry.getKey(),
                                last == null ? "" : last,
                                seat.bet(),
                                seat.stack(),
                                seat.allIn()));
            }
        }
        return rivals;
    }

    /** A fold is told on its own street only; later a seat that plays counts as dealt in. */
    private static int players(TableView table, HandView hand) {
        boolean preflop = hand.board().isEmpty();
        return (int)
                table.seats().values().stream()
                        .filter(seat ->
                                seat.inHand()
                                        || "fold".equals(seat.last())
                                        || (!preflop && seat.status().equals("active")))
                        .count();
    }

    /** After the flop the seats act clockwise from the button. */
    private static boolean isInPosition(TableView table, int own, List<Rival> rivals) {
        Integer button = table.button();
        int from = button == null ? 0 : button;
        int ownPlace = place(own, from, table.maxSeats());
        return rivals.stream()
                .filter(rival -> !rival.allIn())
                .allMatch(rival -> place(rival.seat(), from, table.maxSeats()) < ownPlace);
    }

    private static int place(int seat, int button, int seats) {
        return Math.floorMod(seat - button - 1, seats);
    }

    private static long bigBlind(TableView table, HandView hand) {
        long blind = Math.max(1, table.blinds().getLast());
        if (!hand.board().isEmpty()) {
            return blind;
        }
        long forced =
                table.seats().values().stream()
                        .filter(seat -> seat.last() != null && isForced(seat.last()))
                        .mapToLong(SeatView::bet)
                        .max()
                        .orElse(0);
        return Math.max(blind, forced);
    }

    /** Whether a seat put its chips in because it had to, so that it still has its turn. */
    private static boolean isForced(String last) {
        return switch (last) {
            case "blind", "ante", "post", "straddle" -> true;
            default -> false;
        };
    }

    private static long collected(HandView hand) {
        return hand.pots().stream().mapToLong(TableView.PotView::amount).sum();
    }

    private static long bets(TableView table) {
        return table.seats().values().stream().mapToLong(SeatView::bet).sum();
    }

    private static long effective(SeatView seat, List<Rival> rivals) {
        long most = rivals.stream().mapToLong(r -> r.stack() + r.bet()).max().orElse(0);
        return Math.min(seat.stack() + seat.bet(), most);
    }

    private static List<Card> cards(List<String> texts) {
        return texts.stream().map(Card::parse).toList();
    }
}
