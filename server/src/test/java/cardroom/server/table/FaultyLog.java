package cardroom.server.table;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import cardroom.persistence.Refusal;
import cardroom.persistence.log.Append;
import cardroom.persistence.log.AppendOutcome;
import cardroom.persistence.log.Claim;
import cardroom.persistence.log.Commit;
import cardroom.persistence.log.EventLog;
import cardroom.persistence.log.KeyedCommit;
import cardroom.persistence.log.Note;
import cardroom.persistence.log.StoredSnapshot;
import cardroom.persistence.log.Write;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A real log that fails as it is told. */
final class FaultyLog implements EventLog {
    /** What becomes of a write. */
    enum Fault {
        /** It is written. */
        NONE,
        /** It is refused: the disk is full. */
        FULL,
        /** It is written, and nobody learns it. */
        ANSWER_LOST,
        /** It is not written, and nobody learns it. */
        REQUEST_LOST
    }

    private final EventLog log;
    private volatile Fault fault = Fault.NONE;

    FaultyLog(EventLog log) {
        this.log = log;
    }

    /** Fails like this from now on. */
    void fail(Fault how) {
        fault = how;
    }

    private AppendOutcome write(Supplier<AppendOutcome> write) {
        return switch (fault) {
            case NONE -> write.get();
            case FULL -> new AppendOutcome.Refused(Refusal.STORAGE_FULL, "the disk is full");
            case ANSWER_LOST -> {
                var _ = write.get();
                yield new AppendOutcome.Unknown("no answer in time");
            }
            case REQUEST_LOST -> new AppendOutcome.Unknown("no answer in time");
        };
    }

    @Override
    public AppendOutcome append(Append append) {
        return write(() -> log.append(append));
    }

    @Override
    public AppendOutcome claim(Claim claim) {
        return write(() -> log.claim(claim));
    }

    @Override
    public AppendOutcome note(Note note) {
        return write(() -> log.note(note));
    }

    @Override
    public AppendOutcome resolve(Append append) {
        return fault == Fault.NONE
                ? log.resolve(append)
                : new AppendOutcome.Unknown("no answer in time");
    }

    @Override
    public List<Commit> events(TableId table, long from, long to, int limit) {
        return log.events(table, from, to, limit);
    }

    @Override
    public Optional<Commit> last(TableId table) {
        return log.last(table);
    }

    @Override
    public Optional<StoredSnapshot> latestSnapshot(TableId table) {
        return log.latestSnapshot(table);
    }

    @Override
    public List<KeyedCommit> keys(TableId table) {
        return log.keys(table);
    }

    @Override
    public Optional<KeyedCommit> key(TableId table, PlayerId player, String key) {
        return log.key(table, player, key);
    }

    @Override
    public Optional<String> deck(String hand) {
        return log.deck(hand);
    }

    @Override
    public List<Write.PreAction> preActions(TableId table) {
        return log.preActions(table);
    }
}
