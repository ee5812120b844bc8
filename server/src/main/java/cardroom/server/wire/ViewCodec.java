package cardroom.server.wire;

import cardroom.engine.view.PrivateView;
import cardroom.engine.view.TableView;
import cardroom.engine.view.TableView.HandView;
import cardroom.engine.view.TableView.PotView;
import cardroom.engine.view.TableView.SeatView;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Views as JSON: absent means none, so nothing is written as null, 0, false or empty where that
 * says nothing.
 */
public final class ViewCodec {
    private ViewCodec() {}

    /** The public view. */
    public static ObjectNode view(TableView view) {
        ObjectNode node = Json.object();
        node.put("table", view.table()).put("name", view.name()).put("variant", view.variant());
        view.blinds().forEach(node.putArray("blinds")::add);
        amount(node, "ante", view.ante());
        node.put("maxSeats", view.maxSeats());
        node.putObject("buyIn").put("min", view.buyIn().min()).put("max", view.buyIn().max());
        node.putObject("clock")
                .put("actionMs", view.clock().actionMs())
                .put("bankMs", view.clock().bankMs());
        ObjectNode rules = RulesCodec.write(view.rules());
        if (!rules.isEmpty()) {
            node.set("rules", rules);
        }
        number(node, "button", view.button());
        ObjectNode seats = node.putObject("seats");
        for (Map.Entry<Integer, SeatView> seat : view.seats().entrySet()) {
            seats.set(seat.getKey().toString(), seat(seat.getValue()));
        }
        HandView hand = view.hand();
        if (hand != null) {
            node.set("hand", hand(hand));
        }
        flag(node, "closed", view.closed());
        return node;
    }

    /** What only the seat's own player gets, without the tag of table, epoch and version. */
    public static ObjectNode own(PrivateView view) {
        ObjectNode node = Json.object().put("seat", view.seat());
        text(node, "hand", view.hand());
        texts(node.putArray("cards"), view.cards());
        ObjectNode legal = node.putObject("legal");
        if (view.legal() != null) {
            flag(legal, "fold", view.legal().fold());
            flag(legal, "check", view.legal().check());
            number(legal, "call", view.legal().call());
            range(legal, "bet", view.legal().bet());
            range(legal, "raise", view.legal().raise());
            number(legal, "allIn", view.legal().allIn());
        }
        number(node, "turn", view.turn());
        number(node, "deadline", view.deadline());
        node.set("prefs", RulesCodec.write(view.prefs()));
        return node;
    }

    private static ObjectNode seat(SeatView seat) {
        ObjectNode node = Json.object();
        ObjectNode player = node.putObject("player");
        player.put("id", seat.player().id()).put("name", seat.player().name());
        text(player, "bot", seat.player().bot());
        node.put("stack", seat.stack()).put("status", seat.status());
        flag(node, "inHand", seat.inHand());
        flag(node, "allIn", seat.allIn());
        flag(node, "leaving", seat.leaving());
        flag(node, "away", seat.away());
        amount(node, "bet", seat.bet());
        if (seat.cards() != null) {
            texts(node.putArray("cards"), seat.cards());
        }
        text(node, "last", seat.last());
        amount(node, "won", seat.won());
        text(node, "hand", seat.hand());
        text(node, "low", seat.low());
        amount(node, "bankMs", seat.bankMs());
        amount(node, "pendingTopUp", seat.pendingTopUp());
        text(node, "owes", seat.owes());
        return node;
    }

    private static ObjectNode hand(HandView hand) {
        ObjectNode node = Json.object().put("id", hand.id()).put("number", hand.number());
        node.put("street", hand.street());
        if (!hand.board().isEmpty()) {
            texts(node.putArray("board"), hand.board());
        }
        if (!hand.boards().isEmpty()) {
            ArrayNode boards = node.putArray("boards");
            hand.boards().forEach(board -> texts(boards.addArray(), board));
        }
        if (!hand.rabbit().isEmpty()) {
            texts(node.putArray("rabbit"), hand.rabbit());
        }
        if (!hand.pots().isEmpty()) {
            ArrayNode pots = node.putArray("pots");
            hand.pots().forEach(pot -> pots.add(pot(pot)));
        }
        amount(node, "currentBet", hand.currentBet());
        number(node, "actor", hand.actor());
        number(node, "turn", hand.turn());
        number(node, "deadline", hand.deadline());
        flag(node, "onBank", hand.onBank());
        number(node, "bank", hand.bank());
        number(node, "runs", hand.runs());
        amount(node, "rake", hand.rake());
        flag(node, "bombPot", hand.bombPot());
        flag(node, "over", hand.over());
        return node;
    }

    private static ObjectNode pot(PotView pot) {
        ObjectNode node = Json.object().put("amount", pot.amount());
        pot.seats().forEach(node.putArray("seats")::add);
        return node;
    }

    private static void range(ObjectNode node, String name, PrivateView.@Nullable Range range) {
        if (range != null) {
            node.putObject(name).put("min", range.min()).put("max", range.max());
        }
    }

    private static void texts(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    private static void amount(ObjectNode node, String name, long value) {
        if (value != 0) {
            node.put(name, value);
        }
    }

    private static void number(ObjectNode node, String name, @Nullable Number value) {
        if (value != null) {
            node.put(name, value.longValue());
        }
    }

    private static void flag(ObjectNode node, String name, boolean value) {
        if (value) {
            node.put(name, true);
        }
    }

    private static void text(ObjectNode node, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            node.put(name, value);
        }
    }
}
