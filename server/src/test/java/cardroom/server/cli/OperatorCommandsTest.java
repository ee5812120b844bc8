package cardroom.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.persistence.Database;
import cardroom.persistence.DatabaseConfig;
import cardroom.persistence.account.Account;
import cardroom.persistence.account.DatabaseAccounts;
import cardroom.persistence.account.RefillRules;
import cardroom.persistence.account.Role;
import cardroom.server.account.Accounts;
import cardroom.server.account.Principal;
import cardroom.server.app.App;
import cardroom.server.app.Setting;
import cardroom.server.app.Settings;
import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code token} and {@code doctor} on real database files. */
class OperatorCommandsTest {
    @TempDir private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void token_role_isPrintedAloneAndProvesAnAccountOfThatRole() {
        assertThat(run("token", "--role", "agent", "--name", "Mill bot", "--data", data()))
                .isEqualTo(ExitCode.OK);
        String token = out.toString().strip();
        assertThat(out.toString().lines()).hasSize(1);
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        Principal principal = holder(token).orElseThrow();
        assertThat(principal.role()).isEqualTo(Role.AGENT);
        assertThat(principal.name()).isEqualTo("Mill bot");
    }

    @Test
    void token_json_isOneObjectWithTheNameOfTheRole() {
        assertThat(run("token", "--role", "operator", "--json", "--data", data()))
                .isEqualTo(ExitCode.OK);
        JsonNode made = Json.parse(out.toString());
        assertThat(made.get("role").asText()).isEqualTo("operator");
        assertThat(made.get("name").asText()).isEqualTo("operator");
        assertThat(holder(made.get("token").asText()).orElseThrow().role())
                .isEqualTo(Role.OPERATOR);
    }

    @Test
    void token_besideAServerOnSqlite_isKnownToTheServer() throws IOException, InterruptedException {
        try (App app = server();
                HttpClient client = HttpClient.newHttpClient()) {
            assertThat(run("token", "--role", "agent", "--data", data())).isEqualTo(ExitCode.OK);
            HttpRequest me =
                    HttpRequest.newBuilder(URI.create(app.url() + "/api/v1/me"))
                            .header("Authorization", "Bearer " + out.toString().strip())
                            .build();
            assertThat(client.send(me, BodyHandlers.ofString()).body()).contains("\"agent\"");
        }
    }

    @Test
    void token_wrongRoleOrName_isWrongUsage() {
        assertThat(run("token", "--data", data())).isEqualTo(ExitCode.USAGE);
        assertThat(run("token", "--role", "guest", "--data", data())).isEqualTo(ExitCode.USAGE);
        assertThat(run("token", "--role", "agent", "--name", "a\u202Eb", "--data", data()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--role").contains("RESEARCHER").contains("--name");
        assertThat(folder.resolve("cardroom.db")).doesNotExist();
    }

    @Test
    void doctor_nothingThereYet_isWellAndMakesNothing() {
        assertThat(run("doctor", "--data", data() + "/deep/er")).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .contains("data = " + data() + "/deep/er (flag)")
                .contains("demo-tables = 3 (default)")
                .contains("ok    database: ")
                .contains("it will be made")
                .contains("ok    redis: not configured");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void doctor_besideAServer_findsTheChipsOfEveryTableInTheLedger() {
        try (App _ = server()) {
            assertThat(run("doctor", "--data", data())).as(out::toString).isEqualTo(ExitCode.OK);
        }
        assertThat(out.toString())
                .contains("ok    schema: version " + Database.SCHEMA)
                .contains("ok    ledger: balanced")
                .contains("ok    tables: 2 open, all chips in the ledger");
    }

    @Test
    void doctor_json_isOneObject() {
        assertThat(run("doctor", "--json", "--data", data())).isEqualTo(ExitCode.OK);
        JsonNode said = Json.parse(out.toString());
        assertThat(said.get("ok").asBoolean()).isTrue();
        assertThat(said.at("/settings/data/source").asText()).isEqualTo("flag");
        assertThat(said.get("checks")).isNotEmpty();
    }

    @Test
    void doctor_passwordInAUrl_isMasked() {
        String url = "jdbc:postgresql://127.0.0.1:1/none?user=cards&password=hush&ssl=false";
        assertThat(run("doctor", "--data", data(), "--database", url)).isEqualTo(ExitCode.NO);
        assertThat(out.toString())
                .contains("user=cards&password=***&ssl=false (flag)")
                .contains("fail  database: ")
                .doesNotContain("hush");
    }

    @Test
    void doctor_fileThatIsNoDatabase_fails() throws IOException {
        Files.writeString(folder.resolve("cardroom.db"), "this is no database\n".repeat(500));
        assertThat(run("doctor", "--data", data())).isEqualTo(ExitCode.NO);
        assertThat(out.toString()).contains("fail  database: ");
    }

    @Test
    void doctor_fileInPlaceOfTheFolder_fails() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "");
        assertThat(run("doctor", "--data", file.toString())).isEqualTo(ExitCode.NO);
        assertThat(out.toString()).contains("fail  folder: " + file + " is no folder");
    }

    @Test
    void doctor_littleDisk_warnsAndThenFails() {
        long little = MachineCheck.LITTLE_DISK;
        long tooLittle = MachineCheck.TOO_LITTLE_DISK;
        assertThat(MachineCheck.disk(folder, little).level()).isEqualTo(Finding.Level.OK);
        assertThat(MachineCheck.disk(folder, little - 1).level()).isEqualTo(Finding.Level.WARN);
        assertThat(MachineCheck.disk(folder, tooLittle).level()).isEqualTo(Finding.Level.WARN);
        assertThat(MachineCheck.disk(folder, tooLittle - 1).level()).isEqualTo(Finding.Level.FAIL);
    }

    @Test
    void serve_databaseWithoutAFile_isWrongUsage() {
        assertThat(run("serve", "--database", "jdbc:sqlite::memory:")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("needs a file");
    }

    private App server() {
        return App.start(
                Settings.gather(
                        Map.of(
                                Setting.PORT, "0",
                                Setting.DATA, data(),
                                Setting.DEMO_TABLES, "2"),
                        Map.of(),
                        Optional.empty()),
                InstantSource.system());
    }

    private Optional<Principal> holder(String token) {
        String url = "jdbc:sqlite:" + folder.resolve("cardroom.db");
        try (Database database = Database.open(DatabaseConfig.of(url))) {
            DatabaseAccounts repository = new DatabaseAccounts(database, RefillRules.DEFAULT);
            Accounts accounts =
                    new Accounts(repository, InstantSource.system(), new SecureRandom());
            Optional<Principal> found = accounts.authenticate(token);
            assertThat(found.flatMap(p -> repository.account(p.id())).map(Account::balance))
                    .contains(Accounts.BANKROLL);
            return found;
        }
    }

    private String data() {
        return folder.toString();
    }

    private int run(String... words) {
        return CommandLineInterface.run(
                new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
