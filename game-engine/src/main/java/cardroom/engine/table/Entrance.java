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
 * post nothing and their blinds wait for one hand; nobody is passed over and nobody pays twice.
 */
final class Entrance {
    private final TableState state;
    private final List<Integer> ready;
    private final int button;
    private final int bigBlind;
    private final List<Integer> dealt;
    private int buyer = -1;

    /** The next hand of {@code state}, with the button and the big blind in these seats. */
    Entrance(TableState state, List<Integer> ready, int button, int bigBlind) {
        this.state = state;
        this.ready = ready;
        this.button = button;
        this.bigBlind = bigBlind;
        dealt = new ArrayList<>(ready.stream().filter(this::enters).toList());
        if (dealt.size() < 2) {
            dealt.clear();
            dealt.addAll(ready);
        } else {
            admitBuyer();
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
        boolean posts = taken.entry() == Entry.POST && !isBehindBlinds(seat);
        return taken.owes() == Owes.NONE || seat == bigBlind || posts;
    }

    /** Between button and big blind, the seat that is due the small blind included. */
    private boolean isBehindBlinds(int seat) {
        int due = state.bigBlindSeat();
        return seat == due || ButtonRule.isBetween(button, seat, due);
    }

    private void admitBuyer() {
        for (int seat : ButtonRule.clockwise(button, ready)) {
            boolean buys = at(seat).entry() == Entry.BUY_BUTTON && isBehindBlinds(seat);
            if (buyer < 0 && buys && !dealt.contains(seat)) {
                buyer = seat;
                dealt.add(seat);
            }
        }
    }

    /** The first seat after the big blind may come in with a straddle. */
    private void admitStraddler() {
        List<Integer> candidates =
                ready.stream().filter(s -> dealt.contains(s) || mayStraddleIn(s)).toList();
        int utg = ButtonRule.nextOf(candidates, bigBlind);
        if (!dealt.contains(utg) && !Straddle.onButton(state, button, dealt)) {
            dealt.add(utg);
        }
    }

    private boolean mayStraddleIn(int seat) {
        return at(seat).entry() == Entry.STRADDLE
                && buyer < 0
                && !isBehindBlinds(seat)
                && Straddle.covers(state, at(seat));
    }

    private SeatState at(int seat) {
        return state.seat(seat).orElseThrow();
    }
}
