package cardroom.engine.history;

import cardroom.engine.card.Card;
import cardroom.engine.card.CardSet;
import cardroom.engine.card.Deck;
import cardroom.engine.hand.HandOptions;
import cardroom.engine.history.PhhAction.DealBoard;
import cardroom.engine.history.PhhAction.DealHole;
import cardroom.engine.history.PhhAction.Muck;
import cardroom.engine.history.PhhAction.Show;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All that a record tells of its cards, gathered before the first action is played. */
final class PhhCards {
    private static final int BOARD = 5;
    private static final int MOST_FURTHER = BOARD * (HandOptions.MOST_RUNS - 1);

    private final CardSet set;
    private final int holeCards;
    private final String inWords;
    private final List<List<Optional<Card>>> holes = new ArrayList<>();
    private final List<Optional<Card>> board = new ArrayList<>();

    /** Cards that come after the first board: of further boards, or those of a rabbit hunt. */
    private final List<Optional<Card>> further = new ArrayList<>();

    private final Set<Card> known = new HashSet<>();
    private final Set<Integer> muckers = new HashSet<>();

    PhhCards(PhhHand hand) {
        set = hand.variant().cards();
        holeCards = hand.variant().holeCards();
        inWords = hand.holeCardsInWords();
        for (int i = 0; i < hand.players(); i++) {
            holes.add(new ArrayList<>());
        }
        for (int i = 0; i < hand.actions().size(); i++) {
            try {
                read(hand.actions().get(i));
            } catch (IllegalArgumentException wrongCards) {
                throw new BrokenHandException(i + 1, String.valueOf(wrongCards.getMessage()));
            }
        }
    }

    /**
     * Places of players that are treated as unknown: their cards are, or they gave up a claim to
     * the pot.
     */
    Set<Integer> unknownSeats() {
        Set<Integer> seats = new HashSet<>(muckers);
        for (int seat = 0; seat < holes.size(); seat++) {
            if (!isKnown(holes.get(seat))) {
                seats.add(seat);
            }
        }
        return seats;
    }

    /** Whether player {@code seat} has all hole cards, known or not. */
    boolean isDealtIn(int seat) {
        return holes.get(seat).size() == holeCards;
    }

    /** Whether one of the board cards is {@code ??}. */
    boolean hasUnknownBoard() {
        return Stream.concat(board.stream(), further.stream()).anyMatch(Optional::isEmpty);
    }

    /**
     * A deck that deals the known cards to their places, each player's and then the board, and some
     * other card wherever the record knows none.
     */
    Deck deck() {
        int places = holes.size() * holeCards + board.size() + further.size();
        if (places > set.size()) {
            throw new BrokenHandException(0, "more cards are dealt than the deck has");
        }
        List<Card> spare = new ArrayList<>(set.cards());
        spare.removeAll(known);
        List<Card> cards = new ArrayList<>();
        for (List<Optional<Card>> hole : holes) {
            fill(
                    cards,
                    isKnown(hole) ? hole : Collections.nCopies(holeCards, Optional.empty()),
                    spare);
        }
        fill(cards, board, spare);
        fill(cards, further, spare);
        for (List<Optional<Card>> hole : holes) {
            if (!isKnown(hole)) {
                hole.stream().flatMap(Optional::stream).forEach(spare::add);
            }
        }
        cards.addAll(spare);
        return new Deck(cards);
    }

    private static void fill(List<Card> cards, List<Optional<Card>> places, List<Card> spare) {
        for (Optional<Card> place : places) {
            cards.add(place.orElseGet(spare::removeLast));
        }
    }

    private boolean isKnown(List<Optional<Card>> hole) {
        return hole.size() == holeCards && hole.stream().allMatch(Optional::isPresent);
    }

    private void read(PhhAction action) {
        switch (action) {
            case DealHole(int player, List<Optional<Card>> cards) -> dealHole(player, cards);
            case DealBoard(List<Optional<Card>> cards) -> dealBoard(cards);
            case Show(int player, List<Optional<Card>> cards) -> show(player, cards);
            case Muck(int player) -> muckers.add(seat(player));
            case PhhAction.DealFurtherBoard(_, List<Optional<Card>> cards) -> dealFurther(cards);
            case PhhAction.HuntRabbit(List<Optional<Card>> cards) -> dealFurther(cards);
            case PhhAction.ShowAfter(int player, List<Optional<Card>> cards) ->
                    showAfter(player, cards);
            case PhhAction.WantRuns _,
                    PhhAction.Fold _,
                    PhhAction.CheckOrCall _,
                    PhhAction.BetOrRaise _,
                    PhhAction.Remark _ -> {}
        }
    }

    private void dealHole(int player, List<Optional<Card>> cards) {
        List<Optional<Card>> hole = holes.get(seat(player));
        if (hole.size() + cards.size() > holeCards) {
            throw new IllegalArgumentException(
                    "p" + player + " gets more than " + inWords + " hole cards");
        }
        takeFromDeck(cards);
        hole.addAll(cards);
    }

    private void dealBoard(List<Optional<Card>> cards) {
        if (board.size() + cards.size() > BOARD) {
            throw new IllegalArgumentException("the board has more than five cards");
        }
        takeFromDeck(cards);
        board.addAll(cards);
    }

    private void dealFurther(List<Optional<Card>> cards) {
        if (further.size() + cards.size() > MOST_FURTHER) {
            throw new IllegalArgumentException("there are more than three boards");
        }
        takeFromDeck(cards);
        further.addAll(cards);
    }

    /** Cards shown after the hand are told when they are dealt. */
    private void showAfter(int player, List<Optional<Card>> cards) {
        if (!holes.get(seat(player)).containsAll(cards)) {
            throw new IllegalArgumentException("p" + player + " shows cards that he does not hold");
        }
    }

    /** Shown cards are the dealt ones, or make unknown ones known. */
    private void show(int player, List<Optional<Card>> cards) {
        if (cards.isEmpty()) {
            return;
        }
        List<Optional<Card>> hole = holes.get(seat(player));
        if (cards.size() != holeCards) {
            throw new IllegalArgumentException(
                    "p" + player + " shows " + cards.size() + " cards, not " + inWords);
        }
        List<Optional<Card>> unseen = new ArrayList<>(cards);
        for (Optional<Card> dealt : hole) {
            if (dealt.isPresent() && !unseen.remove(dealt) && !unseen.remove(Optional.empty())) {
                throw new IllegalArgumentException(
                        "p" + player + " shows other cards than he holds, " + dealt.get());
            }
        }
        unseen.removeIf(Optional::isEmpty);
        takeFromDeck(unseen);
        hole.removeIf(Optional::isEmpty);
        hole.addAll(unseen);
        while (hole.size() < holeCards) {
            hole.add(Optional.empty());
        }
    }

    private int seat(int player) {
        if (player > holes.size()) {
            throw new IllegalArgumentException(
                    "there is no p" + player + " among " + holes.size() + " players");
        }
        return player - 1;
    }

    private void takeFromDeck(List<Optional<Card>> cards) {
        for (Optional<Card> card : cards) {
            if (card.isPresent() && card.get().id() < set.lowestId()) {
                throw new IllegalArgumentException(card.get() + " is not in the deck of this game");
            }
            if (card.isPresent() && !known.add(card.get())) {
                throw new IllegalArgumentException(card.get() + " is dealt twice");
            }
        }
    }
}
