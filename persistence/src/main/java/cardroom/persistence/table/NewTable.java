package cardroom.persistence.table;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import org.jspecify.annotations.Nullable;

/**
 * A table that shall exist.
 *
 * @param key null when nobody will repeat the request
 * @param settings in the words of the server
 * @param demo keeps the lobby alive
 * @param worker the first owner
 * @param events the commit of version 1
 * @param state the snapshot of version 1; null for none
 * @param at Unix milliseconds
 */
public record NewTable(
        TableId id,
        PlayerId creator,
        @Nullable CreateKey key,
        String name,
        String settings,
        Visibility visibility,
        boolean demo,
        String worker,
        String events,
        @Nullable String state,
        long at) {}
