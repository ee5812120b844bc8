package cardroom.engine.hand;

import cardroom.engine.chips.Pot;

/** What must hold in every state of every hand. */
final class HandChecks {
    private HandChecks() {}

    /** All chips of the hand wherever they lie. */
    static long chips(HandState state) {
        long stacksAndBets = state.players().stream().mapToLong(p -> p.stack() + p.bet()).sum();
        return stacksAndBets + state.pots().stream().mapToLong(Pot::amount).sum();
    }
}
