package cardroom.engine.table;

import java.util.List;

/**
 * Who plays the next hand, and from where.
 *
 * @param button seat of the button, possibly an empty one (C3)
 * @param smallBlindSeat seat that posts the small blind, −1 when it is dead
 * @param bigBlindSeat seat that posts the big blind
 * @param dealt seats that are dealt in, clockwise from the first one left of the button
 */
record Positions(int button, int smallBlindSeat, int bigBlindSeat, List<Integer> dealt) {
    Positions {
        dealt = List.copyOf(dealt);
    }
}
