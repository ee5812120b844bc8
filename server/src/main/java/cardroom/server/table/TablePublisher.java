package cardroom.server.table;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.SeatState;
import cardroom.engine.table.TableEvent;
import cardroom.engine.table.TableId;
import cardroom.engine.view.Views;
import cardroom.server.socket.Connection;
import cardroom.server.socket.Fanout;
import cardroom.server.socket.Frame;
import cardroom.server.wire.CanonicalJson;
import cardroom.server.wire.EventCodec;
import cardroom.server.wire.Json;
import cardroom.server.wire.MergePatch;
import cardroom.server.wire.ViewCodec;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes what leaves a table: one public delta for every onlooker, and the complete private view of
 * each seat whose private view changed. Called under the table's lock, in version order; never
 * blocks.
 */
final class TablePublisher {
    private static final int HASH_EVERY = 20;

    private final TableId table;
    private final Fanout fanout;
    private final Onlookers onlookers;
    private final DeltaRing ring = new DeltaRing();
    private final Map<PlayerId, ObjectNode> lastPrivate = new HashMap<>();

    TablePublisher(TableId table, Fanout fanout, Onlookers onlookers) {
        this.table = table;
        this.fanout = fanout;
        this.onlookers = onlookers;
    }

    /** The room of a table's onlookers. */
    static String room(TableId table) {
        return "t:" + table.value();
    }

    DeltaRing ring() {
        return ring;
    }

    /** Sends the delta of {@code after}, then the private views that it changed. */
    void publish(
            Committed before,
            Committed after,
            List<TableEvent> events,
            long at,
            PreActions preActions) {
        String delta = delta(table, before.view(), after, EventCodec.told(events), at);
        ring.add(after.version(), after.epoch(), delta);
        fanout.publish(room(table), Frame.event("table:delta", delta));
        for (SeatState seat : after.state().seats()) {
            if (!seat.occupant().isBot()) {
                sendPrivate(after, seat, preActions, false);
            }
        }
        lastPrivate.keySet().removeIf(player -> after.state().seatOf(player).isEmpty());
    }

    /** Sends the private view of a player's seat to all his connections, changed or not. */
    void resendPrivate(Committed now, PlayerId player, PreActions preActions) {
        now.state().seatOf(player).ifPresent(seat -> sendPrivate(now, seat, preActions, true));
    }

    /** Says to everybody whether the table plays. */
    void publishStatus(Status status) {
        fanout.publish(room(table), status.frame(table));
    }

    /** The whole public view for one connection. */
    Frame snapshot(Committed now) {
        ObjectNode node = tag(Json.object(), table, now);
        node.set("view", now.view());
        return Frame.event("table:snapshot", Json.text(node));
    }

    /** The private view for one connection as it stands in a join's answer. */
    ObjectNode own(Committed now, SeatState seat, PreActions preActions, Connection connection) {
        ObjectNode node = tag(Json.object(), table, now);
        node.setAll(content(now, seat, preActions));
        return node.put("control", onlookers.inControl(connection));
    }

    /** One delta as JSON text. */
    static String delta(
            TableId table, ObjectNode before, Committed after, ArrayNode told, long at) {
        ObjectNode node = tag(Json.object(), table, after).put("at", at);
        if (!told.isEmpty()) {
            node.set("events", told);
        }
        node.set("patch", MergePatch.between(before, after.view()));
        if (after.version() % HASH_EVERY == 0) {
            node.put("hash", CanonicalJson.crc32(after.view()));
        }
        return Json.text(node);
    }

    private void sendPrivate(Committed now, SeatState seat, PreActions preActions, boolean always) {
        PlayerId player = seat.occupant().id();
        List<Connection> connections = onlookers.of(player);
        if (connections.isEmpty()) {
            lastPrivate.remove(player);
            return;
        }
        ObjectNode content = content(now, seat, preActions);
        boolean changed = !content.equals(lastPrivate.put(player, content));
        if (always || changed) {
            for (Connection connection : connections) {
                ObjectNode node = tag(Json.object(), table, now);
                node.setAll(content);
                node.put("control", onlookers.inControl(connection));
                connection.send(Frame.event("table:private", Json.text(node)));
            }
        }
    }

    private static ObjectNode content(Committed now, SeatState seat, PreActions preActions) {
        ObjectNode content = ViewCodec.own(Views.own(now.state(), seat.seat()));
        Optional<PreActions.Choice> choice = preActions.pending(seat.seat(), now.state().handId());
        choice.ifPresent(c -> content.put("preAct", c.wire()));
        return content;
    }

    private static ObjectNode tag(ObjectNode node, TableId table, Committed now) {
        return node.put("table", table.value())
                .put("epoch", now.epoch())
                .put("version", now.version());
    }
}
