package cardroom.persistence.chat;

import cardroom.engine.table.TableId;
import cardroom.persistence.Database;
import cardroom.persistence.WriteUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Chat lines in a database. Thread-safe. */
public final class DatabaseChat implements ChatRepository {
    private final Database database;

    /** Over this database. */
    public DatabaseChat(Database database) {
        this.database = database;
    }

    @Override
    public ChatLine append(NewLine line) {
        return database.write(WriteUnit.scripted(handle -> append(handle, line))).orThrow();
    }

    private static ChatLine append(Handle handle, NewLine line) {
        String key = line.key();
        Optional<ChatLine> before =
                key == null
                        ? Optional.empty()
                        : ChatDao.byKey(handle, line.table(), line.player(), key);
        if (before.isPresent()) {
            return before.get();
        }
        long seq = ChatDao.lastSeq(handle, line.table()) + 1;
        ChatDao.insert(handle, line, seq);
        ChatDao.deleteUpTo(handle, line.table(), seq - KEPT_LINES);
        return new ChatLine(seq, line.player(), line.name(), line.text(), line.at());
    }

    @Override
    public List<ChatLine> last(TableId table, int n) {
        return database.read(handle -> ChatDao.last(handle, table, n));
    }
}
