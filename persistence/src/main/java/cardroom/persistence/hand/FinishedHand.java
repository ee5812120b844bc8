package cardroom.persistence.hand;

import cardroom.engine.table.TableId;
import java.util.List;

/**
 * A hand that is over.
 *
 * @param id table id, a hyphen and the number
 * @param number of the hand at its table, from 1
 * @param firstVersion the commit that began it
 * @param lastVersion the commit that settled it
 * @param startedAt Unix milliseconds
 * @param endedAt Unix milliseconds
 * @param summary what the server wants to show without reading the events
 */
public record FinishedHand(
        String id,
        TableId table,
        int number,
        long firstVersion,
        long lastVersion,
        long startedAt,
        long endedAt,
        String summary,
        List<HandPlayer> players) {
    public FinishedHand {
        players = List.copyOf(players);
    }

    /** The same hand with these players. */
    public FinishedHand withPlayers(List<HandPlayer> others) {
        return new FinishedHand(
                id, table, number, firstVersion, lastVersion, startedAt, endedAt, summary, others);
    }
}
