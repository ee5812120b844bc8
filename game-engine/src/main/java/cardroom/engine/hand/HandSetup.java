package cardroom.engine.hand;

import java.util.List;
import java.util.Set;

/**
 * Everything that is fixed before the first card.
 *
 * @param players 2–10, clockwise, beginning with the first seat left of the button. Heads-up the
 *     big blind comes first and the button, who posts the small blind, last (C1)
 * @param button seat number of the button, possibly an empty seat (dead button, C3)
 * @param bigBlind the price of a call before the flop and the least bet on every street, even when
 *     the big blind is short (B1, C4)
 * @param trimAntes true: a player who is short of the ante can win only that layer of the antes
 *     (C6); false: he may win all antes (big-blind ante in recorded hands)
 * @param unknownSeats seats whose hole cards a record of the hand does not tell, none at a table.
 *     Their cards in the deck are placeholders: they never show, and at the showdown they muck
 *     unless everybody else who can win one of their pots has
 * @param options what differs from the plain rules
 */
public record HandSetup(
        Variant variant,
        List<Player> players,
        int button,
        long bigBlind,
        boolean trimAntes,
        Set<Integer> unknownSeats,
        HandOptions options) {
    /** Most chips that one stack or forced bet may hold; exact in every JSON reader. */
    public static final long MAX_CHIPS = 1L << 53;

    public HandSetup {
        players = List.copyOf(players);
        unknownSeats = Set.copyOf(unknownSeats);
        if (players.size() < 2 || players.size() > 10) {
            throw new IllegalArgumentException("a hand has 2 to 10 players, not " + players.size());
        }
        if (players.stream().map(Player::seat).distinct().count() < players.size()) {
            throw new IllegalArgumentException("two players have the same seat");
        }
        if (bigBlind < 1 || bigBlind > MAX_CHIPS) {
            throw new IllegalArgumentException("the big blind is at least 1 chip, not " + bigBlind);
        }
        if (players.size() * variant.holeCards() + 5 > variant.cards().size()) {
            throw new IllegalArgumentException(
                    "there are not enough cards for %d players of %s"
                            .formatted(players.size(), variant.code()));
        }
    }

    /** A hand by the plain rules whose cards are all known. */
    public HandSetup(
            Variant variant, List<Player> players, int button, long bigBlind, boolean trimAntes) {
        this(variant, players, button, bigBlind, trimAntes, Set.of(), HandOptions.NONE);
    }

    /** The same hand by other options. */
    public HandSetup with(HandOptions other) {
        return new HandSetup(variant, players, button, bigBlind, trimAntes, unknownSeats, other);
    }

    /** The same hand with other players. */
    public HandSetup with(List<Player> others) {
        return new HandSetup(variant, others, button, bigBlind, trimAntes, unknownSeats, options);
    }

    /**
     * One player as the hand begins.
     *
     * @param seat table seat, 0–9
     * @param stack chips before any forced bet, at least 1
     * @param ante dead forced chips, taken first (C8)
     * @param blind positional live forced bet: small blind, big blind or straddle; 0 for none. A
     *     stack that is short posts what it has
     * @param post live big blind of a player who enters out of position; does not change who acts
     *     first
     * @param dead chips for missed small blinds: they go into the pot and count for no bet (C9)
     */
    public record Player(int seat, long stack, long ante, long blind, long post, long dead) {
        public Player {
            if (seat < 0
                    || seat > 9
                    || stack < 1
                    || Math.min(ante, dead) < 0
                    || blind < 0
                    || post < 0) {
                throw new IllegalArgumentException(
                        "seat 0-9, stack at least 1, forced bets not negative");
            }
            if (Math.max(Math.max(stack, ante), Math.max(Math.max(blind, post), dead))
                    > MAX_CHIPS) {
                throw new IllegalArgumentException("at most " + MAX_CHIPS + " chips");
            }
        }

        /** Without dead chips. */
        public Player(int seat, long stack, long ante, long blind, long post) {
            this(seat, stack, ante, blind, post, 0);
        }

        /** The same forced bets from another stack. */
        public Player withStack(long chips) {
            return new Player(seat, chips, ante, blind, post, dead);
        }
    }
}
