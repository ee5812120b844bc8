package cardroom.server.app;

import java.util.Locale;

/**
 * What an operator can set: by flag, environment, file or default, the first that says something.
 */
public enum Setting {
    /** Port to listen on; 0 takes a free one. */
    PORT("8080"),
    /** Address to listen on. */
    HOST("127.0.0.1"),
    /** Folder of the embedded database. */
    DATA("data"),
    /** JDBC URL of the database; empty means SQLite in the data folder. */
    DATABASE_URL(""),
    /** JDBC URL of a read replica; empty means none. */
    DATABASE_READ_URL(""),
    /** URL of Redis; empty means one process without it. */
    REDIS_URL(""),
    /** Name of this worker; empty means one made from the host and process. */
    WORKER_ID(""),
    /** How many tables with built-in bots there are at least. */
    DEMO_TABLES("3"),
    /** Origins besides our own that browsers may connect from, separated by commas. */
    ALLOWED_ORIGINS(""),
    /** Addresses of proxies whose X-Forwarded-For is believed, separated by commas. */
    TRUSTED_PROXIES("");

    private final String fallback;

    Setting(String fallback) {
        this.fallback = fallback;
    }

    /** What holds when nobody says anything. */
    public String fallback() {
        return fallback;
    }

    /** The name in the environment, for example {@code CARDROOM_PORT}. */
    public String variable() {
        return "CARDROOM_" + name();
    }

    /** The name in a configuration file, for example {@code demo-tables}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
