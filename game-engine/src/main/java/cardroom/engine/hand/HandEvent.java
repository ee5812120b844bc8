package cardroom.engine.hand;

import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;
import cardroom.engine.chips.Pot;
import java.util.List;

/**
 * The facts of one hand, in the order in which they happened. They are public but for the deck
 * inside {@link HandStarted} and for what players want: {@link RunsWanted}, and {@code runs} and
 * {@code showing} in the options of the setup. Hole cards never stand in an event before they are
 * shown.
 */
public sealed interface HandEvent {

    /**
     * The deck is shuffled and the hand begins; {@code deck} is a secret that is stored apart, and
     * the wishes in the options of {@code setup} are secrets of their seats.
     */
    record HandStarted(HandSetup setup, Deck deck) implements HandEvent {}

    /** Dead chips of {@code seat} go in before the blinds (C8). */
    record AntePosted(int seat, long amount) implements HandEvent {}

    /** A live forced bet of {@code seat}; {@code amount} is what the stack allowed. */
    record BlindPosted(int seat, long amount) implements HandEvent {}

    /** Dead chips of {@code seat} for missed small blinds (C9); they count for no bet. */
    record DeadPosted(int seat, long amount) implements HandEvent {}

    /** Every player holds his private cards, face down. */
    record HoleCardsDealt() implements HandEvent {}

    /** {@code seat} gave up. */
    record Folded(int seat) implements HandEvent {}

    /** {@code seat} passed. */
    record Checked(int seat) implements HandEvent {}

    /** {@code seat} added {@code amount} chips to match the current bet, or all it had. */
    record Called(int seat, long amount) implements HandEvent {}

    /** {@code seat} opened the betting with the street total {@code to}. */
    record BetPlaced(int seat, long to) implements HandEvent {}

    /** {@code seat} raised to the street total {@code to}. */
    record Raised(int seat, long to) implements HandEvent {}

    /** The part of the bet of {@code seat} that nobody matched went back to its stack (B9). */
    record UncalledReturned(int seat, long amount) implements HandEvent {}

    /**
     * The bets of the street moved to the middle; {@code pots} are all pots now, the main pot first
     * (D1, D2).
     */
    record BetsCollected(List<Pot> pots) implements HandEvent {
        public BetsCollected {
            pots = List.copyOf(pots);
        }
    }

    /**
     * From now on {@code seat} wants the board to be run so many times after an all-in (D13); a
     * secret of that seat.
     */
    record RunsWanted(int seat, int times) implements HandEvent {}

    /** The betting is closed by an all-in, and the rest of the board is run two or three times. */
    record RunsAgreed(int times) implements HandEvent {}

    /** New cards of board {@code board} (0 is the first): three, one or one. */
    record StreetDealt(Street street, int board, List<Card> cards) implements HandEvent {
        public StreetDealt {
            cards = List.copyOf(cards);
        }
    }

    /**
     * The whole table saw these hole cards of {@code seat} (D11); after the end of the hand they
     * may be some of them.
     */
    record CardsShown(int seat, List<Card> cards) implements HandEvent {
        public CardsShown {
            cards = List.copyOf(cards);
        }
    }

    /** {@code seat} gave up its hole cards unseen at the showdown (D9). */
    record CardsMucked(int seat) implements HandEvent {}

    /** The house took {@code amount} chips of the pot numbered {@code pot}. */
    record RakeTaken(int pot, long amount) implements HandEvent {}

    /**
     * {@code seat} received {@code amount} chips of the pot numbered {@code pot} (0 is the main
     * pot) by board {@code board} (0 is the first); {@code low}: of its low half. {@code hand}
     * names the winning hand, absent (empty) when nobody had to show.
     */
    record PotAwarded(int pot, int board, boolean low, int seat, long amount, String hand)
            implements HandEvent {}

    /** The hand is over and every chip lies in a stack or was raked. */
    record HandEnded() implements HandEvent {}

    /** After the end: the board cards that would have come (D12). */
    record RabbitShown(List<Card> cards) implements HandEvent {
        public RabbitShown {
            cards = List.copyOf(cards);
        }
    }
}
