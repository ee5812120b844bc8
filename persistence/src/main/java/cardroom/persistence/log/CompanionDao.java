package cardroom.persistence.log;

import cardroom.engine.table.TableId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** SQL of what becomes durable beside commits: snapshots, decks, pre-actions, states of tables. */
final class CompanionDao {
    /** Parameters: table, version, state. */
    static final String PUT_SNAPSHOT =
            """
            INSERT INTO table_snapshot (table_id, version, state) VALUES (?, ?, ?)
            ON CONFLICT (table_id) DO UPDATE
                SET version = excluded.version, state = excluded.state
            """;

    /** Parameters: hand, table, deck. */
    static final String INSERT_DECK =
            "INSERT INTO deck_secret (hand_id, table_id, deck) VALUES (?, ?, ?)";

    /** Parameters: table, seat, hand, choice. */
    static final String PUT_PRE_ACTION =
            """
            INSERT INTO pre_action (table_id, seat, hand_id, choice) VALUES (?, ?, ?, ?)
            ON CONFLICT (table_id, seat) DO UPDATE
                SET hand_id = excluded.hand_id, choice = excluded.choice
            """;

    /** Parameters: table, seat. */
    static final String DELETE_PRE_ACTION =
            "DELETE FROM pre_action WHERE table_id = ? AND seat = ?";

    /** Parameters: time, reason, table. */
    static final String CLOSE =
            """
            UPDATE game_table SET closed_at = ?, close_reason = ?, passivated_at = NULL
            WHERE id = ? AND closed_at IS NULL
            """;

    /** Parameters: time, table. */
    static final String PASSIVATE =
            "UPDATE game_table SET passivated_at = ? WHERE id = ? AND closed_at IS NULL";

    /** Parameters: time, table. */
    static final String TOUCH =
            "UPDATE game_table SET touched_at = ?, passivated_at = NULL WHERE id = ?";

    static final String SELECT_SNAPSHOT =
            "SELECT version, state FROM table_snapshot WHERE table_id = :table";

    static final String SELECT_DECK = "SELECT deck FROM deck_secret WHERE hand_id = :hand";

    static final String SELECT_PRE_ACTIONS =
            "SELECT seat, hand_id, choice FROM pre_action WHERE table_id = :table ORDER BY seat";

    private CompanionDao() {}

    static Optional<StoredSnapshot> snapshot(Handle handle, TableId table) {
        return handle.createQuery(SELECT_SNAPSHOT)
                .bind("table", table.value())
                .map((row, _) -> new StoredSnapshot(row.getLong(1), row.getString(2)))
                .findOne();
    }

    static Optional<String> deck(Handle handle, String hand) {
        return handle.createQuery(SELECT_DECK)
                .bind("hand", hand)
                .map((row, _) -> row.getString(1))
                .findOne();
    }

    static List<Write.PreAction> preActions(Handle handle, TableId table) {
        return handle.createQuery(SELECT_PRE_ACTIONS)
                .bind("table", table.value())
                .map((row, _) ->
                        new Write.PreAction(row.getInt(1), row.getString(2), row.getString(3)))
                .list();
    }
}
