package cardroom.engine.hand;

import java.util.Arrays;

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
    final boolean trimAntes;

    /** What a call costs before the flop, also when the blinds are short (C4, C5). */
    final long openingPrice;

    /** The first to act before the flop: the player after the last positional blind. */
    final int firstPreflop;

    /** Players whose cards the record does not know. */
    final int unknown;

    private final int[] seats;
    private final int[] places = new int[10];

    HandTerms(HandSetup setup) {
        this.setup = setup;
        players = setup.players().size();
        bigBlind = setup.bigBlind();
        trimAntes = setup.trimAntes();
        stacks = new long[players];
        antes = new long[players];
        blinds = new long[players];
        posts = new long[players];
        seats = new int[players];
        Arrays.fill(places, -1);
        long price = bigBlind;
        int unknowns = 0;
        for (int i = 0; i < players; i++) {
            HandSetup.Player player = setup.players().get(i);
            stacks[i] = player.stack();
            antes[i] = player.ante();
            blinds[i] = player.blind();
            posts[i] = player.post();
            seats[i] = player.seat();
            places[player.seat()] = i;
            price = Math.max(price, Math.max(player.blind(), player.post()));
            unknowns |= setup.unknownSeats().contains(player.seat()) ? 1 << i : 0;
        }
        openingPrice = price;
        unknown = unknowns;
        firstPreflop = (lastBlind() + 1) % players;
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
