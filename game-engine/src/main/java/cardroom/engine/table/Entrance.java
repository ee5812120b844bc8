package cardroom.engine.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Who of the ready seats is dealt in, and who of them buys the button (C9, C10, WL 154, WL 156).
 *
 * <p>Blinds are not made up between button and big blind: who owes one and sits there waits until
 * the button has passed, unless he buys it. Elsewhere he posts and plays. Where WL 154 is silent we
 * do as most card rooms: the buyer sits in the small blind's place, so that he posts both blinds
 * there and has the button in the next hand. When somebody else is due the small blind, the others
 * post nothing and their blinds wait for one hand, and so does a seat that owes and is the next big
 * blind; nobody is passed over and nobody pays twice.
 *
 * <p>That a newcomer between button and big blind may "post the big blind and be passed by the
 * button next hand" (C10) we read in this order: the button passes him first, and he posts in the
 * hand in which it has. Posting at once he would play behind the blinds without a small blind.
 */
final class Entrance {
    private final TableState state;
    private final List<Integer> ready;
    private final int button;
    private final int bigBlind;
    private final List<Integer> dealt;
    private int buyer;

    /** The next hand of {@code state}, with the button and the big blind in these seats. */
    Entrance(TableState state, List<Integer> ready, int button, int bigBlind) {
        this.state = state;
        this.ready = ready;
        this.button = button;
        this.bigBlind = bigBlind;
        buyer = firstBuyer();
        dealt = new ArrayList<>(ready.stream().filter(this::enters).toList());
        if (dealt.size() < 2) {
            buyer = -1;
            dealt.clear();
            dealt.addAll(ready);
        } else if (buyer >= 0) {
            dealt.add(buyer);
        } else {
            admitStraddler();
        }
    }

    /** The seats that are dealt in. */
    List<Integer> dealt() {
        return dealt;
    }

    /** The seat that buys the button, −1 for none. */
    int buyer() {
        return buyer;
    }

    private boolean enters(int seat) {
        SeatState taken = at(seat);
        if (taken.owes() == Owes.NONE) {
            return true;
        }
        return seat == bigBlind
                ? !blindsWait()
                : taken.entry() == Entry.POST && !isBehindBlinds(seat);
    }

    /** Whether the big blind stays where it was for this hand, as the buyer posts it. */
    private boolean blindsWait() {
        return buyer >= 0 && buyer != state.bigBlindSeat();
    }

    /** Between button and big blind, the seat that is due the small blind included. */
    private boolean isBehindBlinds(int seat) {
        int due = state.bigBlindSeat();
        return seat == due || ButtonRule.isBetween(button, seat, due);
    }

    private int firstBuyer() {
        return ButtonRule.clockwise(button, ready).stream()
                .filter(this::buys)
                .findFirst()
                .orElse(-1);
    }

    private boolean buys(int seat) {
        SeatState taken = at(seat);
        return taken.owes() != Owes.NONE
                && taken.entry() == Entry.BUY_BUTTON
                && isBehindBlinds(seat)
                && seat != bigBlind;
    }

    /** The first seat after the big blind may come in, if it is then the one that straddles. */
    private void admitStraddler() {
        List<Integer> candidates =
                ready.stream().filter(s -> dealt.contains(s) || mayStraddleIn(s)).toList();
        int utg = ButtonRule.nextOf(candidates, bigBlind);
        List<Integer> withUtg = new ArrayList<>(dealt);
        withUtg.add(utg);
        Positions positions = new Positions(button, -1, bigBlind, -1, -1, withUtg);
        if (!dealt.contains(utg) && Straddle.seat(state, positions) == utg) {
            dealt.add(utg);
        }
    }

    private boolean mayStraddleIn(int seat) {
        return at(seat).entry() == Entry.STRADDLE
                && !isBehindBlinds(seat)
                && Straddle.covers(state, at(seat));
    }

    private SeatState at(int seat) {
        return state.seat(seat).orElseThrow();
    }
}
