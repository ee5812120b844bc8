package cardroom.server.table;

import cardroom.engine.table.TableState;
import cardroom.server.wire.EventCodec;
import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A table between two hands as JSON. The finished hand is left out: the fold starts with the commit
 * that begins the next one, which replaces it.
 */
final class SnapshotCodec {
    /** A snapshot that was read back. */
    record Snapshot(TableState state, long version, long epoch) {}

    private SnapshotCodec() {}

    static String write(Committed table) {
        TableState state = table.state();
        ObjectNode node = Json.object();
        node.put("version", table.version()).put("epoch", table.epoch());
        node.set("state", EventCodec.state(state));
        return Json.text(node);
    }

    static Snapshot read(String text) {
        ObjectNode node = (ObjectNode) Json.parse(text);
        return new Snapshot(
                EventCodec.state((ObjectNode) node.get("state")),
                node.get("version").asLong(),
                node.get("epoch").asLong());
    }
}
