package cardroom.server.cli;

import cardroom.persistence.Database;
import cardroom.persistence.DatabaseConfig;
import cardroom.persistence.PersistenceException;
import cardroom.persistence.account.DatabaseAccounts;
import cardroom.persistence.account.RefillRules;
import cardroom.persistence.account.Role;
import cardroom.server.account.Accounts;
import cardroom.server.account.PlayerName;
import cardroom.server.app.Settings;
import cardroom.server.app.SettingsException;
import cardroom.server.wire.Json;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code token}: makes an account of a role that nobody can sign up for, and its token. */
@Command(
        name = "token",
        description = {
            "Make an account of a role and print its token; nobody can read the token again.",
            "Needs the database, so only who runs the server can; works beside a running one."
        },
        footer = "Example: cardroom token --role agent --name \"My bot\"")
final class TokenCommand implements Callable<Integer> {
    /** The roles that a token can be made for. */
    enum Kind {
        OPERATOR(Role.OPERATOR),
        RESEARCHER(Role.RESEARCHER),
        AGENT(Role.AGENT);

        private final Role role;

        Kind(Role role) {
            this.role = role;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec private CommandSpec spec;

    @Mixin private SettingOptions options;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private Kind kind = Kind.AGENT;

    @Option(names = "--name", paramLabel = "N", description = "Name of the account (the role).")
    private @Nullable String name;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Settings settings = settings();
        String called = name();
        try (Database database = Database.openBeside(DatabaseConfig.of(settings.databaseUrl()))) {
            Accounts accounts =
                    new Accounts(
                            new DatabaseAccounts(database, RefillRules.DEFAULT),
                            InstantSource.system(),
                            new SecureRandom());
            print(accounts.open(called, kind.role));
            return ExitCode.OK;
        } catch (PersistenceException e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("No token was made: " + e.getMessage());
            return ExitCode.NO;
        }
    }

    private Settings settings() {
        try {
            return options.gather();
        } catch (SettingsException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private String name() {
        String wanted = name == null ? kind.toString() : name;
        return PlayerName.of(wanted)
                .orElseThrow(() ->
                        new ParameterException(spec.commandLine(), "--name: " + PlayerName.RULE));
    }

    private void print(Accounts.Opened opened) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(
                    Json.text(
                            Json.object()
                                    .put("token", opened.token())
                                    .put("id", opened.account().id().value())
                                    .put("name", opened.account().name())
                                    .put("role", kind.toString())));
        } else {
            out.println(opened.token());
        }
        out.flush();
    }
}
