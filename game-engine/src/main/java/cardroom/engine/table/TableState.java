package cardroom.engine.table;

import cardroom.engine.hand.HandState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table as it stands; immutable, changed only by {@link TableRules}. Holds secrets.
 *
 * @param seats the taken seats in ascending order
 * @param button seat number of the button, −1 before the first hand; may be an empty seat
 * @param smallBlindSeat seat that was due the small blind in the last hand, −1 if none
 * @param bigBlindSeat seat that posted the big blind in the last hand, −1 before the first hand
 * @param handNumber number of the last hand begun, 0 before the first
 * @param hand the running hand, or the last one until the next begins; null before the first
 * @param turn the running clock; null when nobody is to act
 * @param closed no more commands
 */
public record TableState(
        TableId id,
        String name,
        TableSettings settings,
        List<SeatState> seats,
        int button,
        int smallBlindSeat,
        int bigBlindSeat,
        int handNumber,
        @Nullable HandState hand,
        @Nullable Turn turn,
        boolean closed) {
    public TableState {
        seats = List.copyOf(seats);
    }

    /** The seat with this number, if taken. */
    public Optional<SeatState> seat(int number) {
        return seats.stream().filter(s -> s.seat() == number).findFirst();
    }

    /** The seat of this player, if he sits here. */
    public Optional<SeatState> seatOf(PlayerId player) {
        return seats.stream().filter(s -> s.occupant().id().equals(player)).findFirst();
    }

    /** Whether a hand is being played. */
    public boolean isHandRunning() {
        return hand != null && !hand.isOver();
    }

    /** Names the last hand begun: the table id, a hyphen and the hand number. */
    public String handId() {
        return id.value() + "-" + handNumber;
    }
}
