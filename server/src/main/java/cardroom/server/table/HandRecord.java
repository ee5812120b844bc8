package cardroom.server.table;

import cardroom.engine.hand.HandEvent;
import cardroom.engine.hand.HandSetup;
import cardroom.engine.hand.HandState;
import cardroom.engine.hand.PlayerInHand;
import cardroom.engine.table.Occupant;
import cardroom.engine.table.TableEvent;
import cardroom.engine.table.TableState;
import cardroom.persistence.hand.FinishedHand;
import cardroom.persistence.hand.HandPlayer;
import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** When the running hand began, for the row that its end leaves. */
record HandRecord(long firstVersion, long startedAt) {

    /** Whether these events begin a hand. */
    static boolean begins(List<TableEvent> events) {
        return events.stream().anyMatch(TableEvent.HandBegan.class::isInstance);
    }

    /** Whether these events end a hand. */
    static boolean ends(List<TableEvent> events) {
        return events.stream().anyMatch(e -> e instanceof TableEvent.InHand(HandEvent.HandEnded()));
    }

    /**
     * The row of the hand that is over in {@code after}; players who left before its end stand in
     * it too.
     */
    FinishedHand finish(TableState after, long lastVersion, long at) {
        HandState hand = after.hand();
        if (hand == null) {
            throw new IllegalStateException("a hand that ended stands in the state");
        }
        List<HandPlayer> players = new ArrayList<>();
        for (HandSetup.Player start : hand.setup().players()) {
            Occupant player = after.dealt().get(start.seat());
            if (player == null) {
                throw new IllegalStateException("seat " + start.seat() + " was not dealt in");
            }
            PlayerInHand end = hand.player(start.seat());
            players.add(
                    new HandPlayer(
                            player.id(), start.seat(), player.name(), start.stack(), end.stack()));
        }
        ObjectNode summary = Json.object();
        hand.board().forEach(card -> summary.withArray("board").add(card.toString()));
        hand.boards().stream()
                .skip(1)
                .forEach(board -> {
                    ArrayNode further = summary.withArray("boards").addArray();
                    board.forEach(card -> further.add(card.toString()));
                });
        return new FinishedHand(
                after.handId(),
                after.id(),
                after.handNumber(),
                firstVersion,
                lastVersion,
                startedAt,
                at,
                Json.text(summary),
                players);
    }
}
