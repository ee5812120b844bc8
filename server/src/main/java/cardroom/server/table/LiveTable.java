package cardroom.server.table;

import cardroom.engine.Decision;
import cardroom.engine.table.TableCommand;
import cardroom.engine.table.TableEvent;
import cardroom.engine.table.TableId;
import cardroom.engine.table.TableRules;
import cardroom.engine.table.TableState;
import cardroom.engine.view.Views;
import cardroom.persistence.Refusal;
import cardroom.persistence.log.AppendOutcome;
import cardroom.persistence.log.Claim;
import cardroom.persistence.log.CommandKey;
import cardroom.persistence.log.KeyedCommit;
import cardroom.server.socket.ErrorCode;
import cardroom.server.wire.Json;
import cardroom.server.wire.ViewCodec;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One table at run time: its lock, its committed state, its onlookers and its timers. A command
 * holds the lock until its row is durable; readers use {@link #committed()} and never wait.
 * Thread-safe.
 */
public final class LiveTable {
    private static final Logger log = LoggerFactory.getLogger(LiveTable.class);

    private final TableProfile profile;
    private final TableContext context;
    private final TableLock lock = new TableLock();
    private final PreActions preActions = new PreActions();
    private final TablePublisher publisher;
    private final Attendance attendance;
    private final TableDirector director;
    private final Recovery recovery;
    private final KeyMemory keys = new KeyMemory();

    private HandRecord handRecord;
    private volatile Committed committed;
    private volatile Status status = Status.OPEN;
    private volatile long touchedAt;
    private volatile boolean retired;

    /** When the table was last seen to run: a pause is charged to nobody's clock. */
    private volatile long stoppedAt;

    LiveTable(TableProfile profile, TableContext context, Restored restored) {
        this.profile = profile;
        this.context = context;
        Onlookers onlookers = new Onlookers();
        this.publisher = new TablePublisher(profile.id(), context.fanout(), onlookers);
        this.attendance = new Attendance(this, context, onlookers, publisher, preActions, lock);
        this.director = new TableDirector(this, context, preActions, lock);
        this.recovery = new Recovery(this, context);
        this.committed = committed(restored.state(), restored.version(), restored.epoch());
        this.handRecord = restored.handRecord();
        this.touchedAt = context.scheduler().now();
        restored.keys().forEach(keys::remember);
        preActions.restore(restored.preActions());
    }

    /** Names the table. */
    public TableId id() {
        return profile.id();
    }

    /** The fan-out room of its onlookers. */
    public String room() {
        return TablePublisher.room(profile.id());
    }

    /** What it was created as. */
    public TableProfile profile() {
        return profile;
    }

    /** The last durable version. */
    public Committed committed() {
        return committed;
    }

    /** Whether it plays. */
    public Status status() {
        return status;
    }

    /** Who looks on. */
    public Attendance attendance() {
        return attendance;
    }

    /** When somebody last did or watched something here, in Unix milliseconds. */
    long touchedAt() {
        return attendance.size() > 0 ? context.scheduler().now() : touchedAt;
    }

    void touch() {
        touchedAt = context.scheduler().now();
    }

    TableDirector director() {
        return director;
    }

    /** Begins to deal, to run clocks and to notice who is away. */
    void start() {
        lock.run(() -> director.plan(committed, List.of()));
        director.watchPresence();
    }

    /** Whether this object stands for its table no more: it sleeps, is closed or is not ours. */
    public boolean isRetired() {
        return retired;
    }

    /**
     * Puts the table to sleep once {@code noted} has made that durable, unless somebody came
     * meanwhile.
     */
    boolean retire(BooleanSupplier noted) {
        boolean[] asleep = {false};
        lock.run(() -> {
            if (attendance.size() == 0 && isQuiet() && noted.getAsBoolean()) {
                retired = true;
                // whoever attaches looks at retired after that, so one of us sees the other
                retired = attendance.size() == 0;
                asleep[0] = retired;
            }
        });
        return asleep[0];
    }

    /** Whether nobody misses the table while it sleeps. */
    boolean isQuiet() {
        TableState state = committed.state();
        return !state.isHandRunning() && state.seats().stream().allMatch(s -> s.occupant().isBot());
    }

    /** Stops all timers; nothing happens here any more. */
    void stop() {
        retired = true;
        director.stop();
        recovery.stop();
    }

    /** Carries out a command that no client sent. */
    public Outcome submit(TableCommand command) {
        return submit(command, null);
    }

    /**
     * Carries out a client's command; the same key twice has one effect and the same answer (I7).
     */
    public Outcome submit(TableCommand command, @Nullable RequestKey key) {
        return lock.call(() -> execute(command, key), busy -> busy);
    }

    private Outcome execute(TableCommand command, @Nullable RequestKey key) {
        if (key != null) {
            touch();
            Optional<CommandKey> known = keys.find(key.player(), key.key());
            if (known.isPresent()) {
                return again(known.get(), key);
            }
        }
        if (status.state() == Status.State.PAUSED) {
            return new Outcome.Refused(ErrorCode.TABLE_PAUSED, status.reason(), 1_000L);
        }
        if (retired && status.state() == Status.State.OPEN) {
            return new Outcome.Refused(
                    ErrorCode.OVERLOADED, "the table has just fallen asleep; try again", 1_000L);
        }
        Committed now = committed;
        long at = context.scheduler().now();
        return switch (TableRules.decide(now.state(), command, at)) {
            case Decision.Rejected<TableState, TableEvent>(var reason) ->
                    new Outcome.Refused(ErrorCode.of(reason.code()), reason.message());
            case Decision.Accepted<TableState, TableEvent>(var events, var next) ->
                    append(
                            new Proposal(
                                    profile.id(),
                                    now,
                                    next,
                                    events,
                                    key,
                                    at,
                                    handRecord,
                                    preActions.spent(now.state(), next)));
        };
    }

    private Outcome append(Proposal proposal) {
        return switch (context.log().append(proposal.append())) {
            case AppendOutcome.Durable() -> {
                adopt(proposal);
                yield new Outcome.Done(proposal.answer());
            }
            case AppendOutcome.Refused(var refusal, var message) ->
                    refused(proposal, refusal, message);
            case AppendOutcome.Unknown(var reason) -> {
                log.warn("Table {} pauses: outcome unknown, {}", id(), reason);
                pause("finding out what became of the last action", proposal.at());
                recovery.resolve(proposal);
                yield new Outcome.Refused(
                        ErrorCode.OUTCOME_UNKNOWN,
                        "send it again with the same key to learn what became of it",
                        1_000L);
            }
        };
    }

    private Outcome refused(Proposal proposal, Refusal refusal, String message) {
        return switch (refusal) {
            case INSUFFICIENT_CHIPS ->
                    new Outcome.Refused(
                            ErrorCode.INSUFFICIENT_CHIPS,
                            "the account does not hold that many chips");
            case KEY_TAKEN -> knownKey(proposal);
            case OVERLOADED, TIMED_OUT ->
                    new Outcome.Refused(ErrorCode.OVERLOADED, message, 1_000L);
            case VERSION_TAKEN, FENCE_LOST -> {
                pause("another worker has taken this table over", proposal.at());
                context.listener().onLost(this);
                yield new Outcome.Refused(ErrorCode.TABLE_PAUSED, status.reason(), 1_000L);
            }
            case STORAGE_FULL, UNAVAILABLE, CLOSED, FAILED -> {
                // the message may quote a row, and a row may hold a deck: it is for the log only
                log.warn("Table {} pauses: {} {}", id(), refusal.code(), message);
                pause("nothing can be saved at the moment (" + refusal.code() + ")", proposal.at());
                recovery.reclaim();
                yield new Outcome.Refused(ErrorCode.TABLE_PAUSED, status.reason(), 2_000L);
            }
        };
    }

    private Outcome knownKey(Proposal proposal) {
        RequestKey key = proposal.key();
        if (key != null) {
            Optional<KeyedCommit> known = context.log().key(id(), key.player(), key.key());
            if (known.isPresent()) {
                return again(known.get().key(), key);
            }
        }
        return new Outcome.Refused(ErrorCode.KEY_REUSED, "this key was used before");
    }

    /** What this key was answered before, if it is remembered. */
    public Optional<Outcome> answered(RequestKey key) {
        return lock.call(
                () -> keys.find(key.player(), key.key()).map(known -> again(known, key)),
                Optional::of);
    }

    /** The answer to a key that was used before. */
    static Outcome again(CommandKey known, RequestKey key) {
        return known.payloadHash().equals(key.payloadHash())
                ? new Outcome.Done((ObjectNode) Json.parse(known.answer()))
                : new Outcome.Refused(
                        ErrorCode.KEY_REUSED, "this key was used for something else before");
    }

    private void adopt(Proposal proposal) {
        Committed before = proposal.before();
        CommandKey key = proposal.commandKey();
        if (key != null) {
            keys.remember(key);
        }
        proposal.spent().forEach(row -> preActions.erased(row.seat()));
        follow(
                committed(proposal.next(), proposal.version(), before.epoch()),
                proposal.events(),
                proposal.at());
    }

    /** Makes a durable version the state of the table and tells everybody, in version order. */
    private void follow(Committed after, List<TableEvent> events, long at) {
        lock.assertHeld();
        Committed before = committed;
        if (HandRecord.begins(events)) {
            handRecord = new HandRecord(after.version(), at);
            preActions.clear();
        }
        committed = after;
        try {
            publisher.publish(before, after, events, at, preActions);
            if (after.state().closed()) {
                change(new Status(Status.State.CLOSED, "the table is closed"));
            }
            context.listener().onCommit(this, events);
        } finally {
            if (!retired && status.state() != Status.State.PAUSED) {
                director.plan(after, events);
            }
        }
    }

    /** What recovery found out about a proposal whose outcome was unknown. */
    void resolved(Proposal proposal, boolean durable) {
        lock.run(() -> {
            if (durable && committed.version() == proposal.before().version()) {
                adopt(proposal);
            }
        });
    }

    /**
     * Plays on under a new epoch; a claim that is {@code late} leaves the table paused, because its
     * clock has been running since.
     */
    void reclaimed(Takeover takeover, boolean late) {
        Claim claim = takeover.claim();
        lock.run(() -> {
            stoppedAt = claim.at();
            if (!late) {
                change(Status.OPEN);
            }
            follow(
                    committed(takeover.next(), claim.version(), claim.fence()),
                    takeover.events(),
                    claim.at());
        });
        // nobody was told who came or went while nothing could be saved
        director.watchPresence();
    }

    /** When a paused table was last seen to run. */
    long stoppedAt() {
        return stoppedAt;
    }

    private void pause(String reason, long since) {
        director.stop();
        stoppedAt = since;
        change(Status.paused(reason));
    }

    private void change(Status now) {
        status = now;
        publisher.publishStatus(now);
        context.listener().onStatus(this);
    }

    private static Committed committed(TableState state, long version, long epoch) {
        return new Committed(state, version, epoch, ViewCodec.view(Views.spectator(state)));
    }
}
