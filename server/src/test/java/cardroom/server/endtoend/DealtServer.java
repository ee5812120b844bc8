package cardroom.server.endtoend;

import cardroom.engine.card.Card;
import cardroom.engine.card.CardSet;
import cardroom.engine.card.Deck;
import cardroom.engine.table.TableId;
import cardroom.persistence.Database;
import cardroom.persistence.DatabaseConfig;
import cardroom.persistence.account.DatabaseAccounts;
import cardroom.persistence.account.RefillRules;
import cardroom.persistence.account.Role;
import cardroom.persistence.chat.DatabaseChat;
import cardroom.persistence.hand.DatabaseHands;
import cardroom.persistence.ledger.DatabaseLedger;
import cardroom.persistence.log.GroupCommitLog;
import cardroom.persistence.table.DatabaseTables;
import cardroom.server.account.Accounts;
import cardroom.server.gateway.ClientEvent;
import cardroom.server.gateway.Gateway;
import cardroom.server.gateway.LobbyEvents;
import cardroom.server.gateway.PlayEvents;
import cardroom.server.gateway.SeatEvents;
import cardroom.server.gateway.TableEvents;
import cardroom.server.history.HandArchive;
import cardroom.server.http.HttpRouter;
import cardroom.server.lobby.HandRoutes;
import cardroom.server.lobby.Lobby;
import cardroom.server.lobby.TableRoutes;
import cardroom.server.socket.SocketServer;
import cardroom.server.socket.SocketServerConfig;
import cardroom.server.table.LiveTable;
import cardroom.server.table.ManualScheduler;
import cardroom.server.table.TableContext;
import cardroom.server.table.Tables;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A whole worker behind real sockets whose decks a test chooses and whose clock it turns by hand;
 * the bots never answer.
 */
final class DealtServer implements AutoCloseable {
    private final ManualScheduler scheduler = new ManualScheduler();
    private final ConcurrentLinkedQueue<String> stacked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger names = new AtomicInteger();
    private final Database database;
    private final Accounts accounts;
    private final Tables tables;
    private final SocketServer sockets;

    DealtServer(Path folder) {
        database = Database.open(DatabaseConfig.of("jdbc:sqlite:" + folder.resolve("dealt.db")));
        accounts =
                new Accounts(
                        new DatabaseAccounts(database, RefillRules.DEFAULT),
                        InstantSource.system(),
                        new SecureRandom());
        sockets =
                new SocketServer(
                        SocketServerConfig.of("127.0.0.1", 0).withLimits(ClientEvent.limits()),
                        InstantSource.system(),
                        new SecureRandom(),
                        new SimpleMeterRegistry());
        Lobby lobby = new Lobby(scheduler, sockets.fanout());
        GroupCommitLog log = new GroupCommitLog(database);
        tables =
                new Tables(
                        new TableContext(
                                "w1", log, scheduler, sockets.fanout(), _ -> {}, this::deck, lobby),
                        new DatabaseTables(database));
        DatabaseChat chat = new DatabaseChat(database);
        TableEvents tableEvents =
                new TableEvents(tables, chat, () -> new TableId("t" + names.incrementAndGet()));
        HttpRouter router = new HttpRouter();
        new TableRoutes(lobby, tables).addTo(router);
        HandArchive hands =
                new HandArchive(new DatabaseHands(database), log, new DatabaseTables(database));
        new HandRoutes(hands, log, accounts::authenticate).addTo(router);
        sockets.start(
                new Gateway(
                        accounts::authenticate,
                        () -> false,
                        tableEvents,
                        new SeatEvents(tables, tableEvents),
                        new PlayEvents(tables, chat, scheduler),
                        new LobbyEvents(lobby, sockets.fanout())),
                router);
    }

    /**
     * The cards that the test named for this hand come first, the rest of the game's deck after.
     */
    private Deck deck(CardSet cards) {
        String named = Optional.ofNullable(stacked.poll()).orElse("");
        List<Card> order = new ArrayList<>();
        for (int i = 0; i < named.length(); i += 2) {
            order.add(Card.parse(named.substring(i, i + 2)));
        }
        for (Card card : Deck.ordered(cards).cards()) {
            if (!order.contains(card)) {
                order.add(card);
            }
        }
        return new Deck(order);
    }

    /**
     * The next hand of any table begins with these cards: those of the first seat left of the
     * button, of the next, and so on, then the board.
     */
    void deal(String... cards) {
        stacked.add(String.join("", cards));
    }

    URI address() {
        return URI.create("http://localhost:" + sockets.port());
    }

    /** The token of a new player with 10,000 chips. */
    String token(String name) {
        return accounts.open(name, Role.GUEST).token();
    }

    /** Turns the clock, and everything happens that falls due on the way. */
    void advance(Duration time) {
        scheduler.advance(time.toMillis());
    }

    /** Looks at the books. */
    DatabaseLedger ledger() {
        return new DatabaseLedger(database);
    }

    LiveTable table(String id) {
        return tables.find(id).orElseThrow();
    }

    @Override
    public void close() {
        sockets.stop(Duration.ofSeconds(5));
        tables.stop();
        database.close();
    }
}
