package cardroom.server.cli;

import cardroom.engine.table.TableId;
import cardroom.persistence.Database;
import cardroom.persistence.DatabaseConfig;
import cardroom.persistence.PersistenceException;
import cardroom.persistence.hand.DatabaseHands;
import cardroom.persistence.log.GroupCommitLog;
import cardroom.persistence.table.DatabaseTables;
import cardroom.server.app.Settings;
import cardroom.server.app.SettingsException;
import cardroom.server.history.HandArchive;
import cardroom.server.history.HandExport;
import cardroom.server.history.RecordedHand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export}: finished hands out of the database, with the cards that the table saw. */
@Command(
        name = "export",
        description = {
            "Write finished hands as PHH, JSON lines or CSV, with the cards that were shown.",
            "Reads the database and changes nothing; works beside a running server."
        },
        footer = {
            "Several hands in the format phh are one .phhs document.",
            "Example: cardroom export --table Q4rPq3 --format phh --output session.phhs"
        })
final class ExportCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "HAND-ID", description = "Hands, in this order.")
    private List<String> ids = List.of();

    @Option(names = "--table", paramLabel = "T", description = "All finished hands of this table.")
    private @Nullable String table;

    @Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "phh",
            description = "phh, jsonl or csv (phh).")
    private HandExport.Format format = HandExport.Format.PHH;

    @Option(names = "--output", paramLabel = "FILE", description = "File (standard output).")
    private @Nullable Path output;

    @Mixin private SettingOptions options;

    @Override
    public Integer call() throws IOException {
        checkUsage();
        DatabaseConfig config = DatabaseConfig.of(settings().databaseUrl());
        try (Database database = Database.openReadOnly(config)) {
            return export(
                    new HandArchive(
                            new DatabaseHands(database),
                            new GroupCommitLog(database),
                            new DatabaseTables(database)));
        } catch (PersistenceException e) {
            return no(String.valueOf(e.getMessage()));
        }
    }

    private void checkUsage() {
        if (ids.isEmpty() == (table == null)) {
            throw wrong("Name hands, or a table with --table.");
        }
        if (format == HandExport.Format.PHH && isMany() && isNamed(".phh")) {
            throw wrong("A .phh file holds one hand; name the file .phhs.");
        }
    }

    private boolean isMany() {
        return table != null || ids.size() > 1 || isNamed(".phhs");
    }

    private boolean isNamed(String ending) {
        return output != null && output.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private Settings settings() {
        try {
            return options.gather();
        } catch (SettingsException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int export(HandArchive archive) throws IOException {
        for (String id : ids) {
            if (archive.hand(id).isEmpty()) {
                return no("there is no finished hand '" + id + "'");
            }
        }
        Optional<TableId> named = Optional.ofNullable(table).flatMap(ExportCommand::tableId);
        if (table != null && named.filter(archive::hasTable).isEmpty()) {
            return no("there is no table '" + table + "'");
        }
        Stream<RecordedHand> hands =
                named.map(archive::ofTable)
                        .orElseGet(() -> ids.stream().flatMap(id -> archive.hand(id).stream()));
        if (output != null) {
            return toFile(hands, output);
        }
        PrintWriter out = spec.commandLine().getOut();
        write(hands, out);
        return out.checkError() ? no("the output cannot be written") : ExitCode.OK;
    }

    private static Optional<TableId> tableId(String text) {
        try {
            return Optional.of(new TableId(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** The file appears when it is whole. */
    private int toFile(Stream<RecordedHand> hands, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (Writer out = Files.newBufferedWriter(part)) {
                int count = write(hands, out);
                spec.commandLine().getErr().println("Wrote " + count + " hands to " + file + ".");
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return ExitCode.OK;
        } catch (IOException e) {
            Files.deleteIfExists(part);
            return no("'" + file + "' cannot be written: " + e);
        }
    }

    private int write(Stream<RecordedHand> hands, Appendable out) throws IOException {
        HandExport export = new HandExport(format, isMany(), out);
        export.begin();
        Iterator<RecordedHand> each = hands.iterator();
        while (each.hasNext()) {
            export.add(each.next());
        }
        return export.hands();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private int no(String reason) {
        spec.commandLine().getErr().println("Nothing was exported: " + reason + ".");
        return ExitCode.NO;
    }
}
