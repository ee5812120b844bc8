package cardroom.engine.history;

import cardroom.engine.hand.HandOptions;
import java.util.List;

/**
 * What the PHH notation has no words for; files carry it in the user-defined field {@code
 * _cardroom}.
 *
 * @param seats table seats of p1, p2 …, numbered from 0; empty for 0, 1, 2 …
 * @param button seat of the button when it is a dead one (C3), else {@link #AT_THE_LAST_PLAYER}
 * @param dead the part of each player's antes that is a dead blind (C9); empty for none
 * @param options what differs from the plain rules; the big bet stands in {@code big_bet}. Of a
 *     hand of ours its wishes are only those that the table saw come true
 */
public record PhhExtras(List<Integer> seats, int button, List<Long> dead, HandOptions options) {
    /** The button lies where the notation has it: before the last player. */
    public static final int AT_THE_LAST_PLAYER = -1;

    /** A hand about which the notation says everything. */
    public static final PhhExtras NONE =
            new PhhExtras(List.of(), AT_THE_LAST_PLAYER, List.of(), HandOptions.NONE);

    public PhhExtras {
        seats = List.copyOf(seats);
        dead = List.copyOf(dead);
    }
}
