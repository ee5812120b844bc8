package cardroom.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jdbi.v3.core.config.Configurable;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** Makes connections with the settings that durability and isolation rest on. */
final class Sources {
    private static final int BUSY_MS = 2_500;
    private static final int CONNECT_SECONDS = 2;

    private Sources() {}

    /** For the writer and for migrations. */
    static DataSource writing(DatabaseConfig config, Dialect dialect) {
        return switch (dialect) {
            case SQLITE -> sqliteWriting(config.url());
            case POSTGRES ->
                    postgres(
                            config.url(),
                            "cardroom writer",
                            (int) config.writeDeadline().toSeconds() + 2);
        };
    }

    /** For reading only. */
    static DataSource reading(String url, DatabaseConfig config, Dialect dialect) {
        return switch (dialect) {
            case SQLITE -> sqliteReading(url);
            case POSTGRES ->
                    postgres(url, "cardroom reader", (int) config.readDeadline().toSeconds() + 2);
        };
    }

    /** A session of the writer, with its time limits. */
    static WriterSession session(DataSource source, Dialect dialect) throws SQLException {
        Connection connection = source.getConnection();
        try {
            if (dialect == Dialect.POSTGRES) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SET idle_in_transaction_session_timeout = 2000");
                    statement.execute("SET lock_timeout = 1000");
                }
            }
            return new WriterSession(connection, dialect);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Keeps bound values, which may be a deck or a token's hash, out of error messages. */
    static <T extends Configurable<T>> T hideValues(T target) {
        target.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return target;
    }

    private static DataSource sqliteWriting(String url) {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(JournalMode.WAL);
        settings.setSynchronous(SynchronousMode.FULL);
        settings.setTransactionMode(TransactionMode.IMMEDIATE);
        settings.enforceForeignKeys(true);
        settings.setBusyTimeout(BUSY_MS);
        settings.setJournalSizeLimit(64 << 20);
        SQLiteDataSource source = new SQLiteDataSource(settings);
        source.setUrl(url);
        return source;
    }

    private static DataSource sqliteReading(String url) {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setReadOnly(true);
        settings.setBusyTimeout(BUSY_MS);
        SQLiteDataSource source = new SQLiteDataSource(settings);
        source.setUrl(url);
        return source;
    }

    private static DataSource postgres(String url, String name, int socketSeconds) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        source.setApplicationName(name);
        source.setReWriteBatchedInserts(true);
        source.setTcpKeepAlive(true);
        // the detail of an error quotes the row, and a row may hold a deck: never in a log
        source.setLogServerErrorDetail(false);
        source.setConnectTimeout(CONNECT_SECONDS);
        if (source.getSocketTimeout() == 0) {
            source.setSocketTimeout(socketSeconds);
        }
        return source;
    }
}
