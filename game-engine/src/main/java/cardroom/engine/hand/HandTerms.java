package cardroom.engine.hand;

import java.util.Arrays;
import java.util.Set;

/**
 * The numbers of a {@link HandSetup} as arrays; shared by all states of a hand and never changed.
 *
 * <p>Inside the engine players are numbered by their place in the setup, clockwise from the button.
 */
final class HandTerms {
    final HandSetup setup;
    final int players;
    final long bigBlind;
    final long[] stacks;
    final long[] antes;
    final long[] blinds;
    final long[] posts;
    final long[] dead;
    final boolean trimAntes;

    /** The big-blind ante comes from what the blind left (C7); antes of several players first. */
    final boolean antesLast;

    final Ranking ranking;
    final boolean fixedLimit;
    final boolean potLimit;

    /** Who posts blinds or dead chips, in that order. */
    final int[] posters;

    /** Whether anybody posts out of position. */
    final boolean hasPosts;

    /** Whether anybody antes or posts dead chips. */
    final boolean hasDeadChips;

    final boolean highLow;
    final int holeCards;

    /**
     * What a call costs before the flop, also when the blinds are short (C4, C5); 0 when nobody
     * posts a blind.
     */
    final long openingPrice;

    /** The least raise over the opening price (C11). */
    final long openingRaise;

    /** The first to act before the flop: the player after the last positional blind. */
    final int firstPreflop;

    /** Players whose cards the record does not know. */
    final int unknown;

    /** Players who table a beaten hand. */
    final int showing;

    /** How many runs of the board each player wants as the hand begins, two bits a player. */
    final int runsWanted;

    final HandOptions options;

    private final int[] seats;
    private final int[] places = new int[10];

    HandTerms(HandSetup setup) {
        this.setup = setup;
        players = setup.players().size();
        bigBlind = setup.bigBlind();
        trimAntes = setup.trimAntes();
        options = setup.options();
        ranking = setup.variant().ranking();
        fixedLimit = setup.variant().betting() == BettingStructure.FIXED_LIMIT;
        potLimit = setup.variant().betting() == BettingStructure.POT_LIMIT;
        highLow = setup.variant().isHighLow();
        holeCards = setup.variant().holeCards();
        stacks = new long[players];
        antes = new long[players];
        blinds = new long[players];
        posts = new long[players];
        dead = new long[players];
        seats = new int[players];
        Arrays.fill(places, -1);
        for (int i = 0; i < players; i++) {
            HandSetup.Player player = setup.players().get(i);
            stacks[i] = player.stack();
            antes[i] = player.ante();
            blinds[i] = player.blind();
            posts[i] = player.post();
            dead[i] = player.dead();
            seats[i] = player.seat();
            places[player.seat()] = i;
        }
        hasDeadChips = highest(antes) > 0 || highest(dead) > 0;
        hasPosts = highest(posts) > 0 || highest(dead) > 0;
        posters = posters();
        antesLast = options.antesAfterBlinds() && highest(antes) == sum(antes);
        unknown = players(setup.unknownSeats());
        showing = players(options.showing());
        int wanted = 0;
        for (int i = 0; i < players; i++) {
            wanted |= options.runs().getOrDefault(seats[i], 1) << (2 * i);
        }
        runsWanted = wanted;
        long highest = Math.max(highest(blinds), highest(posts));
        openingPrice = highest == 0 ? 0 : Math.max(bigBlind, highest);
        boolean larger = options.straddleSetsRaise() && !fixedLimit;
        openingRaise = larger ? Math.max(bigBlind, openingPrice) : bigBlind;
        firstPreflop = highest(blinds) == 0 ? 0 : (lastBlind() + 1) % players;
    }

    private int players(Set<Integer> seats) {
        int set = 0;
        for (int seat : seats) {
            int player = playerAt(seat);
            set |= player < 0 ? 0 : 1 << player;
        }
        return set;
    }

    private int[] posters() {
        int[] found = new int[players];
        int count = 0;
        for (int k = 0; k < players; k++) {
            int player = posting(k);
            if (blinds[player] + posts[player] + dead[player] > 0) {
                found[count++] = player;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static long sum(long[] chips) {
        long sum = 0;
        for (long amount : chips) {
            sum += amount;
        }
        return sum;
    }

    private static long highest(long[] chips) {
        long highest = 0;
        for (long chip : chips) {
            highest = Math.max(highest, chip);
        }
        return highest;
    }

    /** Cards that may come on the table: hole cards and as many boards as the deck allows. */
    int cards() {
        int most = players * holeCards + 5 * options.mostRuns();
        return Math.min(most, deckSize());
    }

    /** Cards of a whole deck. */
    int deckSize() {
        return setup.variant().cards().size();
    }

    /** Forced chips that these stacks cannot post; 0 where nobody asks, outside pot limit. */
    long shortfall(long[] chips) {
        long missing = 0;
        if (potLimit) {
            for (int i = 0; i < players; i++) {
                long due = antes[i] + blinds[i] + posts[i] + dead[i];
                missing += Math.max(0, due - chips[i]);
            }
        }
        return missing;
    }

    /** The size of a bet on this street in fixed limit, the least bet in other games (B1). */
    long bet(int street) {
        boolean big = fixedLimit && street >= Street.TURN.ordinal();
        if (!big) {
            return bigBlind;
        }
        return options.bigBet() == 0 ? 2 * bigBlind : options.bigBet();
    }

    /** The table seat of player {@code player}. */
    int seat(int player) {
        return seats[player];
    }

    /** The player in {@code seat}, or −1 when that seat was not dealt in. */
    int playerAt(int seat) {
        return seat >= 0 && seat < places.length ? places[seat] : -1;
    }

    /** The {@code k}-th to post a blind; heads-up the button posts the small blind first (C1). */
    int posting(int k) {
        return players == 2 ? 1 - k : k;
    }

    /** The highest positional blind; of equal ones the last to be posted. */
    private int lastBlind() {
        int last = posting(players - 1);
        long highest = 0;
        for (int k = 0; k < players; k++) {
            long blind = blinds[posting(k)];
            if (blind > 0 && blind >= highest) {
                highest = blind;
                last = posting(k);
            }
        }
        return last;
    }
}
