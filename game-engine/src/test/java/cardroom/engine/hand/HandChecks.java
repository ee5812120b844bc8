package cardroom.engine.hand;

import cardroom.engine.chips.Pot;

/** What must hold in every state of every hand. */
final class HandChecks {
    private HandChecks() {}

    /** All chips of the hand wherever they lie. */
    static long chips(HandState state) {
        long chips = 0;
        for (PlayerInHand player : state.players()) {
            chips += player.stack() + player.bet();
        }
        for (Pot pot : state.pots()) {
            chips += pot.amount();
        }
        return chips + state.raked();
    }
}
