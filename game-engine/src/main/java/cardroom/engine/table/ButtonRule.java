package cardroom.engine.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where button and blinds are in the next hand, and who enters it.
 *
 * <p>The big blind moves forward one ready seat every hand; the small blind is due from the last
 * big blind's seat and the button lies at the last small blind's, even when those seats are empty
 * (dead button, C3). As the big blind always moves on, nobody pays it twice running (C2). Heads-up
 * the button posts the small blind (C1).
 *
 * <p>Who owes a blind waits while his seat is between button and big blind, enters as the big blind
 * itself, and elsewhere posts a live big blind (C10, WL 154). Nobody waits when fewer than two
 * would play.
 */
final class ButtonRule {
    private ButtonRule() {}

    /** Whether enough seats are ready for a hand. */
    static boolean canPlay(TableState state) {
        return state.seats().stream().filter(SeatState::isReady).count() >= 2;
    }

    /** The positions of the next hand of a table that {@link #canPlay}. */
    static Positions next(TableState state) {
        List<Integer> ready =
                state.seats().stream().filter(SeatState::isReady).map(SeatState::seat).toList();
        return state.bigBlindSeat() < 0 ? first(ready) : following(state, ready);
    }

    /** The first button is the lowest ready seat: the engine has no chance of its own. */
    private static Positions first(List<Integer> ready) {
        int button = ready.getFirst();
        if (ready.size() == 2) {
            return headsUp(button, ready.getLast());
        }
        return new Positions(button, ready.get(1), ready.get(2), clockwise(button, ready));
    }

    private static Positions following(TableState state, List<Integer> ready) {
        int due = state.bigBlindSeat();
        int bigBlind = nextOf(ready, due);
        int button = button(state, ready, bigBlind);
        List<Integer> entering =
                ready.stream().filter(seat -> !waits(state, seat, button, due, bigBlind)).toList();
        List<Integer> dealt = entering.size() < 2 ? ready : entering;
        if (dealt.size() == 2) {
            return headsUp(nextOf(dealt, bigBlind), bigBlind);
        }
        int smallBlind = dealt.contains(due) ? due : -1;
        return new Positions(button, smallBlind, bigBlind, clockwise(button, dealt));
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

    private static boolean waits(TableState state, int seat, int button, int due, int bigBlind) {
        boolean owes = state.seat(seat).filter(SeatState::owesBlind).isPresent();
        return owes && seat != bigBlind && (seat == due || isBetween(button, seat, due));
    }

    private static Positions headsUp(int button, int bigBlind) {
        return new Positions(button, button, bigBlind, List.of(bigBlind, button));
    }

    /** Whether going clockwise from {@code from} one meets {@code seat} before {@code to}. */
    static boolean isBetween(int from, int seat, int to) {
        int steps = distance(from, seat);
        return steps > 0 && steps < distance(from, to);
    }

    private static List<Integer> clockwise(int button, List<Integer> seats) {
        List<Integer> ordered = new ArrayList<>(seats);
        // the button itself comes last
        ordered.sort(Comparator.comparingInt(seat -> distance(button + 1, seat)));
        return ordered;
    }

    private static int nextOf(List<Integer> seats, int from) {
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
