package cardroom.engine.table;

import cardroom.engine.chips.Pot;
import cardroom.engine.hand.HandState;
import cardroom.engine.hand.PlayerInHand;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table as it stands; immutable, changed only by {@link TableRules}. Holds secrets.
 *
 * @param seats the taken seats in ascending order
 * @param button seat number of the button, −1 before the first hand; may be an empty seat
 * @param smallBlindSeat seat that was due the small blind in the last hand, whether or not anybody
 *     posted it (C3); −1 before the first hand
 * @param bigBlindSeat seat that posted the big blind in the last hand, −1 before the first hand
 * @param bought whether the last blinds were posted by a seat that bought the button ({@code
 *     smallBlindSeat}), while those of the others waited
 * @param handNumber number of the last hand begun, 0 before the first
 * @param hand the running hand, or the last one until the next begins; null before the first
 * @param dealt who was dealt into the running or last hand, by seat; some may have left since, and
 *     others may sit there now
 * @param turn the running clock; null when nobody is to act
 * @param locks what those who left have to bring when they come back, at most {@link #MOST_LOCKS},
 *     the oldest first
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
        boolean bought,
        int handNumber,
        @Nullable HandState hand,
        Map<Integer, Occupant> dealt,
        @Nullable Turn turn,
        List<BuyInLock> locks,
        boolean closed) {
    /** A table remembers no more players who left. */
    public static final int MOST_LOCKS = 64;

    public TableState {
        seats = List.copyOf(seats);
        locks = List.copyOf(locks);
        dealt = Collections.unmodifiableMap(new TreeMap<>(dealt));
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

    /** The player of this seat in the running or last hand, if that hand dealt him in. */
    public Optional<PlayerInHand> playerOf(SeatState seat) {
        HandState current = hand;
        return current == null || !seat.dealtIn()
                ? Optional.empty()
                : Optional.of(current.player(seat.seat()));
    }

    /** Whether this seat holds cards in the running hand. */
    public boolean isInRunningHand(SeatState seat) {
        return isHandRunning() && playerOf(seat).filter(TableState::isIn).isPresent();
    }

    /** Chips behind: those of the seat that are neither bet nor pending. */
    public long stackBehind(SeatState seat) {
        return isHandRunning()
                ? playerOf(seat).map(PlayerInHand::stack).orElse(seat.stack())
                : seat.stack();
    }

    /**
     * All chips on the table: stacks, pending top-ups, bets, pots and what the running hand raked
     * (I1). The raked chips leave the table with {@link cardroom.engine.hand.HandEvent.HandEnded}.
     */
    public long chips() {
        long chips = 0;
        for (SeatState seat : seats) {
            chips += stackBehind(seat) + seat.pendingTopUp();
        }
        HandState current = hand;
        if (current != null && !current.isOver()) {
            chips += current.players().stream().mapToLong(PlayerInHand::bet).sum();
            chips += current.raked();
            chips += current.pots().stream().mapToLong(Pot::amount).sum();
        }
        return chips;
    }

    /** Names the last hand begun: the table id, a hyphen and the hand number. */
    public String handId() {
        return id.value() + "-" + handNumber;
    }

    private static boolean isIn(PlayerInHand player) {
        return switch (player.status()) {
            case ACTIVE, ALL_IN -> true;
            case FOLDED, MUCKED -> false;
        };
    }
}
