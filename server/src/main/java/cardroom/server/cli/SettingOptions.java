package cardroom.server.cli;

import cardroom.server.app.Setting;
import cardroom.server.app.Settings;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags of every command that works with the server's settings. */
final class SettingOptions {
    @Option(names = "--port", paramLabel = "N", description = "Port; 0 takes a free one (8080).")
    private @Nullable String port;

    @Option(names = "--host", paramLabel = "H", description = "Address to listen on (127.0.0.1).")
    private @Nullable String host;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the database (./data).")
    private @Nullable String data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME.")
    private @Nullable String database;

    @Option(names = "--database-read", paramLabel = "URL", description = "Read replica.")
    private @Nullable String databaseRead;

    @Option(names = "--redis", paramLabel = "URL", description = "Redis, for several workers.")
    private @Nullable String redis;

    @Option(names = "--worker-id", paramLabel = "ID", description = "Name of this worker.")
    private @Nullable String workerId;

    @Option(
            names = "--demo-tables",
            paramLabel = "N",
            description = "Tables with built-in characters (3).")
    private @Nullable String demoTables;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "TOML file with settings such as port = 8080.")
    private @Nullable Path config;

    /** The settings of flags, environment, file and defaults. */
    Settings gather() {
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        put(flags, Setting.PORT, port);
        put(flags, Setting.HOST, host);
        put(flags, Setting.DATA, data);
        put(flags, Setting.DATABASE_URL, database);
        put(flags, Setting.DATABASE_READ_URL, databaseRead);
        put(flags, Setting.REDIS_URL, redis);
        put(flags, Setting.WORKER_ID, workerId);
        put(flags, Setting.DEMO_TABLES, demoTables);
        return Settings.gather(flags, System.getenv(), Optional.ofNullable(config));
    }

    private static void put(Map<Setting, String> flags, Setting setting, @Nullable String value) {
        if (value != null) {
            flags.put(setting, value);
        }
    }
}
