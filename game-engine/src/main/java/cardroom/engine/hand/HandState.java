package cardroom.engine.hand;

import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;
import cardroom.engine.chips.Pot;
import java.util.List;
import java.util.OptionalInt;

/** One hand as it stands; immutable, made and changed only by {@link HandRules}. Holds secrets. */
public interface HandState {
    /** How the hand began. */
    HandSetup setup();

    /** The order of the cards: a secret. */
    Deck deck();

    /** The street being played, or the last one that was. */
    Street street();

    /** The shared cards that lie open. */
    List<Card> board();

    /** All players of the hand, folded ones included, in the order of the setup. */
    List<PlayerInHand> players();

    /**
     * The player in this seat; an {@link IllegalArgumentException} when that seat is not in the
     * hand.
     */
    PlayerInHand player(int seat);

    /** Whether this seat was dealt in. */
    boolean isDealtIn(int seat);

    /**
     * The pots collected so far, main pot first; the bets of the running street are not in them.
     */
    List<Pot> pots();

    /** The street total that must be matched; before the flop at least the full big blind (C4). */
    long currentBet();

    /** The seat whose turn it is; empty when the hand is over. */
    OptionalInt actor();

    /** How many decisions players have made in this hand; the number of the current turn. */
    int decisions();

    /** Whether every pot is awarded. */
    boolean isOver();
}
