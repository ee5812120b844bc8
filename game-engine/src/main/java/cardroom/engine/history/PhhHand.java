package cardroom.engine.history;

import cardroom.engine.hand.HandOptions;
import cardroom.engine.hand.HandSetup;
import cardroom.engine.hand.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One recorded hand of no-limit hold'em in the PHH notation. Entry {@code i} of each list belongs
 * to player {@code p(i+1)}; p1 sits left of the button and the last player has the button.
 *
 * @param trimAntes the {@code ante_trimming_status}
 * @param antes dead forced chips; with two players the lists of forced bets are turned round
 * @param blinds live forced bets; a negative one is the post of a player who enters out of position
 * @param minBet the least bet, which is the big blind
 * @param stacks chips before any forced bet
 * @param actions what happened, in order
 */
public record PhhHand(
        boolean trimAntes,
        List<Long> antes,
        List<Long> blinds,
        long minBet,
        List<Long> stacks,
        List<PhhAction> actions) {

    /** Checks what one list must know of another; the rules of play are left to the replay. */
    public PhhHand {
        antes = List.copyOf(antes);
        blinds = List.copyOf(blinds);
        stacks = List.copyOf(stacks);
        actions = List.copyOf(actions);
        sameLength("antes", antes.size(), stacks.size());
        sameLength("blinds_or_straddles", blinds.size(), stacks.size());
        positive(stacks);
    }

    /** How many players were dealt in. */
    public int players() {
        return stacks.size();
    }

    /**
     * Whether the blinds name the price of a call before the flop; hands of antes only, or with a
     * least bet above every blind, do not.
     */
    public boolean blindsSetThePrice() {
        return blinds.stream().anyMatch(blind -> blind >= minBet);
    }

    /** The hand as the engine starts it; player p(i+1) has seat i. */
    HandSetup setup(Set<Integer> unknownSeats) {
        List<HandSetup.Player> players = new ArrayList<>();
        for (int i = 0; i < players(); i++) {
            int entry = players() == 2 ? 1 - i : i;
            long blind = blinds.get(entry);
            players.add(
                    new HandSetup.Player(
                            i,
                            stacks.get(i),
                            antes.get(entry),
                            Math.max(0, blind),
                            Math.max(0, -blind)));
        }
        return new HandSetup(
                Variant.NT,
                players,
                players() - 1,
                minBet,
                trimAntes,
                unknownSeats,
                HandOptions.NONE);
    }

    private static void sameLength(String name, int length, int players) {
        if (length != players) {
            throw new IllegalArgumentException(
                    "%s has %d entries, but starting_stacks has %d"
                            .formatted(name, length, players));
        }
    }

    private static void positive(List<Long> stacks) {
        for (int i = 0; i < stacks.size(); i++) {
            if (stacks.get(i) < 1) {
                throw new IllegalArgumentException(
                        "p%d starts with %d chips".formatted(i + 1, stacks.get(i)));
            }
        }
    }
}
