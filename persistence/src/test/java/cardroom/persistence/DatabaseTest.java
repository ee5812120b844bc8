package cardroom.persistence;

import static cardroom.persistence.log.LogFixture.commit;
import static cardroom.persistence.log.LogFixture.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardroom.engine.table.TableId;
import cardroom.persistence.account.AccountRepository;
import cardroom.persistence.account.DatabaseAccounts;
import cardroom.persistence.account.RefillRules;
import cardroom.persistence.log.AppendOutcome;
import cardroom.persistence.log.GroupCommitLog;
import cardroom.persistence.log.LogFixture;
import cardroom.persistence.table.DatabaseTables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Opening, migrating, sharing and closing a database. */
class DatabaseTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void open_emptyDatabase_isMigratedOnceAndOnlyOnce(TestDatabase.Kind kind) throws SQLException {
        DatabaseConfig config = DatabaseConfig.of(TestDatabase.emptyUrl(kind));
        Dialect dialect = Dialect.of(config.url());
        DataSource source = Sources.writing(config, dialect);
        assertThat(Migrations.version(source, dialect)).isZero();
        assertThat(Migrations.migrate(source, dialect)).isTrue();
        assertThat(Migrations.version(source, dialect)).isEqualTo(Migrations.CURRENT);
        assertThat(Migrations.migrate(source, dialect)).isFalse();
        try (Database database = Database.open(config)) {
            assertThat(new DatabaseTables(database).openTables()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void current_isTheNumberOfTheNewestMigration(Dialect dialect) throws IOException {
        String newest = dialect.migrations() + "/V" + Migrations.CURRENT + "__first_tables.sql";
        try (InputStream script = getClass().getClassLoader().getResourceAsStream(newest)) {
            assertThat(script).isNotNull();
        }
        assertThat(Path.of("src/main/resources", dialect.migrations()))
                .isDirectoryNotContaining("glob:**/V" + (Migrations.CURRENT + 1) + "__*");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void open_schemaOfANewerBuild_isRefused(TestDatabase.Kind kind) {
        try (TestDatabase test = TestDatabase.of(kind)) {
            test.database()
                    .write(
                            WriteUnit.scripted(handle ->
                                    handle.execute(
                                            "UPDATE flyway_schema_history SET version = '99'")))
                    .orThrow();
            test.database().close();
            assertThatThrownBy(() -> Database.open(test.config()))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("version 99, made by a newer build");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void openReadOnly_besideAServer_seesWhatIsDurable(TestDatabase.Kind kind) {
        try (TestDatabase test = TestDatabase.of(kind);
                Database reader = Database.openReadOnly(test.config())) {
            TableId table = table(test.database(), "t1");
            assertThat(new DatabaseTables(reader).table(table)).isPresent();
            assertThat(new GroupCommitLog(reader).last(table)).isPresent();
            assertThatThrownBy(() -> reader.write(WriteUnit.scripted(_ -> true)))
                    .hasMessageContaining("reading only");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void openReadOnly_emptyDatabase_saysWhatToDo(TestDatabase.Kind kind) throws IOException {
        String url = TestDatabase.emptyUrl(kind);
        if (kind == TestDatabase.Kind.SQLITE) {
            Files.createFile(Path.of(Dialect.sqliteFile(url)));
        }
        assertThatThrownBy(() -> Database.openReadOnly(DatabaseConfig.of(url)))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("start the server once");
    }

    @Test
    void open_twiceInOneProcess_isRefused() {
        try (TestDatabase test = TestDatabase.of(TestDatabase.Kind.SQLITE)) {
            assertThatThrownBy(() -> Database.open(test.config()))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("in use by another Cardroom (this process)");
            TableId table = table(test.database(), "t1");
            assertThat(new GroupCommitLog(test.reopen()).append(commit(table, 2)))
                    .isInstanceOf(AppendOutcome.Durable.class);
        }
    }

    @Test
    void openBeside_runningServer_addsARow() {
        try (TestDatabase test = TestDatabase.of(TestDatabase.Kind.SQLITE);
                Database tool = Database.openBeside(test.config())) {
            LogFixture.guest(tool, "p1");
            AccountRepository accounts = new DatabaseAccounts(test.database(), RefillRules.DEFAULT);
            assertThat(accounts.byTokenHash("token-of-p1", LogFixture.NOW)).isPresent();
            assertThatThrownBy(() -> Database.open(test.config()))
                    .hasMessageContaining("this process");
        }
    }

    @Test
    void openBeside_nobodyThere_makesTheDatabase(@TempDir Path folder) {
        DatabaseConfig config = DatabaseConfig.of("jdbc:sqlite:" + folder.resolve("new/c.db"));
        try (Database tool = Database.openBeside(config)) {
            LogFixture.guest(tool, "p1");
            assertThatThrownBy(() -> Database.open(config)).hasMessageContaining("in use");
        }
        Database.open(config).close();
    }

    @Test
    void open_otherProcessHasIt_isRefusedUntilThatEnds(@TempDir Path folder)
            throws IOException, InterruptedException {
        DatabaseConfig config = DatabaseConfig.of("jdbc:sqlite:" + folder.resolve("sub/c.db"));
        Process other = AppendingProcess.start(config.url());
        try (var lines = other.inputReader()) {
            assertThat(lines.readLine()).isNotNull();
            assertThatThrownBy(() -> Database.open(config))
                    .hasMessageContaining("(process " + other.pid() + ")");
        } finally {
            other.destroyForcibly();
        }
        assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
        Database.open(config).close();
    }

    @Test
    void open_badAddresses_areExplained(@TempDir Path folder) {
        assertThatThrownBy(() -> Database.open(DatabaseConfig.of("jdbc:mysql://x?password=secret")))
                .hasMessageContaining("jdbc:sqlite: or jdbc:postgresql:")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> Database.open(DatabaseConfig.of("jdbc:sqlite::memory:")))
                .hasMessageContaining("needs a file");
        assertThatThrownBy(() ->
                        Database.openReadOnly(
                                DatabaseConfig.of("jdbc:sqlite:" + folder + "/none.db")))
                .hasMessageContaining("there is no database at");
        assertThatThrownBy(() ->
                        Database.open(
                                DatabaseConfig.of("jdbc:postgresql://localhost:1/none?user=x")))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("cannot open the database");
    }
}
