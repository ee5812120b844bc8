package cardroom.server.cli;

import cardroom.engine.table.TableId;
import cardroom.persistence.Database;
import cardroom.persistence.DatabaseConfig;
import cardroom.persistence.ledger.DatabaseLedger;
import cardroom.persistence.ledger.Ledger;
import cardroom.persistence.ledger.LedgerAccount;
import cardroom.persistence.ledger.LedgerAudit;
import cardroom.persistence.log.GroupCommitLog;
import cardroom.persistence.table.DatabaseTables;
import cardroom.persistence.table.StoredTable;
import cardroom.server.table.TableArchive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks into a database without changing it, also beside a running server. */
final class DatabaseCheck {
    /** A running server may move chips between two looks; so often it will not. */
    private static final int LOOKS = 20;

    private final String url;
    private final List<Finding> findings = new ArrayList<>();

    private DatabaseCheck(String url) {
        this.url = url;
    }

    /** Everything that can be said about this database. */
    static List<Finding> all(String url) {
        DatabaseCheck check = new DatabaseCheck(url);
        try {
            check.look();
        } catch (RuntimeException e) {
            check.findings.add(Finding.fail("database", String.valueOf(e.getMessage())));
        }
        return check.findings;
    }

    private void look() {
        DatabaseConfig config = DatabaseConfig.of(url);
        Optional<Path> file = Database.fileOf(config);
        if (file.isPresent() && !Files.exists(file.get())) {
            findings.add(Finding.ok("database", file.get() + " is not there yet: it will be made"));
            return;
        }
        int version = Database.schemaVersion(config);
        findings.add(
                Finding.ok(
                        "database",
                        file.map(path -> "SQLite at " + path).orElse("PostgreSQL answers")));
        findings.add(schema(version));
        if (version == Database.SCHEMA) {
            try (Database database = Database.openReadOnly(config)) {
                lookInside(database);
            }
        }
    }

    private static Finding schema(int version) {
        if (version > Database.SCHEMA) {
            return Finding.fail(
                    "schema",
                    "version %d is newer than this build, which knows %d"
                            .formatted(version, Database.SCHEMA));
        }
        return version == Database.SCHEMA
                ? Finding.ok("schema", "version " + version)
                : Finding.warn(
                        "schema",
                        "version %d; the next start makes it %d"
                                .formatted(version, Database.SCHEMA));
    }

    private void lookInside(Database database) {
        Ledger ledger = new DatabaseLedger(database);
        LedgerAudit audit = ledger.audit();
        findings.add(
                audit.isBalanced()
                        ? Finding.ok("ledger", "balanced")
                        : Finding.fail(
                                "ledger",
                                "the sum is %d, %d transfers are halves, %d balances are wrong"
                                        .formatted(
                                                audit.total(),
                                                audit.halfTransfers().size(),
                                                audit.differences().size())));
        TableArchive archive = new TableArchive(new GroupCommitLog(database));
        List<StoredTable> open = new DatabaseTables(database).openTables();
        int wrong = 0;
        for (StoredTable table : open) {
            Optional<Finding> fault = chips(table.id(), ledger, archive);
            fault.ifPresent(findings::add);
            wrong += fault.isPresent() ? 1 : 0;
        }
        if (wrong == 0) {
            findings.add(Finding.ok("tables", open.size() + " open, all chips in the ledger"));
        }
    }

    private static Optional<Finding> chips(TableId table, Ledger ledger, TableArchive archive) {
        String what = "table " + table;
        try {
            long chips = 0;
            long entries = 0;
            for (int look = 0; look < LOOKS; look++) {
                chips = archive.chips(table);
                entries = ledger.balance(LedgerAccount.of(table));
                if (chips == entries) {
                    return Optional.empty();
                }
            }
            return Optional.of(
                    Finding.fail(what, "%d chips, %d in the ledger".formatted(chips, entries)));
        } catch (RuntimeException e) {
            return Optional.of(Finding.fail(what, "cannot be read: " + e.getMessage()));
        }
    }
}
