package cardroom.engine.view;

import cardroom.engine.table.SeatState;
import cardroom.engine.table.TableState;

/** The only maker of views: each holds what its viewer may know, built from an allow-list (I2). */
public final class Views {
    private Views() {}

    /** What every onlooker may know. */
    public static TableView spectator(TableState state) {
        return TableViews.of(state, CardSight.SHOWN);
    }

    /**
     * What the player of {@code seat} may know besides; an {@link IllegalArgumentException} for an
     * empty seat.
     */
    public static PrivateView own(TableState state, int seat) {
        SeatState taken =
                state.seat(seat)
                        .orElseThrow(
                                () -> new IllegalArgumentException("seat " + seat + " is empty"));
        return PrivateViews.of(state, taken);
    }

    /** Both together, for those who decide for {@code seat}. */
    public static SeatedView seated(TableState state, int seat) {
        return new SeatedView(spectator(state), own(state, seat));
    }

    /**
     * The table with every hole card open: for tests, audits and finished research hands, never for
     * a socket.
     */
    public static TableView omniscient(TableState state) {
        return TableViews.of(state, CardSight.ALL);
    }
}
