package cardroom.engine.table;

import cardroom.engine.Decision;
import cardroom.engine.Rejection.Code;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chips that come to a table and go: limits, top-ups, and the lock against leaving with a big stack
 * and coming back with a small one (rat-holing).
 */
final class BuyIns {
    private BuyIns() {}

    /** What may be refused of a buy-in; null when it is fine. */
    static @Nullable String refusal(TableState state, TableCommand.TakeSeat command, long at) {
        TableSettings settings = state.settings();
        long locked = locked(state, command.occupant(), at);
        long least = Math.max(settings.minBuyIn(), locked);
        long most = Math.max(settings.maxBuyIn(), locked);
        if (command.buyIn() >= least && command.buyIn() <= most) {
            return null;
        }
        return locked > settings.minBuyIn()
                ? "you left with %d chips: until the lock ends the buy-in is %d to %d chips"
                        .formatted(locked, least, most)
                : "the buy-in is %d to %d chips".formatted(least, most);
    }

    /** What the player took away within the time of the lock, 0 for nothing. */
    private static long locked(TableState state, Occupant occupant, long at) {
        return state.locks().stream()
                .filter(lock -> lock.player().equals(occupant.id()) && at < lock.until())
                .mapToLong(BuyInLock::chips)
                .findFirst()
                .orElse(0);
    }

    /** The seat is given up with {@code cashOut} chips. Bots have nothing to hide. */
    static TableEvent.SeatLeft leave(
            TableSettings settings, SeatState seat, long cashOut, long at) {
        long lockMs = settings.rules().buyInLockMs();
        boolean locks = lockMs > 0 && cashOut > settings.minBuyIn() && !seat.occupant().isBot();
        return new TableEvent.SeatLeft(seat.seat(), cashOut, locks ? at + lockMs : 0);
    }

    /** The locks without that of {@code player}. */
    static List<BuyInLock> without(List<BuyInLock> locks, PlayerId player) {
        return locks.stream().filter(lock -> !lock.player().equals(player)).toList();
    }

    /** The locks with one more, which replaces the player's own or the oldest. */
    static List<BuyInLock> with(List<BuyInLock> locks, BuyInLock lock) {
        List<BuyInLock> all = new ArrayList<>(without(locks, lock.player()));
        all.add(lock);
        return all.subList(Math.max(0, all.size() - TableState.MOST_LOCKS), all.size());
    }

    /**
     * A seat in a running hand counts with the stack that it began the hand with, so the limit
     * never depends on how the hand goes.
     */
    static Decision<TableState, TableEvent> topUp(TableState state, SeatState seat, long amount) {
        boolean playing = state.isInRunningHand(seat);
        long stack = playing ? seat.stack() : state.stackBehind(seat);
        long room = state.settings().maxBuyIn() - stack - seat.pendingTopUp();
        if (amount < 1 || amount > room) {
            String limit = room < 1 ? "you hold the most" : "1 to " + room + " chips";
            return Progress.rejected(Code.ILLEGAL_BUY_IN, "a top-up is refused: " + limit);
        }
        boolean pending = state.isHandRunning() && seat.dealtIn();
        return new Progress(state)
                .add(new TableEvent.ToppedUp(seat.seat(), amount, pending))
                .accepted();
    }
}
