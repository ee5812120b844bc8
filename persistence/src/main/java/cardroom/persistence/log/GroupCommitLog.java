package cardroom.persistence.log;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import cardroom.persistence.Database;
import cardroom.persistence.Refusal;
import cardroom.persistence.Step;
import cardroom.persistence.WriteOutcome;
import cardroom.persistence.WriteUnit;
import java.util.List;
import java.util.Optional;

/** The log in a database, written by its group-commit writer. Thread-safe. */
public final class GroupCommitLog implements EventLog {
    private final Database database;

    /** Over this database. */
    public GroupCommitLog(Database database) {
        this.database = database;
    }

    @Override
    public AppendOutcome append(Append append) {
        return write(
                LogSteps.of(append),
                new LogVerdict(append.table(), wanted(append), append.fence()));
    }

    @Override
    public AppendOutcome claim(Claim claim) {
        Commit wanted =
                new Commit(
                        claim.table(),
                        claim.version(),
                        claim.fence(),
                        null,
                        claim.events(),
                        claim.at());
        return write(LogSteps.of(claim), new LogVerdict(claim.table(), wanted, claim.seenFence()));
    }

    @Override
    public AppendOutcome note(Note note) {
        WriteUnit<AppendOutcome> unit =
                new WriteUnit.Batched<>(
                        LogSteps.of(note), new AppendOutcome.Durable(), (_, _) -> Optional.empty());
        return outcome(database.write(unit));
    }

    private AppendOutcome write(List<Step> steps, LogVerdict verdict) {
        return outcome(
                database.write(
                        new WriteUnit.Batched<>(steps, new AppendOutcome.Durable(), verdict)));
    }

    /**
     * Writes the row and takes it away again in one transaction: with PostgreSQL that waits for a
     * transaction of a lost connection that may still hold the same row.
     */
    @Override
    public AppendOutcome resolve(Append append) {
        LogVerdict verdict = new LogVerdict(append.table(), wanted(append), append.fence());
        WriteOutcome<AppendOutcome> found =
                database.write(
                        WriteUnit.alone(handle -> {
                            if (LogSteps.commit(append).run(handle) == 1) {
                                EventDao.delete(handle, append.table(), append.version());
                                return new AppendOutcome.Refused(
                                        Refusal.FAILED, "it was never written");
                            }
                            return verdict.explain(handle);
                        }));
        return switch (found) {
            case WriteOutcome.Durable<AppendOutcome>(AppendOutcome answer) -> answer;
            case WriteOutcome.Refused<AppendOutcome>(Refusal refusal, String message) ->
                    new AppendOutcome.Unknown(refusal.code() + ": " + message);
            case WriteOutcome.Unknown<AppendOutcome>(String reason) ->
                    new AppendOutcome.Unknown(reason);
        };
    }

    private static Commit wanted(Append append) {
        return new Commit(
                append.table(),
                append.version(),
                append.fence(),
                append.key(),
                append.events(),
                append.at());
    }

    private static AppendOutcome outcome(WriteOutcome<AppendOutcome> written) {
        return switch (written) {
            case WriteOutcome.Durable<AppendOutcome>(AppendOutcome answer) -> answer;
            case WriteOutcome.Refused<AppendOutcome>(Refusal refusal, String message) ->
                    new AppendOutcome.Refused(refusal, message);
            case WriteOutcome.Unknown<AppendOutcome>(String reason) ->
                    new AppendOutcome.Unknown(reason);
        };
    }

    @Override
    public List<Commit> events(TableId table, long from, long to, int limit) {
        return database.read(handle -> EventDao.range(handle, table, from, to, limit));
    }

    @Override
    public Optional<Commit> last(TableId table) {
        return database.read(handle -> EventDao.last(handle, table));
    }

    @Override
    public Optional<StoredSnapshot> latestSnapshot(TableId table) {
        return database.read(handle -> CompanionDao.snapshot(handle, table));
    }

    @Override
    public List<KeyedCommit> keys(TableId table) {
        return database.read(handle -> EventDao.keys(handle, table));
    }

    @Override
    public Optional<KeyedCommit> key(TableId table, PlayerId player, String key) {
        return database.read(handle -> EventDao.key(handle, table, player, key));
    }

    @Override
    public Optional<String> deck(String hand) {
        return database.read(handle -> CompanionDao.deck(handle, hand));
    }

    @Override
    public List<Write.PreAction> preActions(TableId table) {
        return database.read(handle -> CompanionDao.preActions(handle, table));
    }
}
