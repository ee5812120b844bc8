package cardroom.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The one connection that writes, with its prepared statements. Single-thread: belongs to the
 * writer.
 */
final class WriterSession implements AutoCloseable {
    private final Connection connection;
    private final Dialect dialect;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private @Nullable Handle handle;

    /** Takes over a connection that commits by itself between transactions. */
    WriterSession(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** The same connection for scripts. */
    Handle handle() {
        Handle open = handle;
        if (open == null) {
            open = Jdbi.open(() -> connection);
            Sources.hideValues(open);
            handle = open;
        }
        return open;
    }

    /** Runs one statement with the parameters of each step; the changed rows of each. */
    int[] run(String sql, List<Step> steps) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (Step step : steps) {
            bind(statement, step);
            statement.addBatch();
        }
        try {
            return statement.executeBatch();
        } finally {
            statement.clearBatch();
        }
    }

    private static void bind(PreparedStatement statement, Step step) throws SQLException {
        int index = 1;
        for (Object arg : step.args()) {
            switch (arg) {
                case null -> statement.setNull(index, java.sql.Types.VARCHAR);
                case String text -> statement.setString(index, text);
                case Long number -> statement.setLong(index, number);
                case Integer number -> statement.setLong(index, number);
                default ->
                        throw new IllegalArgumentException(
                                "no parameter of a step: " + arg.getClass());
            }
            index++;
        }
    }

    /** Lets the running transaction wait for locks only briefly. */
    void beImpatient() throws SQLException {
        if (dialect == Dialect.POSTGRES) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL lock_timeout = 100");
            }
        }
    }

    Savepoint savepoint() throws SQLException {
        return connection.setSavepoint();
    }

    /** Keeps or undoes what happened since. */
    void endSavepoint(Savepoint savepoint, boolean undo) throws SQLException {
        if (undo) {
            connection.rollback(savepoint);
        } else {
            connection.releaseSavepoint(savepoint);
        }
    }

    /** Begins a transaction; a session that cannot is of no use any more. */
    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    /**
     * Ends the transaction with a commit. Not with {@code Connection.commit}: for SQLite that
     * begins the next one at once, whose failure would look like one of the commit.
     */
    void commit() throws SQLException {
        connection.setAutoCommit(true);
    }

    void rollback() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    /** Closes without complaint: a session is closed when it is broken or of no use any more. */
    @Override
    public void close() {
        try (Connection closing = connection) {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
            if (!closing.isClosed() && !closing.getAutoCommit()) {
                closing.rollback();
            }
        } catch (SQLException _) {
            prepared.clear();
        }
    }
}
