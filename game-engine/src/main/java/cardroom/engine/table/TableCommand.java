package cardroom.engine.table;

import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;
import cardroom.engine.hand.Action;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of a table. */
public sealed interface TableCommand {

    /**
     * Takes a seat with {@code buyIn} chips; {@code seat} −1 means any free one, {@code entry} how
     * a running game is entered (C10).
     */
    record TakeSeat(Occupant occupant, int seat, long buyIn, Entry entry) implements TableCommand {
        /** Enters by posting a big blind. */
        public TakeSeat(Occupant occupant, int seat, long buyIn) {
            this(occupant, seat, buyIn, Entry.POST);
        }
    }

    /** Stands up; in a hand the seat folds when its turn comes and leaves when the hand allows. */
    record LeaveSeat(PlayerId player) implements TableCommand {}

    /** Keeps the seat but is dealt no further hand. */
    record SitOut(PlayerId player) implements TableCommand {}

    /**
     * Plays again from the next hand; {@code entry} says how missed blinds are settled (C9). A
     * player who still waits for a blind may choose another way.
     */
    record SitIn(PlayerId player, Entry entry) implements TableCommand {
        /** Comes back by posting what was missed. */
        public SitIn(PlayerId player) {
            this(player, Entry.POST);
        }
    }

    /** Changes what the seat wants without being asked; null leaves it as it is. */
    record SetPreferences(
            PlayerId player,
            @Nullable Boolean straddle,
            @Nullable Boolean autoMuck,
            @Nullable Integer runs)
            implements TableCommand {}

    /**
     * Brings {@code amount} chips onto the table; during a hand they join the stack when it ends.
     */
    record TopUp(PlayerId player, long amount) implements TableCommand {}

    /** Begins the next hand with this deck. */
    record StartHand(Deck deck) implements TableCommand {}

    /** The player acts on the turn {@code (hand, turn)}; any other turn is stale. */
    record Act(PlayerId player, String hand, int turn, Action action) implements TableCommand {}

    /**
     * Shows some of the player's own cards of the hand that is just over to everybody (D11); no
     * cards means all of them.
     */
    record ShowCards(PlayerId player, String hand, List<Card> cards) implements TableCommand {
        public ShowCards {
            cards = List.copyOf(cards);
        }
    }

    /** Asks for the board cards that would have come in the hand that is just over (D12). */
    record HuntRabbit(PlayerId player, String hand) implements TableCommand {}

    /** The clock of the turn {@code (hand, turn)} ran out at its deadline (plus grace). */
    record ExpireClock(String hand, int turn) implements TableCommand {}

    /** The first socket of a seated player came, or the last one went. */
    record SetConnected(PlayerId player, boolean connected) implements TableCommand {}

    /**
     * A worker takes the table over (at start after a crash too): clocks go on without charging the
     * downtime. {@code stoppedAt} is the last moment (Unix milliseconds) at which the table is
     * known to have run.
     */
    record Claim(String worker, long fence, long stoppedAt) implements TableCommand {}

    /** Ends the table: only between hands; every seat is cashed out. */
    record Close(String reason) implements TableCommand {}
}
