package cardroom.persistence.account;

import cardroom.engine.table.PlayerId;
import cardroom.persistence.Database;
import cardroom.persistence.Step;
import cardroom.persistence.WriteUnit;
import cardroom.persistence.ledger.LedgerAccount;
import cardroom.persistence.ledger.Transfer;
import cardroom.persistence.ledger.TransferReason;
import cardroom.persistence.ledger.TransferSteps;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Accounts in a database. Thread-safe. */
public final class DatabaseAccounts implements AccountRepository {
    private final Database database;
    private final RefillRules rules;

    /** Over this database, with these rules for refills. */
    public DatabaseAccounts(Database database, RefillRules rules) {
        this.database = database;
        this.rules = rules;
    }

    @Override
    public Account create(NewAccount account) {
        return database.write(WriteUnit.scripted(handle -> create(handle, account))).orThrow();
    }

    private static Account create(Handle handle, NewAccount account) {
        AccountDao.insert(handle, account);
        Step.runAll(handle, List.of(TransferSteps.open(LedgerAccount.of(account.id()))));
        if (account.grant() > 0) {
            give(
                    handle,
                    "grant:" + account.id(),
                    account.id(),
                    account.grant(),
                    TransferReason.GRANT,
                    account.at());
        }
        AccountDao.insertSession(
                handle, account.id(), account.tokenHash(), account.expiresAt(), account.at());
        return new Account(
                account.id(), account.name(), account.role(), account.grant(), account.at());
    }

    private static void give(
            Handle handle,
            String transfer,
            PlayerId player,
            long amount,
            TransferReason reason,
            long at) {
        Transfer gift =
                new Transfer(LedgerAccount.HOUSE_GRANT, LedgerAccount.of(player), amount, reason);
        Step.runAll(handle, TransferSteps.of(transfer, List.of(gift), null, 0, at));
    }

    @Override
    public Optional<Account> account(PlayerId player) {
        return database.read(handle -> AccountDao.account(handle, player));
    }

    @Override
    public Optional<Account> byTokenHash(String tokenHash, long now) {
        return database.read(handle -> AccountDao.byToken(handle, tokenHash, now));
    }

    @Override
    public void openSession(PlayerId player, String tokenHash, long expiresAt, long at) {
        WriteUnit<Boolean> unit =
                WriteUnit.scripted(handle -> {
                    AccountDao.insertSession(handle, player, tokenHash, expiresAt, at);
                    return true;
                });
        database.write(unit).orThrow();
    }

    @Override
    public boolean revoke(String tokenHash, long at) {
        return database.write(
                        WriteUnit.scripted(handle -> AccountDao.revoke(handle, tokenHash, at) > 0))
                .orThrow();
    }

    @Override
    public RefillOutcome refill(PlayerId player, String key, long onTables, long now) {
        return database.write(
                        WriteUnit.scripted(handle -> refill(handle, player, key, onTables, now)))
                .orThrow();
    }

    private RefillOutcome refill(
            Handle handle, PlayerId player, String key, long onTables, long now) {
        Optional<Long> last = AccountDao.lockRefilledAt(handle, database.dialect(), player);
        Optional<Account> account = AccountDao.account(handle, player);
        if (last.isEmpty() || account.isEmpty()) {
            return new RefillOutcome.NoAccount();
        }
        String transfer = "refill:" + player + ":" + key;
        long balance = account.get().balance();
        if (TransferSteps.exists(handle, transfer)) {
            return new RefillOutcome.Refilled(rules.target());
        }
        if (balance + onTables >= rules.brokeBelow()) {
            return new RefillOutcome.NotBroke(balance, onTables);
        }
        long allowedAt = last.get() + rules.interval().toMillis();
        if (last.get() > 0 && now < allowedAt) {
            return new RefillOutcome.TooSoon(allowedAt);
        }
        give(handle, transfer, player, rules.target() - balance, TransferReason.REFILL, now);
        AccountDao.setRefilledAt(handle, player, now);
        return new RefillOutcome.Refilled(rules.target());
    }
}
