package cardroom.server.table;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import cardroom.engine.table.TableSettings;
import cardroom.persistence.table.Visibility;

/**
 * What a table was created as, besides its play.
 *
 * @param demo keeps the lobby alive and belongs to nobody
 */
public record TableProfile(
        TableId id,
        String name,
        TableSettings settings,
        Pace pace,
        PlayerId creator,
        Visibility visibility,
        boolean demo) {
    public TableProfile {
        if (id.isSeeded()) {
            throw new IllegalArgumentException(
                    "the decks of table " + id + " come from a seed: it is never opened (I10)");
        }
    }
}
