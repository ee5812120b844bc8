package cardroom.server.table;

import cardroom.engine.table.TableSettings;
import cardroom.persistence.table.StoredTable;
import cardroom.server.wire.EventCodec;
import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** The settings column of a table as JSON. */
final class ProfileCodec {
    private ProfileCodec() {}

    static String write(TableProfile profile) {
        ObjectNode node = Json.object().put("pace", profile.pace().wire());
        node.set("settings", EventCodec.settings(profile.settings()));
        return Json.text(node);
    }

    static TableProfile read(StoredTable stored) {
        ObjectNode node = (ObjectNode) Json.parse(stored.settings());
        TableSettings settings = EventCodec.settings((ObjectNode) node.get("settings"));
        return new TableProfile(
                stored.id(),
                stored.name(),
                settings,
                Pace.valueOf(node.get("pace").asText().toUpperCase(Locale.ROOT)),
                stored.creator(),
                stored.visibility(),
                stored.demo());
    }
}
