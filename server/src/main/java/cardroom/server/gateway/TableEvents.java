package cardroom.server.gateway;

import cardroom.engine.table.TableCommand;
import cardroom.engine.table.TableId;
import cardroom.persistence.account.Role;
import cardroom.persistence.chat.ChatLine;
import cardroom.persistence.chat.ChatRepository;
import cardroom.persistence.table.CreateKey;
import cardroom.persistence.table.CreateOutcome;
import cardroom.server.lobby.Bots;
import cardroom.server.socket.Connection;
import cardroom.server.socket.ErrorCode;
import cardroom.server.table.JoinAnswer;
import cardroom.server.table.LiveTable;
import cardroom.server.table.Outcome;
import cardroom.server.table.Pace;
import cardroom.server.table.RequestKey;
import cardroom.server.table.Status;
import cardroom.server.table.TableProfile;
import cardroom.server.table.Tables;
import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/** Creating, joining, leaving and closing tables. */
public final class TableEvents {
    private static final int CHAT_LINES = 50;
    private static final int MAX_OWN_TABLES = 8;

    private final Tables tables;
    private final ChatRepository chat;
    private final Supplier<TableId> ids;
    private final Visits visits = new Visits();

    /** Events on these tables; {@code ids} makes names for new ones. */
    public TableEvents(Tables tables, ChatRepository chat, Supplier<TableId> ids) {
        this.tables = tables;
        this.chat = chat;
        this.ids = ids;
    }

    Outcome create(Request request) {
        TableProfile profile =
                new TableOrder(request.payload(), request.connection().principal())
                        .profile(ids.get());
        List<String> bots = TableOrder.bots(request.payload(), profile.settings().seats());
        RequestKey key = request.key();
        if (profile.pace() == Pace.FAST && !mayHurry(request)) {
            return Refusals.refused(
                    ErrorCode.FORBIDDEN, "pace fast is for researchers, agents and operators");
        }
        CreateKey createKey = new CreateKey(key.key(), key.payloadHash());
        if (ownTables(request) >= MAX_OWN_TABLES && isNew(request, key)) {
            return Refusals.refused(
                    ErrorCode.OVERLOADED,
                    "you have " + MAX_OWN_TABLES + " open tables; close one first");
        }
        return switch (tables.create(profile, createKey)) {
            case CreateOutcome.KeyReused() ->
                    Refusals.refused(
                            ErrorCode.KEY_REUSED, "this key was used for something else before");
            case CreateOutcome.Created(var stored, boolean _) -> {
                tables.find(stored.id().value())
                        .filter(Bots::isUntouched)
                        .ifPresent(t -> Bots.seat(t, bots));
                yield new Outcome.Done(Json.object().put("table", stored.id().value()));
            }
        };
    }

    private static boolean mayHurry(Request request) {
        Role role = request.connection().principal().role();
        return role != Role.GUEST && role != Role.PLAYER;
    }

    private long ownTables(Request request) {
        return tables.all().stream()
                .filter(t -> t.profile().creator().equals(request.player()))
                .count();
    }

    private boolean isNew(Request request, RequestKey key) {
        return tables.created(request.player(), key.key()).isEmpty();
    }

    Outcome join(Request request) {
        Optional<LiveTable> found = tables.find(request.table());
        OptionalLong version = request.payload().optionalInteger("version", 0, Long.MAX_VALUE);
        OptionalLong epoch = request.payload().optionalInteger("epoch", 0, Long.MAX_VALUE);
        if (found.isEmpty()) {
            return Refusals.unknownTable();
        }
        LiveTable table = found.get();
        if (!enter(request.connection(), table)) {
            return tooMany();
        }
        JoinAnswer answer = table.attendance().join(request.connection());
        if (table.isRetired() && answer.status().state() == Status.State.OPEN) {
            exit(request.connection(), table);
            return Refusals.later(
                    ErrorCode.OVERLOADED, "the table has just fallen asleep; try again");
        }
        Optional<List<String>> deltas =
                version.isPresent() && epoch.isPresent()
                        ? tables.deltas(table, answer, version.getAsLong(), epoch.getAsLong())
                        : Optional.empty();
        return new Outcome.Done(joined(table, answer, deltas));
    }

    private ObjectNode joined(LiveTable table, JoinAnswer answer, Optional<List<String>> deltas) {
        ObjectNode node = Json.object();
        node.put("epoch", answer.now().epoch()).put("version", answer.now().version());
        if (deltas.isPresent()) {
            ArrayNode list = node.putArray("deltas");
            deltas.get().forEach(delta -> list.addRawValue(new RawValue(delta)));
        } else {
            node.set("snapshot", answer.now().view());
        }
        answer.own().ifPresent(own -> node.set("private", own));
        ArrayNode lines = node.putArray("chat");
        for (ChatLine line : chat.last(table.id(), CHAT_LINES)) {
            lines.add(PlayEvents.line(table.id(), line));
        }
        node.set("status", answer.status().json());
        return node;
    }

    Outcome leave(Request request) {
        String id = request.table();
        for (LiveTable table : visits.of(request.connection())) {
            if (table.id().value().equals(id)) {
                exit(request.connection(), table);
            }
        }
        return new Outcome.Done(Json.object());
    }

    Outcome close(Request request) {
        RequestKey key = request.key();
        Optional<LiveTable> found = tables.find(request.table());
        if (found.isEmpty()) {
            return tables.answered(request.table(), key).orElseGet(Refusals::unknownTable);
        }
        if (!mayManage(request, found.get())) {
            return Refusals.refused(
                    ErrorCode.FORBIDDEN,
                    "only the creator of the table or an operator may do that");
        }
        return found.get()
                .submit(
                        new TableCommand.Close(
                                "closed by " + request.connection().principal().name()),
                        key);
    }

    /** Whether the sender created the table or runs the server. */
    static boolean mayManage(Request request, LiveTable table) {
        Role role = request.connection().principal().role();
        return role == Role.OPERATOR || table.profile().creator().equals(request.player());
    }

    /**
     * Whether the connection may look at the table too; closed tables make room for others,
     * although the client never left them.
     */
    boolean hasRoom(Connection connection, LiveTable table) {
        if (!visits.hasRoom(connection, table)) {
            visits.of(connection).stream()
                    .filter(old -> old.status().state() == Status.State.CLOSED)
                    .forEach(old -> exit(connection, old));
        }
        return visits.hasRoom(connection, table);
    }

    private boolean enter(Connection connection, LiveTable table) {
        return hasRoom(connection, table) && visits.add(connection, table);
    }

    private void exit(Connection connection, LiveTable table) {
        visits.remove(connection, table);
        table.attendance().leave(connection);
    }

    static Outcome tooMany() {
        return Refusals.refused(
                ErrorCode.OVERLOADED,
                "one connection joins at most " + Visits.MAX_TABLES + " tables");
    }

    /** Attaches a connection to a table that it did not ask to join; false: too many tables. */
    boolean visit(Connection connection, LiveTable table) {
        if (visits.of(connection).contains(table)) {
            return true;
        }
        if (!enter(connection, table)) {
            return false;
        }
        var _ = table.attendance().join(connection);
        return true;
    }

    void forget(Connection connection) {
        visits.forget(connection).forEach(table -> table.attendance().leave(connection));
    }

    void resend(Connection connection, Set<String> rooms) {
        for (LiveTable table : visits.of(connection)) {
            if (rooms.contains(table.room())) {
                table.attendance().resend(connection);
            }
        }
    }
}
