package cardroom.engine.table;

import java.util.List;

/**
 * Who plays the next hand, and from where.
 *
 * @param button seat of the button, possibly an empty one (C3)
 * @param smallBlindSeat seat that posts the small blind, −1 when it is dead
 * @param bigBlindSeat seat that posts the big blind, −1 when blinds stay where they are
 * @param straddler seat that straddles, −1 for none (C11)
 * @param buyer seat that buys the button, −1 for none (WL 154)
 * @param dealt seats that are dealt in, clockwise from the first one left of the button
 */
record Positions(
        int button,
        int smallBlindSeat,
        int bigBlindSeat,
        int straddler,
        int buyer,
        List<Integer> dealt) {
    Positions {
        dealt = List.copyOf(dealt);
    }

    /** Whether the buyer posts both blinds while those of the others wait for one hand. */
    boolean isBought() {
        return buyer >= 0 && buyer == smallBlindSeat;
    }

    /** The seat that posts the big blind of this hand, −1 for none. */
    int bigBlindPayer() {
        return isBought() ? buyer : bigBlindSeat;
    }

    /** The seat that posts the live small blind of this hand, −1 for none. */
    int smallBlindPayer() {
        return isBought() ? -1 : smallBlindSeat;
    }
}
