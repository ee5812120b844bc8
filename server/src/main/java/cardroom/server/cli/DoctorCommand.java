package cardroom.server.cli;

import cardroom.persistence.Database;
import cardroom.persistence.DatabaseConfig;
import cardroom.server.app.Setting;
import cardroom.server.app.Settings;
import cardroom.server.app.SettingsException;
import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code doctor}: says what is set, by whom, and whether a server could live with it. */
@Command(
        name = "doctor",
        description = {
            "Show every setting with its source, and check what the server stands on.",
            "Changes nothing and works beside a running server; exit code 1 if anything fails."
        })
final class DoctorCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private SettingOptions options;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Settings settings = settings();
        List<Finding> findings = new ArrayList<>(DatabaseCheck.all(settings.databaseUrl()));
        String replica = settings.databaseReadUrl();
        if (replica != null) {
            DatabaseCheck.all(replica).stream()
                    .map(f -> new Finding(f.level(), "replica " + f.what(), f.detail()))
                    .forEach(findings::add);
        }
        findings.addAll(MachineCheck.all(folder(settings)));
        findings.add(Finding.ok("redis", "not configured"));
        findings.add(Finding.ok("llm", "not configured"));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.text(asJson(settings, findings)));
        } else {
            printText(out, settings, findings);
        }
        out.flush();
        return isWell(findings) ? ExitCode.OK : ExitCode.NO;
    }

    private Settings settings() {
        try {
            return options.gather();
        } catch (SettingsException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static Optional<Path> folder(Settings settings) {
        return Database.fileOf(DatabaseConfig.of(settings.databaseUrl()))
                .map(file -> file.toAbsolutePath().getParent());
    }

    private static boolean isWell(List<Finding> findings) {
        return findings.stream().noneMatch(f -> f.level() == Finding.Level.FAIL);
    }

    private static void printText(PrintWriter out, Settings settings, List<Finding> findings) {
        for (Setting setting : Setting.values()) {
            String shown = settings.shown(setting);
            out.printf(
                    "%s = %s (%s)%n",
                    setting.key(), shown.isEmpty() ? "none" : shown, settings.source(setting));
        }
        findings.forEach(out::println);
    }

    private static ObjectNode asJson(Settings settings, List<Finding> findings) {
        ObjectNode node = Json.object().put("ok", isWell(findings));
        ObjectNode values = node.putObject("settings");
        for (Setting setting : Setting.values()) {
            values.putObject(setting.key())
                    .put("value", settings.shown(setting))
                    .put("source", settings.source(setting));
        }
        ArrayNode checks = node.putArray("checks");
        for (Finding finding : findings) {
            checks.addObject()
                    .put("level", finding.level().toString())
                    .put("what", finding.what())
                    .put("detail", finding.detail());
        }
        return node;
    }
}
