package cardroom.engine.view;

import cardroom.engine.table.TableState;

/** The only maker of views: each holds what its viewer may know, built from an allow-list (I2). */
@SuppressWarnings("DoNotCallSuggester")
public final class Views {
    private Views() {}

    /** What every onlooker may know. */
    public static TableView spectator(TableState state) {
        throw new UnsupportedOperationException();
    }

    /**
     * What the player of {@code seat} may know besides; an {@link IllegalArgumentException} for an
     * empty seat.
     */
    public static PrivateView own(TableState state, int seat) {
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
    }
}
