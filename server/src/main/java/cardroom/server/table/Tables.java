package cardroom.server.table;

import cardroom.engine.Decision;
import cardroom.engine.table.PlayerId;
import cardroom.engine.table.SeatState;
import cardroom.engine.table.TableCommand;
import cardroom.engine.table.TableEvent;
import cardroom.engine.table.TableId;
import cardroom.engine.table.TableRules;
import cardroom.engine.table.TableState;
import cardroom.persistence.PersistenceException;
import cardroom.persistence.log.AppendOutcome;
import cardroom.persistence.log.Claim;
import cardroom.persistence.log.Note;
import cardroom.persistence.log.Write;
import cardroom.persistence.table.CreateKey;
import cardroom.persistence.table.CreateOutcome;
import cardroom.persistence.table.NewTable;
import cardroom.persistence.table.StoredTable;
import cardroom.persistence.table.TableRepository;
import cardroom.server.wire.EventCodec;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tables that this worker runs; sleeping ones are loaded on the first touch. Thread-safe. */
public final class Tables {
    /** A table that nobody touched for this long goes to sleep. */
    public static final long IDLE_MS = 2 * 60 * 60 * 1_000L;

    private static final Logger log = LoggerFactory.getLogger(Tables.class);

    private final TableContext context;
    private final TableRepository repository;
    private final TableArchive archive;
    private final Map<TableId, LiveTable> live = new ConcurrentHashMap<>();
    private final Object loading = new Object();

    /** No tables yet: {@link #loadAll} brings the open ones back. */
    public Tables(TableContext context, TableRepository repository) {
        this.context = context;
        this.repository = repository;
        this.archive = new TableArchive(context.log());
    }

    /**
     * Brings back every table that is awake; one that cannot be read is reported and left alone.
     */
    public void loadAll() {
        for (StoredTable stored : repository.openTables()) {
            if (stored.passivatedAt() == null) {
                loadSafely(stored);
            }
        }
    }

    private void loadSafely(StoredTable stored) {
        try {
            synchronized (loading) {
                load(stored);
            }
        } catch (RuntimeException e) {
            log.error("Table {} cannot be brought back; its log is untouched", stored.id(), e);
        }
    }

    /** All tables that are awake. */
    public Collection<LiveTable> all() {
        return live.values();
    }

    /** The table with this id, woken if it sleeps; empty when it is unknown or closed. */
    public Optional<LiveTable> find(String id) {
        if (id.isEmpty() || id.length() > 32 || !id.chars().allMatch(Tables::isInIds)) {
            return Optional.empty();
        }
        TableId table = new TableId(id);
        LiveTable awake = live.get(table);
        if (awake != null) {
            return Optional.of(awake);
        }
        if (stored(table).isEmpty()) {
            return Optional.empty();
        }
        synchronized (loading) {
            return Optional.ofNullable(live.get(table)).or(() -> stored(table).map(this::load));
        }
    }

    /** Other characters are not worth a question to the database, which may even refuse them. */
    private static boolean isInIds(int c) {
        return c > ' ' && c < 0x7F;
    }

    private Optional<StoredTable> stored(TableId table) {
        return repository.table(table).filter(stored -> stored.closedAt() == null);
    }

    /** Shows every sleeping table without waking it; one that cannot be read is reported. */
    public void eachSleeping(BiConsumer<TableProfile, TableState> visitor) {
        for (StoredTable stored : repository.openTables()) {
            if (stored.passivatedAt() != null && !live.containsKey(stored.id())) {
                try {
                    visitor.accept(ProfileCodec.read(stored), archive.restore(stored.id()).state());
                } catch (RuntimeException e) {
                    log.error("Table {} sleeps and cannot be read", stored.id(), e);
                }
            }
        }
    }

    /** The answer that a key got at a table that is closed by now. */
    public Optional<Outcome> answered(String id, RequestKey key) {
        return id.isEmpty() || id.length() > 32
                ? Optional.empty()
                : context.log()
                        .key(new TableId(id), key.player(), key.key())
                        .map(known -> LiveTable.again(known.key(), key));
    }

    /** Where a player sits. */
    public List<LiveTable> tablesOf(PlayerId player) {
        return live.values().stream()
                .filter(t -> t.committed().state().seatOf(player).isPresent())
                .toList();
    }

    /** Makes a table; the same key of the same creator makes it once. */
    public CreateOutcome create(TableProfile profile, @Nullable CreateKey key) {
        Decision.Accepted<TableState, TableEvent> created =
                TableRules.create(profile.id(), profile.name(), profile.settings());
        CreateOutcome outcome =
                repository.create(
                        new NewTable(
                                profile.id(),
                                profile.creator(),
                                key,
                                profile.name(),
                                ProfileCodec.write(profile),
                                profile.visibility(),
                                profile.demo(),
                                context.worker(),
                                EventCodec.write(created.events()),
                                null,
                                context.scheduler().now()));
        if (outcome instanceof CreateOutcome.Created(var _, boolean repeated) && !repeated) {
            Restored fresh =
                    new Restored(
                            created.next(),
                            1,
                            1,
                            context.scheduler().now(),
                            new HandRecord(0, 0),
                            List.of(),
                            List.of());
            begin(new LiveTable(profile, context, fresh));
        }
        return outcome;
    }

    /** The table that this creator made with this key already, open or closed. */
    public Optional<TableId> created(PlayerId creator, String key) {
        return repository.byCreateKey(creator, key).map(StoredTable::id);
    }

    private LiveTable load(StoredTable stored) {
        Restored restored = archive.restore(stored.id());
        Takeover takeover =
                Takeover.of(
                        context,
                        restored.state(),
                        restored.version(),
                        restored.epoch(),
                        restored.at());
        if (takeover == null) {
            throw new IllegalStateException("table " + stored.id() + " is closed in its log");
        }
        Claim bare = takeover.claim();
        Claim claim =
                new Claim(
                        bare.table(),
                        bare.worker(),
                        bare.seenFence(),
                        bare.version(),
                        bare.events(),
                        bare.at(),
                        List.of(new Write.Touched()));
        if (!(context.log().claim(claim) instanceof AppendOutcome.Durable)) {
            throw new PersistenceException("table " + stored.id() + " could not be claimed");
        }
        Restored claimed =
                new Restored(
                        takeover.next(),
                        claim.version(),
                        claim.fence(),
                        claim.at(),
                        restored.handRecord(),
                        restored.keys(),
                        restored.preActions());
        return begin(new LiveTable(ProfileCodec.read(stored), context, claimed));
    }

    private LiveTable begin(LiveTable table) {
        live.put(table.id(), table);
        table.start();
        context.listener().onStatus(table);
        return table;
    }

    /** Forgets a table that is closed or that somebody else owns. */
    public void forget(LiveTable table) {
        table.stop();
        live.remove(table.id(), table);
    }

    /**
     * What somebody missed since a version, from the ring or from the log; empty: send a snapshot.
     */
    public Optional<List<String>> deltas(
            LiveTable table, JoinAnswer answer, long version, long epoch) {
        return answer.deltas(version, epoch)
                .or(() -> archive.deltas(table.id(), version, epoch, answer.now().version()));
    }

    /** Puts tables to sleep that nobody has touched for two hours and at which no person sits. */
    public void passivateIdle() {
        long border = context.scheduler().now() - IDLE_MS;
        for (LiveTable table : live.values()) {
            if (table.touchedAt() <= border && table.isQuiet()) {
                passivate(table);
            }
        }
    }

    private void passivate(LiveTable table) {
        synchronized (loading) {
            if (table.retire(() -> isNoted(table, new Write.Passivated()))) {
                forget(table);
                log.info("Table {} sleeps after two idle hours", table.id());
            } else if (!isNoted(table, new Write.Touched())) {
                log.warn("Table {} is awake, but its row may say that it sleeps", table.id());
            }
        }
    }

    private boolean isNoted(LiveTable table, Write write) {
        Note note =
                new Note(
                        table.id(),
                        table.committed().epoch(),
                        context.scheduler().now(),
                        List.of(write));
        return context.log().note(note) instanceof AppendOutcome.Durable;
    }

    /**
     * Stands a player up whose connections have been gone for a while; his chips go to his account.
     */
    public void standUpAbsent(AbsenceWatch watch) {
        for (LiveTable table : live.values()) {
            for (SeatState seat : table.committed().state().seats()) {
                if (watch.isLongGone(table, seat, context.scheduler().now())) {
                    var _ = table.submit(new TableCommand.LeaveSeat(seat.occupant().id()));
                }
            }
        }
        watch.forgetUnless((table, player) -> {
            LiveTable awake = live.get(table);
            return awake != null && awake.committed().state().seatOf(player).isPresent();
        });
    }

    /** Stops every table's timers. */
    public void stop() {
        live.values().forEach(LiveTable::stop);
    }
}
