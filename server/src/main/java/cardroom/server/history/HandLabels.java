package cardroom.server.history;

import java.util.List;

/**
 * What surrounds a hand in its record.
 *
 * @param id of the hand
 * @param table name of its table
 * @param number of the hand at its table, from 1
 * @param seatCount seats of the table
 * @param startedAt Unix milliseconds
 * @param players names in the order of the setup
 */
public record HandLabels(
        String id, String table, int number, int seatCount, long startedAt, List<String> players) {
    public HandLabels {
        players = List.copyOf(players);
    }
}
