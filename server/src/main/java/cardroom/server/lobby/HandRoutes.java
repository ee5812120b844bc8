package cardroom.server.lobby;

import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;
import cardroom.engine.table.PlayerId;
import cardroom.persistence.hand.HandPlayer;
import cardroom.persistence.log.EventLog;
import cardroom.server.account.Principal;
import cardroom.server.history.HandArchive;
import cardroom.server.history.HandJson;
import cardroom.server.history.RecordedHand;
import cardroom.server.http.HttpCall;
import cardroom.server.http.HttpProblem;
import cardroom.server.http.HttpReply;
import cardroom.server.http.HttpRouter;
import cardroom.server.http.Method;
import cardroom.server.http.StorageFaults;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Finished hands as the caller may see them: what the table saw, and his own cards. */
public final class HandRoutes {
    private final HandArchive hands;
    private final EventLog log;
    private final Function<String, Optional<Principal>> accounts;

    /** Routes to these hands; {@code accounts} knows who holds a token. */
    public HandRoutes(
            HandArchive hands, EventLog log, Function<String, Optional<Principal>> accounts) {
        this.hands = hands;
        this.log = log;
        this.accounts = accounts;
    }

    /** Adds the routes. */
    public void addTo(HttpRouter router) {
        router.route(Method.GET, "/api/v1/hands/{id}", StorageFaults.mapped(this::hand));
    }

    private HttpReply hand(HttpCall call) {
        String format = call.query("format").orElse("json");
        if (!format.equals("json") && !format.equals("phh")) {
            throw HttpProblem.badRequest("format is json or phh");
        }
        RecordedHand hand =
                hands.hand(call.param("id"))
                        .orElseThrow(() -> HttpProblem.notFound("there is no such finished hand"));
        IntFunction<List<Card>> own = ownCards(hand, call.bearer().flatMap(accounts));
        return format.equals("json")
                ? HttpReply.json(HandJson.of(hand, own))
                : HttpReply.text(200, hand.phh(own));
    }

    /** The hole cards of the caller's own seat; the deck is looked at for nobody else. */
    private IntFunction<List<Card>> ownCards(RecordedHand hand, Optional<Principal> caller) {
        Optional<PlayerId> id = caller.map(Principal::id);
        Optional<HandPlayer> player =
                hand.row().players().stream()
                        .filter(one -> id.filter(one.player()::equals).isPresent())
                        .findFirst();
        Optional<Deck> deck = player.flatMap(_ -> log.deck(hand.row().id())).map(Deck::parse);
        return seat ->
                deck.isPresent() && player.isPresent() && player.get().seat() == seat
                        ? hand.holeCards(deck.get(), seat)
                        : List.of();
    }
}
