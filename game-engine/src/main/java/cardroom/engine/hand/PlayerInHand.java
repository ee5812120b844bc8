package cardroom.engine.hand;

import cardroom.engine.card.Card;
import java.util.List;

/**
 * One player as a hand stands now; holds secrets and never leaves the server as it is.
 *
 * @param seat table seat, 0–9
 * @param stack chips that he can still bet
 * @param bet chips in front of him on this street
 * @param contribution all chips he put into the hand so far, the bet of this street included,
 *     uncalled chips that went back excluded
 * @param won chips awarded to him so far
 * @param status whether he is still in
 * @param holeCards his private cards; empty before the deal and where the record does not know them
 * @param seen those hole cards that the whole table has seen
 * @param runsWanted how often he wants the board to be run after an all-in, 1–3
 */
public record PlayerInHand(
        int seat,
        long stack,
        long bet,
        long contribution,
        long won,
        Status status,
        List<Card> holeCards,
        List<Card> seen,
        int runsWanted) {
    public PlayerInHand {
        holeCards = List.copyOf(holeCards);
        seen = List.copyOf(seen);
    }

    /** Whether the table has seen all of his cards. */
    public boolean shown() {
        return !seen.isEmpty() && seen.size() == holeCards.size();
    }

    /** How far a player is in the hand. */
    public enum Status {
        /** Can still act. */
        ACTIVE,
        /** In, with no chips left to act with. */
        ALL_IN,
        /** Gave up before the showdown. */
        FOLDED,
        /** Gave up unseen at the showdown. */
        MUCKED
    }
}
