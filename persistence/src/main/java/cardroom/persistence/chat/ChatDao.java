package cardroom.persistence.chat;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** SQL of chat lines. */
final class ChatDao {
    private static final String COLUMNS = "SELECT seq, player, name, text, at FROM chat_message ";

    static final String SELECT_LAST =
            COLUMNS + "WHERE table_id = :table ORDER BY seq DESC LIMIT :n";

    static final String SELECT_BY_KEY =
            COLUMNS + "WHERE table_id = :table AND player = :player AND command_key = :key";

    static final String SELECT_LAST_SEQ =
            "SELECT coalesce(max(seq), 0) FROM chat_message WHERE table_id = :table";

    static final String DELETE_UP_TO =
            "DELETE FROM chat_message WHERE table_id = :table AND seq <= :seq";

    private ChatDao() {}

    static List<ChatLine> last(Handle handle, TableId table, int n) {
        return handle.createQuery(SELECT_LAST)
                .bind("table", table.value())
                .bind("n", n)
                .map((row, _) -> line(row))
                .list()
                .reversed();
    }

    static Optional<ChatLine> byKey(Handle handle, TableId table, PlayerId player, String key) {
        return handle.createQuery(SELECT_BY_KEY)
                .bind("table", table.value())
                .bind("player", player.value())
                .bind("key", key)
                .map((row, _) -> line(row))
                .findOne();
    }

    static long lastSeq(Handle handle, TableId table) {
        return handle.createQuery(SELECT_LAST_SEQ)
                .bind("table", table.value())
                .map((row, _) -> row.getLong(1))
                .one();
    }

    static void insert(Handle handle, NewLine line, long seq) {
        handle.createUpdate(
                        """
                        INSERT INTO chat_message (table_id, seq, player, name, command_key, text, at)
                        VALUES (:table, :seq, :player, :name, :key, :text, :at)
                        """)
                .bind("table", line.table().value())
                .bind("seq", seq)
                .bind("player", line.player().value())
                .bind("name", line.name())
                .bind("key", line.key())
                .bind("text", line.text())
                .bind("at", line.at())
                .execute();
    }

    static void deleteUpTo(Handle handle, TableId table, long seq) {
        handle.createUpdate(DELETE_UP_TO).bind("table", table.value()).bind("seq", seq).execute();
    }

    private static ChatLine line(ResultSet row) throws SQLException {
        return new ChatLine(
                row.getLong("seq"),
                new PlayerId(row.getString("player")),
                row.getString("name"),
                row.getString("text"),
                row.getLong("at"));
    }
}
