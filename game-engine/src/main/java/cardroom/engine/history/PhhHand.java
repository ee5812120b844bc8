package cardroom.engine.history;

import cardroom.engine.hand.HandSetup;
import cardroom.engine.hand.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One recorded hand in the PHH notation. Entry {@code i} of each list belongs to player {@code
 * p(i+1)}; p1 sits left of the button and the last player has the button.
 *
 * @param trimAntes the {@code ante_trimming_status}
 * @param antes dead forced chips, dead blinds included; with two players the lists of forced bets
 *     are turned round
 * @param blinds live forced bets; a negative one is the post of a player who enters out of position
 * @param minBet the least bet, which is the big blind; in fixed limit the small bet
 * @param stacks chips before any forced bet
 * @param actions what happened, in order
 * @param extras what the notation has no words for
 */
public record PhhHand(
        Variant variant,
        boolean trimAntes,
        List<Long> antes,
        List<Long> blinds,
        long minBet,
        List<Long> stacks,
        List<PhhAction> actions,
        PhhExtras extras) {

    /** Checks what one list must know of another; the rules of play are left to the replay. */
    public PhhHand {
        antes = List.copyOf(antes);
        blinds = List.copyOf(blinds);
        stacks = List.copyOf(stacks);
        actions = List.copyOf(actions);
        sameLength("antes", antes.size(), stacks.size());
        sameLength("blinds_or_straddles", blinds.size(), stacks.size());
        if (!extras.seats().isEmpty()) {
            sameLength("seats", extras.seats().size(), stacks.size());
        }
        if (!extras.dead().isEmpty()) {
            sameLength("dead", extras.dead().size(), stacks.size());
        }
        positive(stacks);
    }

    /** A hand that begins with this setup and in which {@code actions} happened. */
    static PhhHand of(HandSetup setup, List<PhhAction> actions) {
        List<HandSetup.Player> players = setup.players();
        List<HandSetup.Player> order = players.size() == 2 ? players.reversed() : players;
        return new PhhHand(
                setup.variant(),
                setup.trimAntes(),
                order.stream().map(player -> player.ante() + player.dead()).toList(),
                order.stream()
                        .map(player -> player.post() > 0 ? -player.post() : player.blind())
                        .toList(),
                setup.bigBlind(),
                players.stream().map(HandSetup.Player::stack).toList(),
                actions,
                extras(setup));
    }

    private static PhhExtras extras(HandSetup setup) {
        List<HandSetup.Player> players = setup.players();
        int last = players.getLast().seat();
        boolean dead = players.stream().anyMatch(player -> player.dead() > 0);
        return new PhhExtras(
                players.stream().map(HandSetup.Player::seat).toList(),
                setup.button() == last ? PhhExtras.AT_THE_LAST_PLAYER : setup.button(),
                dead ? players.stream().map(HandSetup.Player::dead).toList() : List.of(),
                setup.options());
    }

    /** How many players were dealt in. */
    public int players() {
        return stacks.size();
    }

    /** Table seat of player {@code p(i+1)}, from 0. */
    public int seat(int i) {
        return extras.seats().isEmpty() ? i : extras.seats().get(i);
    }

    /** Hole cards of each player in words. */
    String holeCardsInWords() {
        return variant.holeCards() == 2 ? "two" : "four";
    }

    /**
     * Whether the price of a call before the flop is clear: without a blind there is none, and else
     * it is not below the least bet.
     */
    public boolean hasClearPrice() {
        return blinds.stream().allMatch(blind -> blind == 0)
                || blinds.stream().anyMatch(blind -> Math.abs(blind) >= minBet);
    }

    /** The hand as the engine starts it; {@code unknown} are places of players. */
    HandSetup setup(Set<Integer> unknown) {
        List<HandSetup.Player> players = new ArrayList<>();
        for (int i = 0; i < players(); i++) {
            players.add(player(i));
        }
        int button =
                extras.button() == PhhExtras.AT_THE_LAST_PLAYER
                        ? seat(players() - 1)
                        : extras.button();
        Set<Integer> unknownSeats = unknown.stream().map(this::seat).collect(Collectors.toSet());
        return new HandSetup(
                variant, players, button, minBet, trimAntes, unknownSeats, extras.options());
    }

    private HandSetup.Player player(int i) {
        int entry = players() == 2 ? 1 - i : i;
        long dead = extras.dead().isEmpty() ? 0 : extras.dead().get(i);
        long blind = blinds.get(entry);
        return new HandSetup.Player(
                seat(i),
                stacks.get(i),
                antes.get(entry) - dead,
                Math.max(0, blind),
                Math.max(0, -blind),
                dead);
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
