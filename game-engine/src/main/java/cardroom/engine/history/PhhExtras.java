package cardroom.engine.history;

import java.util.List;

/**
 * What the PHH notation has no words for; files carry it in the user-defined field {@code
 * _cardroom}.
 *
 * @param seats table seats of p1, p2 …, numbered from 0; empty for 0, 1, 2 …
 * @param button seat of the button when it is a dead one (C3), else {@link #AT_THE_LAST_PLAYER}
 */
public record PhhExtras(List<Integer> seats, int button) {
    /** The button lies where the notation has it: before the last player. */
    public static final int AT_THE_LAST_PLAYER = -1;

    /** A hand about which the notation says everything. */
    public static final PhhExtras NONE = new PhhExtras(List.of(), AT_THE_LAST_PLAYER);

    public PhhExtras {
        seats = List.copyOf(seats);
    }
}
