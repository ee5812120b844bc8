package cardroom.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema to the version of this build; does not even load Flyway when it is there. */
final class Migrations {
    /** The newest migration of this build. */
    static final int CURRENT = 1;

    private static final String HISTORY = "flyway_schema_history";

    private Migrations() {}

    /**
     * Migrates if needed.
     *
     * @return whether there was anything to do
     */
    static boolean migrate(DataSource source, Dialect dialect) throws SQLException {
        int version = version(source, dialect);
        refuseNewer(version);
        if (version == CURRENT) {
            return false;
        }
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:" + dialect.migrations())
                .loggers("slf4j")
                .load()
                .migrate();
        return true;
    }

    /** Refuses a schema that this build cannot read. */
    static void require(DataSource source, Dialect dialect) throws SQLException {
        int version = version(source, dialect);
        refuseNewer(version);
        if (version < CURRENT) {
            throw new PersistenceException(
                    "the schema of the database has version %d, this build needs %d: start the server once to migrate it"
                            .formatted(version, CURRENT));
        }
    }

    private static void refuseNewer(int version) {
        if (version > CURRENT) {
            throw new PersistenceException(
                    "the schema of the database has version %d, made by a newer build; this one knows %d"
                            .formatted(version, CURRENT));
        }
    }

    /** Version of the schema, 0 for an empty database. */
    static int version(DataSource source, Dialect dialect) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery(dialect.tableExists(HISTORY))) {
                if (!found.next()) {
                    return 0;
                }
            }
            try (ResultSet newest =
                    statement.executeQuery(
                            "SELECT max(CAST(version AS INTEGER)) FROM "
                                    + HISTORY
                                    + " WHERE success")) {
                return newest.next() ? newest.getInt(1) : 0;
            }
        }
    }
}
