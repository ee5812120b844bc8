package cardroom.persistence.table;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import org.jspecify.annotations.Nullable;

/**
 * A table as the listing knows it. Times are Unix milliseconds.
 *
 * @param settings in the words of the server
 * @param touchedAt when somebody was last here
 * @param passivatedAt when it went to sleep; null while awake
 * @param closedAt when it was closed; null while open
 * @param closeReason null while open
 * @param worker the owner
 * @param fence raised by every claim, from 1
 */
public record StoredTable(
        TableId id,
        PlayerId creator,
        String name,
        String settings,
        Visibility visibility,
        boolean demo,
        long createdAt,
        long touchedAt,
        @Nullable Long passivatedAt,
        @Nullable Long closedAt,
        @Nullable String closeReason,
        String worker,
        long fence) {}
