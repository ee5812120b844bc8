package cardroom.engine.hand;

import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;
import cardroom.engine.chips.Pot;
import cardroom.engine.chips.PotLayers;
import cardroom.engine.evaluation.LowHands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One hand as it stands; immutable, made and changed only by {@link HandRules}. Holds secrets. */
public final class HandState {
    static final List<Street> STREETS = List.of(Street.values());

    private static final int RIVER = Street.RIVER.ordinal();

    private final Deck deck;

    /** Never changed once it is here. */
    private final HandCore core;

    HandState(Deck deck, HandCore core) {
        this.deck = deck;
        this.core = core;
    }

    /** A core to go on with; this state keeps its own. */
    HandCore copyOfCore() {
        return new HandCore(core);
    }

    /** The numbers behind this state, to be read only. */
    HandCore core() {
        return core;
    }

    /** How the hand began. */
    public HandSetup setup() {
        return core.terms.setup;
    }

    /** The order of the cards: a secret. */
    public Deck deck() {
        return deck;
    }

    /** The street being played, or the last one that was. */
    public Street street() {
        return STREETS.get(core.street);
    }

    /** The shared cards that lie open; with several runs those of the first board. */
    public List<Card> board() {
        return board(core, 0);
    }

    /** All boards, from the first: one, or as many as were agreed and begun (D13). */
    public List<List<Card>> boards() {
        return IntStream.rangeClosed(0, core.run).mapToObj(b -> board(core, b)).toList();
    }

    /** How many boards this hand has: 1, or what was agreed. */
    public int runs() {
        return core.runs;
    }

    /** The board cards that would have come, once somebody asked (D12); else empty. */
    public List<Card> rabbit() {
        return core.rabbit ? rabbit(core) : List.of();
    }

    /** Chips that the house has taken. */
    public long raked() {
        return core.raked;
    }

    /** Whether the table has seen this player's cards and every board to its end. */
    private boolean canName(PlayerInHand player) {
        return player.shown() && core.run == core.runs - 1 && core.street == RIVER;
    }

    /** The name of the shown hand in {@code seat} by the first board; empty before there is one. */
    public Optional<String> handName(int seat) {
        if (!canName(player(seat))) {
            return Optional.empty();
        }
        int player = core.terms.playerAt(seat);
        int[] values = new int[core.terms.players];
        core.terms.ranking.evaluate(core, 1 << player, 0, values);
        return Optional.of(core.terms.ranking.name(values[player]));
    }

    /** The name of the shown low hand in {@code seat} by the first board; empty for none. */
    public Optional<String> lowName(int seat) {
        if (!core.terms.highLow || !canName(player(seat))) {
            return Optional.empty();
        }
        int player = core.terms.playerAt(seat);
        int[] values = new int[core.terms.players];
        core.terms.ranking.evaluateLow(core, 1 << player, 0, values);
        return values[player] == 0 ? Optional.empty() : Optional.of(LowHands.name(values[player]));
    }

    /** All players of the hand, folded ones included, in the order of the setup. */
    public List<PlayerInHand> players() {
        return IntStream.range(0, core.terms.players).mapToObj(this::playerAt).toList();
    }

    /**
     * The player in this seat; an {@link IllegalArgumentException} when that seat is not in the
     * hand.
     */
    public PlayerInHand player(int seat) {
        int player = core.terms.playerAt(seat);
        if (player < 0) {
            throw new IllegalArgumentException("seat " + seat + " is not in the hand");
        }
        return playerAt(player);
    }

    /** Whether this seat was dealt in. */
    public boolean isDealtIn(int seat) {
        return core.terms.playerAt(seat) >= 0;
    }

    /**
     * The pots collected so far, main pot first; the bets of the running street are not in them,
     * antes are, and what was awarded no longer is. The seats are those that can still win.
     */
    public List<Pot> pots() {
        return pots(core);
    }

    /** The street total that must be matched; before the flop at least the full big blind (C4). */
    public long currentBet() {
        return core.currentBet;
    }

    /** The seat whose turn it is; empty when nobody is to act. */
    public OptionalInt actor() {
        return core.actor < 0 ? OptionalInt.empty() : OptionalInt.of(core.terms.seat(core.actor));
    }

    /** How many decisions players have made in this hand; the number of the current turn. */
    public int decisions() {
        return core.decisions;
    }

    /** Whether every pot is awarded. */
    public boolean isOver() {
        return core.over;
    }

    private PlayerInHand playerAt(int player) {
        return new PlayerInHand(
                core.terms.seat(player),
                core.stack[player],
                core.bet[player],
                core.ante[player] + core.collected[player] + core.bet[player],
                core.won[player],
                status(player),
                core.dealt && (core.terms.unknown & 1 << player) == 0
                        ? holeCards(core, player)
                        : List.of(),
                seen(player),
                core.runsWanted(player));
    }

    private List<Card> seen(int player) {
        return IntStream.range(0, core.terms.holeCards)
                .filter(k -> (core.seenOf(player) & 1 << k) != 0)
                .mapToObj(k -> Card.of(core.hole(player, k)))
                .toList();
    }

    private PlayerInHand.Status status(int player) {
        int bit = 1 << player;
        if ((core.folded & bit) != 0) {
            return PlayerInHand.Status.FOLDED;
        }
        if ((core.mucked & bit) != 0) {
            return PlayerInHand.Status.MUCKED;
        }
        return (core.allIn & bit) != 0 ? PlayerInHand.Status.ALL_IN : PlayerInHand.Status.ACTIVE;
    }

    private static List<Card> board(HandCore core, int board) {
        int street = board < core.run ? RIVER : core.street;
        return board(core, board, 0, STREETS.get(street).boardSize());
    }

    static List<Card> rabbit(HandCore core) {
        return board(core, 0, STREETS.get(core.street).boardSize(), 5);
    }

    private static List<Card> board(HandCore core, int board, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(place -> Card.of(core.board(board, place)))
                .toList();
    }

    static List<Card> holeCards(HandCore core, int player) {
        Card[] cards = new Card[core.terms.holeCards];
        for (int k = 0; k < cards.length; k++) {
            cards[k] = Card.of(core.hole(player, k));
        }
        return List.of(cards);
    }

    static List<Pot> pots(HandCore core) {
        PotLayers layers = new PotLayers(core.terms.players);
        Showdown.formPots(layers, core);
        List<Pot> pots = new ArrayList<>(layers.count());
        for (int pot = 0; pot < layers.count(); pot++) {
            long left = layers.amount(pot) - core.awarded[pot];
            if (left > 0) {
                pots.add(new Pot(left, seats(core, layers.eligible(pot) & ~core.mucked)));
            }
        }
        return List.copyOf(pots);
    }

    private static List<Integer> seats(HandCore core, int players) {
        Integer[] seats = new Integer[Integer.bitCount(players)];
        int next = 0;
        for (int left = players; left != 0; left &= left - 1) {
            seats[next++] = core.terms.seat(Integer.numberOfTrailingZeros(left));
        }
        return List.of(seats);
    }

    /** Equal when setup, deck and everything that has happened are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HandState that
                && setup().equals(that.setup())
                && deck.equals(that.deck)
                && core.sameAs(that.core);
    }

    @Override
    public int hashCode() {
        return 31 * deck.hashCode() + core.hash();
    }

    /** Says only what everybody at the table sees: the cards are secrets and never reach a log. */
    @Override
    public String toString() {
        return "HandState[%s, board %s, %d decisions, actor %s]"
                .formatted(street(), board(), decisions(), actor());
    }
}
