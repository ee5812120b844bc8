package cardroom.persistence.log;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import cardroom.persistence.Database;
import cardroom.persistence.account.Account;
import cardroom.persistence.account.DatabaseAccounts;
import cardroom.persistence.account.NewAccount;
import cardroom.persistence.account.RefillRules;
import cardroom.persistence.account.Role;
import cardroom.persistence.ledger.LedgerAccount;
import cardroom.persistence.ledger.Transfer;
import cardroom.persistence.ledger.TransferReason;
import cardroom.persistence.table.DatabaseTables;
import cardroom.persistence.table.NewTable;
import cardroom.persistence.table.Visibility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables, players and commits to test with. */
public final class LogFixture {
    /** When everything happens. */
    public static final long NOW = 1_790_000_000_000L;

    private LogFixture() {}

    /** A table with version 1. */
    public static TableId table(Database database, String id) {
        TableId table = new TableId(id);
        new DatabaseTables(database)
                .create(
                        new NewTable(
                                table,
                                new PlayerId("house"),
                                null,
                                "Table " + id,
                                "{}",
                                Visibility.PUBLIC,
                                false,
                                "w1",
                                "[\"created\"]",
                                null,
                                NOW));
        return table;
    }

    /** A guest with 10,000 chips. */
    public static PlayerId guest(Database database, String id) {
        Account account =
                new DatabaseAccounts(database, RefillRules.DEFAULT)
                        .create(
                                new NewAccount(
                                        new PlayerId(id),
                                        "Guest " + id,
                                        Role.GUEST,
                                        10_000,
                                        "token-of-" + id,
                                        NOW + 1_000_000,
                                        NOW));
        return account.id();
    }

    /** A commit without a key. */
    public static Append commit(TableId table, long version, Write... writes) {
        return keyed(table, version, null, writes);
    }

    /** A commit of a client's command. */
    public static Append keyed(
            TableId table, long version, @Nullable CommandKey key, Write... writes) {
        return new Append(
                table, version, 1, key, "[\"v" + version + "\"]", NOW + version, List.of(writes));
    }

    /** Chips from a player onto a table. */
    public static Write buyIn(PlayerId player, TableId table, long amount) {
        return new Write.Chips(
                new Transfer(
                        LedgerAccount.of(player),
                        LedgerAccount.of(table),
                        amount,
                        TransferReason.BUY_IN));
    }

    /** Chips from a table back to a player. */
    public static Write cashOut(PlayerId player, TableId table, long amount) {
        return new Write.Chips(
                new Transfer(
                        LedgerAccount.of(table),
                        LedgerAccount.of(player),
                        amount,
                        TransferReason.CASH_OUT));
    }
}
