package cardroom.persistence;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Everything in which SQLite and PostgreSQL differ, besides types in the migrations. */
public enum Dialect {
    /** One file, one process. */
    SQLITE,
    /** A server, many workers. */
    POSTGRES;

    private static final String SQLITE_PREFIX = "jdbc:sqlite:";
    private static final String POSTGRES_PREFIX = "jdbc:postgresql:";

    /** What went wrong, as far as the writer must know. */
    enum Fault {
        /** The connection is of no use any more. */
        CONNECTION_LOST,
        /** No room. */
        STORAGE_FULL,
        /** Two transactions got in each other's way; again will do. */
        CONFLICT,
        /** Somebody holds a lock for too long. */
        LOCKED,
        /** The statement itself is wrong or violates a constraint. */
        STATEMENT
    }

    /** The dialect of a JDBC address. */
    static Dialect of(String url) {
        if (url.startsWith(SQLITE_PREFIX)) {
            return SQLITE;
        }
        if (url.startsWith(POSTGRES_PREFIX)) {
            return POSTGRES;
        }
        throw new IllegalArgumentException(
                "a database address begins with jdbc:sqlite: or jdbc:postgresql:, not "
                        + url.replaceAll("[?].*", ""));
    }

    /** The file of an SQLite address. */
    static String sqliteFile(String url) {
        String file = url.substring(SQLITE_PREFIX.length()).replaceAll("[?].*", "");
        if (file.isEmpty() || file.contains(":memory:")) {
            throw new IllegalArgumentException("an SQLite database needs a file: " + url);
        }
        return file;
    }

    /** Where the migrations lie in the class path. */
    String migrations() {
        return switch (this) {
            case SQLITE -> "db/migration/sqlite";
            case POSTGRES -> "db/migration/postgres";
        };
    }

    /** Finds one row if the named table exists. */
    String tableExists(String table) {
        return switch (this) {
            case SQLITE -> "SELECT 1 FROM sqlite_master WHERE name = '" + table + "'";
            case POSTGRES -> "SELECT 1 WHERE to_regclass('" + table + "') IS NOT NULL";
        };
    }

    /** Ends a query whose rows stay as they are until the transaction ends. */
    public String forUpdate() {
        return switch (this) {
            case SQLITE -> "";
            case POSTGRES -> " FOR UPDATE";
        };
    }

    Fault fault(@Nullable Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return switch (this) {
                    case SQLITE -> sqliteFault(sql.getErrorCode() & 0xff);
                    case POSTGRES -> postgresFault(sql.getSQLState());
                };
            }
        }
        return Fault.STATEMENT;
    }

    /** Whether a commit that ended like this certainly did not happen. */
    boolean isCertainlyRolledBack(SQLException e) {
        return switch (fault(e)) {
            case STORAGE_FULL, CONFLICT, LOCKED -> true;
            case CONNECTION_LOST -> false;
            case STATEMENT -> this == POSTGRES && refusesCommit(e.getSQLState());
        };
    }

    /** Violated constraints and aborted transactions: the server answered, and said no. */
    private static boolean refusesCommit(@Nullable String state) {
        return state != null && (state.startsWith("23") || state.startsWith("25"));
    }

    private static Fault sqliteFault(int code) {
        return switch (code) {
            case 13 -> Fault.STORAGE_FULL;
            case 5, 6 -> Fault.LOCKED;
            case 8, 10, 11, 14, 26 -> Fault.CONNECTION_LOST;
            default -> Fault.STATEMENT;
        };
    }

    private static Fault postgresFault(@Nullable String state) {
        return switch (state) {
            case null -> Fault.CONNECTION_LOST;
            case "53100" -> Fault.STORAGE_FULL;
            case "40001", "40P01" -> Fault.CONFLICT;
            case "55P03" -> Fault.LOCKED;
            case "25P03", "25006", "40003" -> Fault.CONNECTION_LOST;
            case String s when s.startsWith("08") || s.startsWith("57P") || s.startsWith("53") ->
                    Fault.CONNECTION_LOST;
            case String _ -> Fault.STATEMENT;
        };
    }
}
