package cardroom.engine.table;

import cardroom.engine.table.HouseRules.AnteKind;
import java.util.List;

/**
 * Who straddles: twice the big blind before the cards, by the player left of the big blind or by
 * the button, who has precedence; one straddle a hand, of at least three players, and only by who
 * can cover it (C11, WL 161). Who straddles acts last before the flop.
 */
final class Straddle {
    private Straddle() {}

    /** Chips of a straddle. */
    static long amount(TableSettings settings) {
        return 2 * settings.bigBlind();
    }

    /** Whether the seat has the chips for its ante and a whole straddle. */
    static boolean covers(TableState state, SeatState seat) {
        TableSettings settings = state.settings();
        long ante = settings.rules().ante() == AnteKind.EACH ? settings.ante() : 0;
        return seat.stack() >= ante + amount(settings);
    }

    /** The seat that straddles in these positions, −1 for none. */
    static int seat(TableState state, Positions positions) {
        List<Integer> dealt = positions.dealt();
        if (onButton(state, positions.button(), dealt)) {
            return positions.button();
        }
        int utg = ButtonRule.nextOf(dealt, positions.bigBlindPayer());
        boolean allowed = state.settings().rules().straddles().utg() && dealt.size() >= 3;
        return allowed && wants(state, utg, true) ? utg : -1;
    }

    private static boolean onButton(TableState state, int button, List<Integer> dealt) {
        return state.settings().rules().straddles().button()
                && dealt.size() >= 3
                && dealt.contains(button)
                && wants(state, button, false);
    }

    private static boolean wants(TableState state, int number, boolean utg) {
        SeatState seat = state.seat(number).orElseThrow();
        boolean comesIn = utg && seat.owes() != Owes.NONE && seat.entry() == Entry.STRADDLE;
        return (seat.prefs().straddle() || comesIn) && covers(state, seat);
    }
}
