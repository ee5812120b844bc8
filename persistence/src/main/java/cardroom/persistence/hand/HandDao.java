package cardroom.persistence.hand;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** SQL of finished hands. */
final class HandDao {
    /** Parameters: id, table, number, first and last version, start, end, summary. */
    static final String INSERT =
            """
            INSERT INTO hand
                (id, table_id, number, first_version, last_version, started_at, ended_at, summary)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** Parameters: hand, seat, player, name, stack at the start and at the end, end. */
    static final String INSERT_PLAYER =
            """
            INSERT INTO hand_player
                (hand_id, seat, player, name, start_stack, end_stack, ended_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String COLUMNS =
            """
            SELECT h.id, h.table_id, h.number, h.first_version, h.last_version,
                h.started_at, h.ended_at, h.summary
            """;

    static final String SELECT = COLUMNS + "FROM hand h WHERE h.id = :id";

    static final String SELECT_OF_TABLE =
            COLUMNS
                    + """
                    FROM hand h WHERE h.table_id = :table AND h.number < :before
                    ORDER BY h.number DESC LIMIT :limit
                    """;

    static final String SELECT_OF_PLAYER =
            COLUMNS
                    + """
                    FROM hand_player p JOIN hand h ON h.id = p.hand_id WHERE p.player = :player
                    ORDER BY p.ended_at DESC, p.hand_id DESC LIMIT :limit
                    """;

    static final String SELECT_PLAYERS =
            """
            SELECT hand_id, seat, player, name, start_stack, end_stack
            FROM hand_player WHERE hand_id IN (<hands>) ORDER BY hand_id, seat
            """;

    private HandDao() {}

    static List<FinishedHand> byId(Handle handle, String id) {
        return withPlayers(handle, handle.createQuery(SELECT).bind("id", id));
    }

    static List<FinishedHand> ofTable(Handle handle, TableId table, int before, int limit) {
        return withPlayers(
                handle,
                handle.createQuery(SELECT_OF_TABLE)
                        .bind("table", table.value())
                        .bind("before", before)
                        .bind("limit", limit));
    }

    static List<FinishedHand> ofPlayer(Handle handle, PlayerId player, int limit) {
        return withPlayers(
                handle,
                handle.createQuery(SELECT_OF_PLAYER)
                        .bind("player", player.value())
                        .bind("limit", limit));
    }

    private static List<FinishedHand> withPlayers(Handle handle, Query query) {
        List<FinishedHand> bare = query.map((row, _) -> hand(row)).list();
        if (bare.isEmpty()) {
            return List.of();
        }
        Map<String, List<HandPlayer>> players = new HashMap<>();
        handle.createQuery(SELECT_PLAYERS)
                .bindList("hands", bare.stream().map(FinishedHand::id).toList())
                .map((row, _) -> Map.entry(row.getString("hand_id"), player(row)))
                .forEach(entry ->
                        players.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                                .add(entry.getValue()));
        return bare.stream()
                .map(hand -> hand.withPlayers(players.getOrDefault(hand.id(), List.of())))
                .toList();
    }

    private static FinishedHand hand(ResultSet row) throws SQLException {
        return new FinishedHand(
                row.getString("id"),
                new TableId(row.getString("table_id")),
                row.getInt("number"),
                row.getLong("first_version"),
                row.getLong("last_version"),
                row.getLong("started_at"),
                row.getLong("ended_at"),
                row.getString("summary"),
                List.of());
    }

    private static HandPlayer player(ResultSet row) throws SQLException {
        return new HandPlayer(
                new PlayerId(row.getString("player")),
                row.getInt("seat"),
                row.getString("name"),
                row.getLong("start_stack"),
                row.getLong("end_stack"));
    }
}
