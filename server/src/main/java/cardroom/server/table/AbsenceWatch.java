package cardroom.server.table;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.SeatState;
import cardroom.engine.table.TableId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Remembers since when seats have had no connection. Not thread-safe: used by one housekeeping job.
 */
public final class AbsenceWatch {
    /** After this long without a connection a seat is given up. */
    public static final long LONG_GONE_MS = 15 * 60 * 1_000L;

    private record Absent(TableId table, PlayerId player) {}

    private final Map<Absent, Long> since = new HashMap<>();

    /** Forgets everybody who does not sit where he was missed. */
    void forgetUnless(BiPredicate<TableId, PlayerId> sits) {
        since.keySet().removeIf(absent -> !sits.test(absent.table(), absent.player()));
    }

    /** How many are missed. */
    int size() {
        return since.size();
    }

    /** Whether the player of this seat has been away for {@link #LONG_GONE_MS} or longer. */
    boolean isLongGone(LiveTable table, SeatState seat, long now) {
        PlayerId player = seat.occupant().id();
        Absent absent = new Absent(table.id(), player);
        if (seat.occupant().isBot() || table.attendance().isPresent(player)) {
            since.remove(absent);
            return false;
        }
        boolean gone = now - since.computeIfAbsent(absent, _ -> now) >= LONG_GONE_MS;
        if (gone) {
            since.remove(absent);
        }
        return gone;
    }
}
