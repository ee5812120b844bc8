package cardroom.server.app;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import cardroom.persistence.Database;
import cardroom.persistence.DatabaseConfig;
import cardroom.persistence.account.DatabaseAccounts;
import cardroom.persistence.account.RefillRules;
import cardroom.persistence.chat.ChatRepository;
import cardroom.persistence.chat.DatabaseChat;
import cardroom.persistence.hand.DatabaseHands;
import cardroom.persistence.log.EventLog;
import cardroom.persistence.log.GroupCommitLog;
import cardroom.persistence.table.DatabaseTables;
import cardroom.server.account.AccountRoutes;
import cardroom.server.account.Accounts;
import cardroom.server.account.HeldSeat;
import cardroom.server.bot.BotDispatcher;
import cardroom.server.gateway.ClientEvent;
import cardroom.server.gateway.Gateway;
import cardroom.server.gateway.LobbyEvents;
import cardroom.server.gateway.PlayEvents;
import cardroom.server.gateway.SeatEvents;
import cardroom.server.gateway.TableEvents;
import cardroom.server.history.HandArchive;
import cardroom.server.http.AddressLimit;
import cardroom.server.http.HttpRouter;
import cardroom.server.http.StaticFiles;
import cardroom.server.lobby.HandRoutes;
import cardroom.server.lobby.Lobby;
import cardroom.server.lobby.TableRoutes;
import cardroom.server.metrics.OperationsRoutes;
import cardroom.server.metrics.Readiness;
import cardroom.server.socket.SocketServer;
import cardroom.server.socket.SocketServerConfig;
import cardroom.server.table.AbsenceWatch;
import cardroom.server.table.LiveTable;
import cardroom.server.table.Status;
import cardroom.server.table.SystemScheduler;
import cardroom.server.table.TableContext;
import cardroom.server.table.Tables;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One worker: everything it is made of, joined by constructor calls in the order of dependence. */
public final class App implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(App.class);
    private static final long HOUSEKEEPING_MS = 60_000;
    private static final int TABLE_ID_LENGTH = 8;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);
    private static final Duration RECONNECT_AFTER = Duration.ofSeconds(1);

    private final Settings settings;
    private final SecureSource secrets = new SecureSource();
    private final InstantSource clock;
    private final PrometheusMeterRegistry meters =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Deque<Runnable> toClose = new ArrayDeque<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AbsenceWatch absence = new AbsenceWatch();

    private final Database database;
    private final SystemScheduler scheduler;
    private final SocketServer sockets;
    private final Tables tables;
    private final Lobby lobby;
    private final EventLog log;

    private App(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        database =
                Database.open(
                        DatabaseConfig.of(settings.databaseUrl())
                                .withReadUrl(settings.databaseReadUrl()),
                        new WriterMeters(meters));
        toClose.push(database::close);
        scheduler = new SystemScheduler(clock);
        toClose.push(scheduler::close);
        sockets = new SocketServer(socketConfig(), clock, secrets.random(), meters);
        lobby = new Lobby(scheduler, sockets.fanout());
        BotDispatcher bots =
                new BotDispatcher(
                        scheduler, bound -> ThreadLocalRandom.current().nextInt(bound), meters);
        toClose.push(bots::close);
        log = new GroupCommitLog(database);
        TableWatch watch = new TableWatch(lobby, meters);
        tables =
                new Tables(
                        new TableContext(
                                settings.workerId(),
                                log,
                                scheduler,
                                sockets.fanout(),
                                bots,
                                secrets::deck,
                                watch),
                        new DatabaseTables(database));
        watch.over(tables);
        toClose.push(tables::stop);
    }

    /** Starts a worker under this time of day; when this returns it accepts players. */
    public static App start(Settings settings, InstantSource clock) {
        App app = new App(settings, clock);
        try {
            app.open();
            return app;
        } catch (RuntimeException e) {
            app.close();
            throw e;
        }
    }

    private void open() {
        tables.loadAll();
        tables.eachSleeping(lobby::onAsleep);
        Supplier<TableId> ids = () -> new TableId(secrets.name(TABLE_ID_LENGTH));
        DemoTables.open(tables, settings.number(Setting.DEMO_TABLES), ids);
        Accounts accounts =
                new Accounts(
                        new DatabaseAccounts(database, RefillRules.DEFAULT),
                        clock,
                        secrets.random());
        ChatRepository chat = new DatabaseChat(database);
        TableEvents tableEvents = new TableEvents(tables, chat, ids);
        Gateway gateway =
                new Gateway(
                        accounts::authenticate,
                        closed::get,
                        tableEvents,
                        new SeatEvents(tables, tableEvents),
                        new PlayEvents(tables, chat, scheduler),
                        new LobbyEvents(lobby, sockets.fanout()));
        sockets.start(gateway, routes(accounts));
        toClose.push(this::closeSockets);
        keepHouse();
    }

    private HttpRouter routes(Accounts accounts) {
        HttpRouter router = new HttpRouter();
        new AccountRoutes(accounts, this::seatsOf, guestLimit(), sockets::revoke).addTo(router);
        new TableRoutes(lobby, tables).addTo(router);
        HandArchive hands =
                new HandArchive(new DatabaseHands(database), log, new DatabaseTables(database));
        new HandRoutes(hands, log, accounts::authenticate).addTo(router);
        new OperationsRoutes(this::readiness, meters).addTo(router);
        router.fallback(new StaticFiles(App.class.getClassLoader(), "web"));
        return router;
    }

    /** During a hand a seat counts as the hand began, so that nobody all-in is taken for broke. */
    private List<HeldSeat> seatsOf(PlayerId player) {
        List<HeldSeat> seats = new ArrayList<>();
        for (LiveTable table : tables.tablesOf(player)) {
            table.committed()
                    .state()
                    .seatOf(player)
                    .ifPresent(s ->
                            seats.add(
                                    new HeldSeat(
                                            table.id(),
                                            table.profile().name(),
                                            s.seat(),
                                            s.stack() + s.pendingTopUp())));
        }
        return seats;
    }

    private AddressLimit guestLimit() {
        boolean loopbackOnly =
                settings.text(Setting.HOST).startsWith("127.")
                        && settings.list(Setting.TRUSTED_PROXIES).isEmpty();
        return new AddressLimit(20, Duration.ofMinutes(10), loopbackOnly, clock);
    }

    private SocketServerConfig socketConfig() {
        SocketServerConfig usual =
                SocketServerConfig.of(settings.text(Setting.HOST), settings.number(Setting.PORT));
        return new SocketServerConfig(
                usual.host(),
                usual.port(),
                settings.list(Setting.ALLOWED_ORIGINS),
                settings.list(Setting.TRUSTED_PROXIES),
                usual.pingInterval(),
                usual.pingTimeout(),
                usual.connectTimeout(),
                ClientEvent.limits(),
                usual.otherEvents(),
                usual.maxConnections());
    }

    private void keepHouse() {
        var _ =
                scheduler.after(
                        HOUSEKEEPING_MS,
                        () -> {
                            try {
                                tables.standUpAbsent(absence);
                                tables.passivateIdle();
                            } catch (RuntimeException e) {
                                LOG.error("housekeeping failed and goes on in a minute", e);
                            } finally {
                                keepHouse();
                            }
                        });
    }

    private Readiness readiness() {
        if (closed.get()) {
            return new Readiness(Readiness.State.DRAINING, List.of("the server is stopping"));
        }
        long paused =
                tables.all().stream()
                        .filter(table -> table.status().state() == Status.State.PAUSED)
                        .count();
        return paused == 0
                ? Readiness.OK
                : new Readiness(
                        Readiness.State.DEGRADED,
                        List.of(paused + " tables are paused, because nothing can be saved"));
    }

    private void closeSockets() {
        sockets.drain(RECONNECT_AFTER);
        sockets.stop(STOP_WITHIN);
    }

    /** Where players find it. */
    public String url() {
        String host = settings.text(Setting.HOST);
        boolean local = host.equals("127.0.0.1") || host.equals("0.0.0.0") || host.equals("::");
        return "http://" + (local ? "localhost" : host) + ":" + sockets.port();
    }

    /**
     * Stops accepting, tells every client, and ends everything in the reverse order of its making.
     */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            toClose.forEach(Runnable::run);
        }
    }
}
