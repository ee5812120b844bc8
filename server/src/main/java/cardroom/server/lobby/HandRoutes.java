package cardroom.server.lobby;

import cardroom.engine.card.Deck;
import cardroom.engine.hand.Variant;
import cardroom.engine.table.PlayerId;
import cardroom.persistence.hand.FinishedHand;
import cardroom.persistence.hand.HandPlayer;
import cardroom.persistence.hand.HandRepository;
import cardroom.persistence.log.Commit;
import cardroom.persistence.log.EventLog;
import cardroom.server.account.Principal;
import cardroom.server.http.HttpCall;
import cardroom.server.http.HttpProblem;
import cardroom.server.http.HttpReply;
import cardroom.server.http.HttpRouter;
import cardroom.server.http.Method;
import cardroom.server.http.StorageFaults;
import cardroom.server.wire.EventCodec;
import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;

/** Finished hands as the caller may see them: what the table saw, and his own cards. */
public final class HandRoutes {
    private static final int MAX_COMMITS = 1_000;

    private final HandRepository hands;
    private final EventLog log;
    private final Function<String, Optional<Principal>> accounts;

    /** Routes to these hands; {@code accounts} knows who holds a token. */
    public HandRoutes(
            HandRepository hands, EventLog log, Function<String, Optional<Principal>> accounts) {
        this.hands = hands;
        this.log = log;
        this.accounts = accounts;
    }

    /** Adds the routes. */
    public void addTo(HttpRouter router) {
        router.route(Method.GET, "/api/v1/hands/{id}", StorageFaults.mapped(this::hand));
    }

    private HttpReply hand(HttpCall call) {
        if (!call.query("format").orElse("json").equals("json")) {
            throw HttpProblem.badRequest("format is json; others are not written yet");
        }
        String id = call.param("id");
        FinishedHand hand =
                (id.length() > 64 || !id.chars().allMatch(c -> c > ' ' && c < 0x7F)
                                ? Optional.<FinishedHand>empty()
                                : hands.hand(id))
                        .orElseThrow(() -> HttpProblem.notFound("there is no such finished hand"));
        Optional<PlayerId> caller = call.bearer().flatMap(accounts).map(Principal::id);
        ObjectNode body = Json.object().put("id", hand.id()).put("table", hand.table().value());
        body.put("number", hand.number());
        body.put("startedAt", hand.startedAt()).put("endedAt", hand.endedAt());
        ArrayNode players = body.putArray("players");
        for (int i = 0; i < hand.players().size(); i++) {
            players.add(player(hand, i, caller));
        }
        body.set("events", events(hand));
        return HttpReply.json(body);
    }

    private ObjectNode player(FinishedHand hand, int place, Optional<PlayerId> caller) {
        HandPlayer player = hand.players().get(place);
        ObjectNode node = Json.object().put("seat", player.seat());
        node.put("id", player.player().value()).put("name", player.name());
        node.put("startStack", player.startStack()).put("endStack", player.endStack());
        if (caller.isPresent() && caller.get().equals(player.player())) {
            log.deck(hand.id()).map(Deck::parse).ifPresent(deck -> own(node, deck, hand, player));
        }
        return node;
    }

    /** Hole cards lie in the deck by the order of the setup, which the started hand tells. */
    private void own(ObjectNode node, Deck deck, FinishedHand hand, HandPlayer player) {
        ArrayNode cards = node.putArray("cards");
        EventCodec.placeOf(events(hand), player.seat())
                .ifPresent(place -> deal(cards, deck, place, EventCodec.variant(events(hand))));
    }

    private static void deal(ArrayNode cards, Deck deck, int place, Variant variant) {
        int hole = variant.holeCards();
        for (int k = 0; k < hole; k++) {
            cards.add(deck.at(hole * place + k).toString());
        }
    }

    private ArrayNode events(FinishedHand hand) {
        ArrayNode events = Json.NODES.arrayNode();
        for (Commit commit :
                log.events(hand.table(), hand.firstVersion(), hand.lastVersion(), MAX_COMMITS)) {
            events.addAll(EventCodec.told(commit.events()));
        }
        return events;
    }
}
