package cardroom.architecture.broken.ai;

import java.sql.Connection;
import java.sql.SQLException;

/** A strategy that asks a database. */
public record StoringStrategy(Connection connection) {
    /** Whether the database is there. */
    public boolean isThere() throws SQLException {
        return !connection.isClosed();
    }
}
