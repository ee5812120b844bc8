package cardroom.server.history;

import cardroom.engine.card.Card;
import cardroom.persistence.hand.FinishedHand;
import cardroom.persistence.hand.HandPlayer;
import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.IntFunction;

/** Finished hands as JSON. */
public final class HandJson {
    private HandJson() {}

    /** One hand; {@code known} gives the hole cards of a seat that its reader knows, or none. */
    public static ObjectNode of(RecordedHand recorded, IntFunction<List<Card>> known) {
        FinishedHand hand = recorded.row();
        ObjectNode body = Json.object().put("id", hand.id()).put("table", hand.table().value());
        body.put("number", hand.number());
        body.put("startedAt", hand.startedAt()).put("endedAt", hand.endedAt());
        ArrayNode players = body.putArray("players");
        for (HandPlayer player : hand.players()) {
            ObjectNode node = players.addObject().put("seat", player.seat());
            node.put("id", player.player().value()).put("name", player.name());
            node.put("startStack", player.startStack()).put("endStack", player.endStack());
            List<Card> cards = known.apply(player.seat());
            if (!cards.isEmpty()) {
                ArrayNode own = node.putArray("cards");
                cards.forEach(card -> own.add(card.toString()));
            }
        }
        body.set("events", recorded.told());
        return body;
    }
}
