package cardroom.server.history;

import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;
import cardroom.engine.hand.HandEvent;
import cardroom.engine.hand.HandSetup;
import cardroom.engine.history.PhhTranscript;
import cardroom.engine.table.TableEvent;
import cardroom.persistence.hand.FinishedHand;
import cardroom.persistence.hand.HandPlayer;
import cardroom.server.wire.EventCodec;
import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A finished hand with everything that its table saw, and nothing else: no deck.
 *
 * @param tableName name of the table
 * @param seatCount seats of the table
 * @param commits the stored events from the one that began the hand to the last that belongs to it
 */
public record RecordedHand(
        FinishedHand row, String tableName, int seatCount, List<String> commits) {
    public RecordedHand {
        commits = List.copyOf(commits);
    }

    /** The events as onlookers were told them. */
    public ArrayNode told() {
        ArrayNode events = Json.NODES.arrayNode();
        commits.forEach(commit -> events.addAll(EventCodec.told(commit)));
        return events;
    }

    /** The facts of the hand alone; the deck of the first one is a placeholder. */
    List<HandEvent> events() {
        List<HandEvent> events = new ArrayList<>();
        for (String commit : commits) {
            for (TableEvent event : EventCodec.read(commit, Deck::ordered)) {
                if (event instanceof TableEvent.InHand(HandEvent fact)) {
                    events.add(fact);
                }
            }
        }
        return events;
    }

    /** The cards that {@code deck} dealt to a seat. */
    public List<Card> holeCards(Deck deck, int seat) {
        if (!(events().getFirst() instanceof HandEvent.HandStarted(HandSetup setup, _))) {
            throw new IllegalStateException("hand " + row.id() + " does not begin with its setup");
        }
        int count = setup.variant().holeCards();
        for (int i = 0; i < setup.players().size(); i++) {
            if (setup.players().get(i).seat() == seat) {
                return deck.cards().subList(i * count, (i + 1) * count);
            }
        }
        throw new IllegalArgumentException("seat " + seat + " was not dealt in");
    }

    /** The hand in the PHH notation; {@code known} as for {@link PhhTranscript#of}. */
    PhhTranscript transcript(IntFunction<List<Card>> known) {
        return PhhTranscript.of(events(), known);
    }

    /** The name of the player in a seat. */
    private String name(int seat) {
        return row.players().stream()
                .filter(player -> player.seat() == seat)
                .findFirst()
                .map(HandPlayer::name)
                .orElse("");
    }

    /** The hand as a document in the PHH notation with the cards that were shown at the table. */
    public String phh() {
        return phh(_ -> List.of());
    }

    /** As {@link #phh()}, with the hole cards that the reader knew without being shown them. */
    public String phh(IntFunction<List<Card>> known) {
        return PhhWriter.one(fields(known));
    }

    PhhFields fields(IntFunction<List<Card>> known) {
        PhhTranscript transcript = transcript(known);
        List<String> names = transcript.hand().extras().seats().stream().map(this::name).toList();
        return PhhFields.of(
                transcript,
                new HandLabels(
                        row.id(), tableName, row.number(), seatCount, row.startedAt(), names));
    }
}
