package cardroom.persistence.chat;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import org.jspecify.annotations.Nullable;

/**
 * Something to be said.
 *
 * @param key the same key of the same player says it once; null when nobody will repeat it
 * @param at Unix milliseconds
 */
public record NewLine(
        TableId table, PlayerId player, String name, @Nullable String key, String text, long at) {}
