package cardroom.server.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/** All settings with where each comes from: flag before environment before file before default. */
public record Settings(Map<Setting, Sourced> values) {
    public Settings {
        values = Map.copyOf(values);
    }

    /**
     * A value and who said it: {@code flag}, {@code environment}, {@code file} or {@code default}.
     */
    public record Sourced(String value, String source) {}

    /** Gathers the settings; all faults are reported at once by a {@link SettingsException}. */
    public static Settings gather(
            Map<Setting, String> flags, Map<String, String> environment, Optional<Path> file) {
        List<String> faults = new ArrayList<>();
        Map<String, String> inFile = file.map(path -> read(path, faults)).orElse(Map.of());
        Map<Setting, Sourced> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            values.put(setting, pick(setting, flags, environment, inFile));
        }
        Settings settings = new Settings(values);
        settings.check(faults);
        if (!faults.isEmpty()) {
            throw new SettingsException(faults);
        }
        return settings;
    }

    private static Sourced pick(
            Setting setting,
            Map<Setting, String> flags,
            Map<String, String> environment,
            Map<String, String> file) {
        if (flags.containsKey(setting)) {
            return new Sourced(flags.get(setting), "flag");
        }
        if (environment.containsKey(setting.variable())) {
            return new Sourced(environment.get(setting.variable()), "environment");
        }
        if (file.containsKey(setting.key())) {
            return new Sourced(file.get(setting.key()), "file");
        }
        return new Sourced(setting.fallback(), "default");
    }

    private static Map<String, String> read(Path path, List<String> faults) {
        try {
            TomlParseResult toml = Toml.parse(path);
            toml.errors()
                    .forEach(e -> faults.add(path + ", " + e.position() + ": " + e.getMessage()));
            Set<String> known =
                    Stream.of(Setting.values()).map(Setting::key).collect(Collectors.toSet());
            toml.keySet().stream()
                    .filter(key -> !known.contains(key))
                    .forEach(key ->
                            faults.add(
                                    path
                                            + ", "
                                            + toml.inputPositionOf(List.of(key))
                                            + ": there is no setting '"
                                            + key
                                            + "'; there are "
                                            + known.stream().sorted().toList()));
            return toml.keySet().stream()
                    .collect(Collectors.toMap(k -> k, k -> String.valueOf(toml.get(List.of(k)))));
        } catch (IOException e) {
            faults.add("the configuration file " + path + " cannot be read: " + e.getMessage());
            return Map.of();
        }
    }

    private void check(List<String> faults) {
        number(Setting.PORT, 0, 65_535, faults);
        number(Setting.DEMO_TABLES, 0, 1_000, faults);
        String url = text(Setting.DATABASE_URL);
        if (!url.isEmpty()
                && !url.startsWith("jdbc:sqlite:")
                && !url.startsWith("jdbc:postgresql:")) {
            faults.add(
                    "the database is jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME, not "
                            + masked(url));
        } else if (url.startsWith("jdbc:sqlite:") && isNoFile(url)) {
            faults.add("an SQLite database needs a file: jdbc:sqlite:FILE");
        }
        if (!text(Setting.REDIS_URL).isEmpty()) {
            faults.add("several workers over Redis are not supported yet: leave out the Redis URL");
        }
    }

    private void number(Setting setting, int min, int max, List<String> faults) {
        try {
            int value = Integer.parseInt(text(setting));
            if (value < min || value > max) {
                throw new NumberFormatException("out of range");
            }
        } catch (NumberFormatException _) {
            Sourced said = values.get(setting);
            faults.add(
                    "%s (from the %s) is a number from %d to %d, not '%s'"
                            .formatted(
                                    setting.key(),
                                    said == null ? "default" : said.source(),
                                    min,
                                    max,
                                    text(setting)));
        }
    }

    /** The text of a setting. */
    public String text(Setting setting) {
        Sourced said = values.get(setting);
        return said == null ? setting.fallback() : said.value();
    }

    /** Who said it: {@code flag}, {@code environment}, {@code file} or {@code default}. */
    public String source(Setting setting) {
        Sourced said = values.get(setting);
        return said == null ? "default" : said.source();
    }

    /** The text of a setting as it may be shown: without passwords. */
    public String shown(Setting setting) {
        return masked(text(setting));
    }

    private static String masked(String text) {
        return text.replaceAll("(?i)(password=)[^&]*", "$1***")
                .replaceAll("(://[^/@:?]*:)[^/?]*@", "$1***@");
    }

    private static boolean isNoFile(String url) {
        String file = url.substring("jdbc:sqlite:".length());
        return file.isEmpty() || file.startsWith("?") || file.contains(":memory:");
    }

    /** The number of a setting that is one. */
    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    /** The items of a setting that lists some, separated by commas. */
    public Set<String> list(Setting setting) {
        return Stream.of(text(setting).split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The JDBC URL of the database. */
    public String databaseUrl() {
        String url = text(Setting.DATABASE_URL);
        return url.isEmpty()
                ? "jdbc:sqlite:" + Path.of(text(Setting.DATA)).resolve("cardroom.db")
                : url;
    }

    /** The JDBC URL of the read replica, if there is one. */
    public @Nullable String databaseReadUrl() {
        String url = text(Setting.DATABASE_READ_URL);
        return url.isEmpty() ? null : url;
    }

    /** The name of this worker in claims. */
    public String workerId() {
        String id = text(Setting.WORKER_ID);
        return id.isEmpty() ? "w-" + ProcessHandle.current().pid() : id;
    }
}
