package cardroom.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database with one writer and a pool of readers; the repositories are made over it. Thread-safe.
 */
public final class Database implements AutoCloseable {
    /** Version of the schema that this build writes. */
    public static final int SCHEMA = Migrations.CURRENT;

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final Dialect dialect;
    private final @Nullable FileGuard guard;
    private final @Nullable GroupCommit writer;
    private final Readers readers;
    private final @Nullable Readers replica;

    /**
     * What is read in one go.
     *
     * @param <T> what is found
     */
    @FunctionalInterface
    public interface Query<T> {
        /** Reads with a connection that cannot write. */
        T run(Handle handle);
    }

    private Database(
            DatabaseConfig config,
            Dialect dialect,
            @Nullable FileGuard guard,
            @Nullable GroupCommit writer) {
        this.dialect = dialect;
        this.guard = guard;
        this.writer = writer;
        this.readers =
                new Readers(
                        "db-reader",
                        Sources.reading(config.url(), config, dialect),
                        config,
                        dialect);
        String replicaUrl = config.readUrl();
        this.replica =
                replicaUrl == null
                        ? null
                        : new Readers(
                                "db-replica",
                                Sources.reading(replicaUrl, config, dialect),
                                config,
                                dialect);
    }

    /** Opens a database for writing and reading, and migrates it if needed. */
    public static Database open(DatabaseConfig config) {
        return open(config, WriterListener.NONE);
    }

    /** Opens a database for writing and reading with somebody who watches the writer. */
    public static Database open(DatabaseConfig config, WriterListener listener) {
        return open(config, listener, UnaryOperator.identity());
    }

    /** With something around the connections of the writer, such as a fault. */
    static Database open(
            DatabaseConfig config, WriterListener listener, UnaryOperator<DataSource> around) {
        Dialect dialect = Dialect.of(config.url());
        FileGuard guard = dialect == Dialect.SQLITE ? FileGuard.of(file(config)) : null;
        try {
            return open(config, dialect, guard, listener, around);
        } catch (SQLException | RuntimeException e) {
            release(guard);
            throw e instanceof PersistenceException own
                    ? own
                    : new PersistenceException("cannot open the database: " + e.getMessage(), e);
        }
    }

    private static Database open(
            DatabaseConfig config,
            Dialect dialect,
            @Nullable FileGuard guard,
            WriterListener listener,
            UnaryOperator<DataSource> around)
            throws SQLException {
        DataSource source = around.apply(Sources.writing(config, dialect));
        if (Migrations.migrate(source, dialect)) {
            LOG.info("the schema of the database is new: version {}", Migrations.CURRENT);
        }
        return start(config, dialect, guard, source, listener);
    }

    private static Database start(
            DatabaseConfig config,
            Dialect dialect,
            @Nullable FileGuard guard,
            DataSource source,
            WriterListener listener)
            throws SQLException {
        WriterSession session = Sources.session(source, dialect);
        try {
            GroupCommit writer =
                    new GroupCommit(
                            config,
                            dialect,
                            () -> Sources.session(source, dialect),
                            session,
                            listener);
            Database database = new Database(config, dialect, guard, writer);
            writer.start();
            return database;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /**
     * Opens a database for a tool that adds a row, such as a token: like {@link #open} if nobody
     * else has it, otherwise beside the running server. What such a tool writes must be nothing
     * that a server keeps in memory.
     */
    public static Database openBeside(DatabaseConfig config) {
        Dialect dialect = Dialect.of(config.url());
        FileGuard guard = dialect == Dialect.SQLITE ? FileGuard.tryLock(file(config)) : null;
        if (guard != null || dialect == Dialect.POSTGRES) {
            release(guard);
            return open(config);
        }
        try {
            DataSource source = Sources.writing(config, dialect);
            Migrations.require(source, dialect);
            return start(config, dialect, null, source, WriterListener.NONE);
        } catch (SQLException e) {
            throw new PersistenceException("cannot open the database: " + e.getMessage(), e);
        }
    }

    /** Opens an existing database for reading, also beside a running server. */
    public static Database openReadOnly(DatabaseConfig config) {
        Dialect dialect = Dialect.of(config.url());
        if (dialect == Dialect.SQLITE) {
            Path file = Path.of(Dialect.sqliteFile(config.url()));
            if (!Files.isReadable(file)) {
                throw new PersistenceException("there is no database at " + file);
            }
        }
        try {
            Migrations.require(Sources.reading(config.url(), config, dialect), dialect);
            return new Database(config, dialect, null, null);
        } catch (SQLException e) {
            throw new PersistenceException("cannot open the database: " + e.getMessage(), e);
        }
    }

    /** Version of the schema of an existing database; 0 for one without any table of ours. */
    public static int schemaVersion(DatabaseConfig config) {
        Dialect dialect = Dialect.of(config.url());
        try {
            return Migrations.version(Sources.reading(config.url(), config, dialect), dialect);
        } catch (SQLException e) {
            throw new PersistenceException("cannot open the database: " + e.getMessage(), e);
        }
    }

    /** The file of an SQLite database; empty for PostgreSQL. */
    public static Optional<Path> fileOf(DatabaseConfig config) {
        return Dialect.of(config.url()) == Dialect.SQLITE
                ? Optional.of(Path.of(Dialect.sqliteFile(config.url())))
                : Optional.empty();
    }

    /** The file of an SQLite database, in a folder that exists. */
    private static Path file(DatabaseConfig config) {
        Path file = Path.of(Dialect.sqliteFile(config.url())).toAbsolutePath();
        Path folder = file.getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new PersistenceException("cannot make the folder of " + file + ": " + e, e);
        }
        return file;
    }

    private static void release(@Nullable FileGuard guard) {
        try {
            if (guard != null) {
                guard.close();
            }
        } catch (IOException e) {
            LOG.warn("cannot give the file lock back", e);
        }
    }

    /** In what its SQL differs. */
    public Dialect dialect() {
        return dialect;
    }

    /** Reads what is durable now. */
    public <T> T read(Query<T> query) {
        return readers.read(query);
    }

    /** Reads as of one moment, however many statements it takes. */
    public <T> T readConsistently(Query<T> query) {
        return readers.readConsistently(query);
    }

    /** Reads history from the replica, which may lag behind; without a replica from here. */
    public <T> T readHistory(Query<T> query) {
        return (replica == null ? readers : replica).read(query);
    }

    /** Whether {@link #readHistory} asks somebody else. */
    public boolean hasReplica() {
        return replica != null;
    }

    /** Writes and waits for the outcome, up to the configured deadline. */
    public <T> WriteOutcome<T> write(WriteUnit<T> unit) {
        if (writer == null) {
            throw new PersistenceException("the database is open for reading only");
        }
        return writer.write(unit);
    }

    /** Units that wait for the writer. */
    public int waitingWrites() {
        return writer == null ? 0 : writer.waiting();
    }

    /** Writes what is queued, then closes everything. */
    @Override
    public void close() {
        if (writer != null) {
            writer.close();
        }
        readers.close();
        if (replica != null) {
            replica.close();
        }
        release(guard);
    }
}
