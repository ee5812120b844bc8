package cardroom.server.lobby;

import cardroom.engine.table.SeatState;
import cardroom.engine.table.TableSettings;
import cardroom.engine.table.TableState;
import cardroom.persistence.table.Visibility;
import cardroom.server.table.LiveTable;
import cardroom.server.table.Status;
import cardroom.server.table.TableProfile;
import cardroom.server.wire.Json;
import cardroom.server.wire.RulesCodec;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the list of tables says about one of them. */
public final class Listings {
    private Listings() {}

    /** The listing of a table as it stands. */
    public static ObjectNode of(LiveTable table) {
        return of(
                table.profile(),
                table.committed().state(),
                table.attendance().size(),
                table.status());
    }

    /** The listing of a table with this many onlookers. */
    static ObjectNode of(TableProfile profile, TableState state, int watchers, Status status) {
        TableSettings settings = profile.settings();
        ObjectNode node = Json.object().put("id", profile.id().value()).put("name", profile.name());
        node.put("variant", settings.variant().code());
        node.putArray("blinds").add(settings.smallBlind()).add(settings.bigBlind());
        if (settings.ante() > 0) {
            node.put("ante", settings.ante());
        }
        ObjectNode rules = RulesCodec.write(settings.rules());
        if (!rules.isEmpty()) {
            node.set("rules", rules);
        }
        node.put("seats", settings.seats()).put("seated", state.seats().size());
        ArrayNode players = node.putArray("players");
        state.seats().forEach(seat -> players.add(player(seat)));
        node.put("watchers", watchers);
        node.putObject("buyIn").put("min", settings.minBuyIn()).put("max", settings.maxBuyIn());
        node.putObject("clock")
                .put("actionMs", settings.actionMs())
                .put("bankMs", settings.bankMs());
        node.put("handNumber", state.handNumber());
        if (profile.demo()) {
            node.put("demo", true);
        }
        node.put("creator", profile.creator().value());
        node.put("visibility", profile.visibility() == Visibility.PUBLIC ? "public" : "unlisted");
        return node.put("status", status.wire());
    }

    private static ObjectNode player(SeatState seat) {
        ObjectNode node = Json.object().put("name", seat.occupant().name());
        if (seat.occupant().isBot()) {
            node.put("bot", seat.occupant().bot());
        }
        return node;
    }
}
