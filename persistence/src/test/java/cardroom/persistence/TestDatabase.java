package cardroom.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A fresh, migrated database of either kind, gone when closed. */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Kind kind;
    private final String name;
    private final DatabaseConfig config;
    private Database database;

    /** The databases that everything must run on. */
    public enum Kind {
        /** A file. */
        SQLITE,
        /** A real server. */
        POSTGRES
    }

    private TestDatabase(Kind kind, String name, DatabaseConfig config, WriterListener listener) {
        this.kind = kind;
        this.name = name;
        this.config = config;
        this.database = Database.open(config, listener);
    }

    /** A database with the defaults. */
    public static TestDatabase of(Kind kind) {
        return of(kind, WriterListener.NONE, 8_192, 512);
    }

    /** A database with this listener and these limits of the writer. */
    public static TestDatabase of(Kind kind, WriterListener listener, int queue, int batch) {
        String name = "test" + NUMBER.incrementAndGet();
        String url =
                switch (kind) {
                    case SQLITE -> Sqlite.copy(name);
                    case POSTGRES -> Postgres.copy(name);
                };
        DatabaseConfig plain = DatabaseConfig.of(url);
        return new TestDatabase(
                kind, name, plain.withWriter(queue, batch, plain.writeDeadline()), listener);
    }

    /** An address of a database without any tables. */
    public static String emptyUrl(Kind kind) {
        String name = "empty" + NUMBER.incrementAndGet();
        return switch (kind) {
            case SQLITE -> "jdbc:sqlite:" + Sqlite.FOLDER.resolve(name + ".db");
            case POSTGRES -> Postgres.create(name, "template1");
        };
    }

    /** The database itself. */
    public Database database() {
        return database;
    }

    /** How it was opened. */
    public DatabaseConfig config() {
        return config;
    }

    /** Which of the two. */
    public Kind kind() {
        return kind;
    }

    /** Closes it and opens it again. */
    public Database reopen() {
        return reopen(config);
    }

    /** Closes it and opens it again in another way. */
    public Database reopen(DatabaseConfig other) {
        database.close();
        database = Database.open(other);
        return database;
    }

    /** Closes it and opens it again with something around the connections of the writer. */
    Database reopen(UnaryOperator<DataSource> around) {
        database.close();
        database = Database.open(config, WriterListener.NONE, around);
        return database;
    }

    /** Ends the session of the writer behind its back; PostgreSQL only. */
    public void killWriter() {
        Postgres.run(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                        + name
                        + "' AND application_name = 'cardroom writer'");
    }

    @Override
    public void close() {
        database.close();
        if (kind == Kind.POSTGRES) {
            Postgres.run("DROP DATABASE " + name + " WITH (FORCE)");
        }
    }

    private static final class Sqlite {
        static final Path FOLDER = folder();
        static final Path TEMPLATE = template();

        private static Path folder() {
            try {
                Path folder = Files.createTempDirectory("cardroom-storage");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path template() {
            Path file = FOLDER.resolve("template.db");
            Database.open(DatabaseConfig.of("jdbc:sqlite:" + file)).close();
            return file;
        }

        static String copy(String name) {
            try {
                return "jdbc:sqlite:" + Files.copy(TEMPLATE, FOLDER.resolve(name + ".db"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Postgres {
        static final EmbeddedPostgres SERVER = start();
        static final String TEMPLATE = template();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String template() {
            String url = create("cardroom_template", "template1");
            Database.open(DatabaseConfig.of(url)).close();
            return "cardroom_template";
        }

        static String copy(String name) {
            return create(name, TEMPLATE);
        }

        static String create(String name, String template) {
            run("CREATE DATABASE " + name + " TEMPLATE " + template);
            return SERVER.getJdbcUrl("postgres", name);
        }

        static void run(String sql) {
            try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
