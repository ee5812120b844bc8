package cardroom.engine.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where button and blinds are in the next hand.
 *
 * <p>The big blind moves forward one ready seat every hand; the small blind is due from the last
 * big blind's seat and the button lies at the last small blind's, even when those seats are empty
 * (dead button, C3, WL 151). As the big blind always moves on, nobody pays it twice running (C2).
 * Heads-up the button posts the small blind (C1). Who owes a blind comes in as {@link Entrance}
 * says. When nobody who was dealt the last hand is left, the next one begins a new game from the
 * first ready seat.
 *
 * <p>In a bomb pot button and blinds stay where they were (C13). Where no blinds go round ({@link
 * TableSettings#hasBlindSeats}) the button moves one ready seat each hand.
 */
final class ButtonRule {
    private ButtonRule() {}

    /** Whether enough seats are ready for a hand. */
    static boolean canPlay(TableState state) {
        return state.seats().stream().filter(SeatState::isReady).count() >= 2;
    }

    /**
     * Whether a game is on that somebody can come late to: a hand runs, or at least two who were
     * dealt the last one are ready for the next. A game that only now forms is owed nothing (C10).
     */
    static boolean isGameOn(TableState state) {
        return state.isHandRunning() || staying(state) >= 2;
    }

    private static long staying(TableState state) {
        return state.seats().stream().filter(seat -> seat.isReady() && seat.dealtIn()).count();
    }

    /** The positions of the next hand of a table that {@link #canPlay}. */
    static Positions next(TableState state) {
        List<Integer> ready =
                state.seats().stream().filter(SeatState::isReady).map(SeatState::seat).toList();
        HouseRules rules = state.settings().rules();
        if (rules.isBombPot(state.handNumber() + 1) && rules.bombPotEvery() > 1) {
            int button = state.button() < 0 ? ready.getFirst() : state.button();
            return withoutBlinds(button, ready);
        }
        if (!state.settings().hasBlindSeats()) {
            return withoutBlinds(nextOf(ready, state.button()), ready);
        }
        // the first button is the lowest ready seat: the engine has no chance of its own
        return state.bigBlindSeat() < 0 || staying(state) == 0
                ? begun(state, ready.getFirst(), ready)
                : following(state, ready);
    }

    private static Positions withoutBlinds(int button, List<Integer> ready) {
        return new Positions(button, -1, -1, -1, -1, clockwise(button, ready));
    }

    /** The blinds next to this button, as if nothing had been played before. */
    private static Positions begun(TableState state, int button, List<Integer> ready) {
        List<Integer> order = clockwise(button, ready);
        if (order.size() == 2) {
            return headsUp(button, order.getFirst());
        }
        return straddled(state, new Positions(button, order.get(0), order.get(1), -1, -1, order));
    }

    private static Positions following(TableState state, List<Integer> ready) {
        int due = state.bigBlindSeat();
        int bigBlind = nextOf(ready, due);
        if (state.bought() && bigBlind == state.smallBlindSeat()) {
            // the others left after he bought the button: it is his, and no second big blind (C2)
            return begun(state, bigBlind, ready);
        }
        int button = button(state, ready, bigBlind);
        Entrance entrance = new Entrance(state, ready, button, bigBlind);
        List<Integer> dealt = entrance.dealt();
        int buyer = entrance.buyer();
        if (buyer >= 0 && buyer != due) {
            return straddled(state, new Positions(button, buyer, due, -1, buyer, dealt));
        }
        if (dealt.size() == 2) {
            return headsUp(nextOf(dealt, bigBlind), bigBlind);
        }
        int smallBlind = dealt.contains(due) && buyer < 0 ? due : -1;
        return straddled(state, new Positions(button, smallBlind, bigBlind, -1, buyer, dealt));
    }

    /**
     * The seat of the last small blind. When the big blind has come round to it or past it, as
     * after heads-up play, the button is adjusted to the last ready seat before the small blind.
     */
    private static int button(TableState state, List<Integer> ready, int bigBlind) {
        int button = state.smallBlindSeat();
        int due = state.bigBlindSeat();
        boolean overtaken = button == bigBlind || isBetween(button, bigBlind, due);
        return overtaken ? previousOf(ready, due) : button;
    }

    private static Positions headsUp(int button, int bigBlind) {
        return new Positions(button, button, bigBlind, -1, -1, List.of(bigBlind, button));
    }

    /** The seats in their order, and the one that straddles. */
    private static Positions straddled(TableState state, Positions positions) {
        return new Positions(
                positions.button(),
                positions.smallBlindSeat(),
                positions.bigBlindSeat(),
                Straddle.seat(state, positions),
                positions.buyer(),
                clockwise(positions.button(), positions.dealt()));
    }

    /** Whether going clockwise from {@code from} one meets {@code seat} before {@code to}. */
    static boolean isBetween(int from, int seat, int to) {
        int steps = distance(from, seat);
        return steps > 0 && steps < distance(from, to);
    }

    /** The seats in clockwise order, {@code button} itself last. */
    static List<Integer> clockwise(int button, List<Integer> seats) {
        List<Integer> ordered = new ArrayList<>(seats);
        ordered.sort(Comparator.comparingInt(seat -> distance(button + 1, seat)));
        return ordered;
    }

    /** The first of the seats that comes clockwise after {@code from}. */
    static int nextOf(List<Integer> seats, int from) {
        return clockwise(from, seats).getFirst();
    }

    private static int previousOf(List<Integer> seats, int from) {
        return clockwise(from, seats).stream().filter(seat -> seat != from).toList().getLast();
    }

    /** Steps clockwise on a ring of ten seats, which orders the seats of smaller tables too. */
    private static int distance(int from, int to) {
        return Math.floorMod(to - from, 10);
    }
}
