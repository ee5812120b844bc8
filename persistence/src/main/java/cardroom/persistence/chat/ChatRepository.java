package cardroom.persistence.chat;

import cardroom.engine.table.TableId;
import java.util.List;

/** The last lines said at each table. */
public interface ChatRepository {
    /** How many lines a table keeps. */
    int KEPT_LINES = 200;

    /**
     * Adds a line and forgets the oldest beyond {@value #KEPT_LINES}. A key that a kept line of the
     * player has already gives that line and adds nothing.
     */
    ChatLine append(NewLine line);

    /** The newest {@code n} lines, oldest first. */
    List<ChatLine> last(TableId table, int n);
}
