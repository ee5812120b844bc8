package cardroom.engine.hand;

import cardroom.engine.card.Card;
import cardroom.engine.evaluation.HandEvaluator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What everybody should hold at the end, from contributions and hand values alone, by the simplest
 * algorithm: slice all contributions at every level, and split each set of slices with the same
 * contenders. Shares no code with the engine.
 */
final class NaivePayout {
    private final HandSetup setup;
    private final long[] antes;
    private final long[] live;
    private final boolean[] folded;

    private NaivePayout(HandSetup setup) {
        this.setup = setup;
        int n = setup.players().size();
        antes = new long[n];
        live = new long[n];
        folded = new boolean[n];
    }

    /** The stacks after the hand that these events tell. */
    static List<Long> stacks(HandSetup setup, List<HandEvent> events, List<Card> deck) {
        NaivePayout payout = new NaivePayout(setup);
        events.forEach(payout::count);
        return payout.settle(deck);
    }

    private final long[] street = new long[10];

    private void count(HandEvent event) {
        switch (event) {
            case HandEvent.AntePosted(int seat, long amount) -> antes[at(seat)] += amount;
            case HandEvent.BlindPosted(int seat, long amount) -> add(at(seat), amount);
            case HandEvent.Called(int seat, long amount) -> add(at(seat), amount);
            case HandEvent.BetPlaced(int seat, long to) -> add(at(seat), to - street[at(seat)]);
            case HandEvent.Raised(int seat, long to) -> add(at(seat), to - street[at(seat)]);
            case HandEvent.StreetDealt _ -> java.util.Arrays.fill(street, 0);
            case HandEvent.Folded(int seat) -> folded[at(seat)] = true;
            default -> {
                // uncalled chips are left in: they form slices that only their owner can win
            }
        }
    }

    private void add(int player, long amount) {
        live[player] += amount;
        street[player] += amount;
    }

    private List<Long> settle(List<Card> deck) {
        Map<List<Integer>, Long> pots = new LinkedHashMap<>();
        long[] total = new long[antes.length];
        if (setup.trimAntes()) {
            java.util.Arrays.setAll(total, i -> antes[i] + live[i]);
        } else {
            pots.put(contenders(new long[antes.length], 0), java.util.Arrays.stream(antes).sum());
            total = live;
        }
        slice(total, pots);
        List<Long> stacks = new ArrayList<>();
        for (int i = 0; i < antes.length; i++) {
            stacks.add(setup.players().get(i).stack() - antes[i] - live[i]);
        }
        pots.forEach((players, amount) -> split(players, amount, deck, stacks));
        return stacks;
    }

    private void slice(long[] total, Map<List<Integer>, Long> pots) {
        TreeSet<Long> levels = new TreeSet<>();
        for (long chips : total) {
            levels.add(chips);
        }
        long from = 0;
        List<Integer> last = contenders(total, 0);
        for (long to : levels) {
            long chips = 0;
            for (long contribution : total) {
                chips += Math.max(0, Math.min(contribution, to) - from);
            }
            List<Integer> players = contenders(total, to);
            last = players.isEmpty() ? last : players;
            pots.merge(last, chips, Long::sum);
            from = to;
        }
    }

    private List<Integer> contenders(long[] total, long level) {
        List<Integer> players = new ArrayList<>();
        for (int i = 0; i < total.length; i++) {
            if (!folded[i] && total[i] >= level) {
                players.add(i);
            }
        }
        return players;
    }

    private void split(List<Integer> players, long amount, List<Card> deck, List<Long> stacks) {
        int best = players.stream().mapToInt(p -> value(p, deck)).max().orElseThrow();
        List<Integer> winners = players.stream().filter(p -> value(p, deck) == best).toList();
        for (int k = 0; k < winners.size(); k++) {
            long share = amount / winners.size() + (k < amount % winners.size() ? 1 : 0);
            stacks.set(winners.get(k), stacks.get(winners.get(k)) + share);
        }
    }

    private int value(int player, List<Card> deck) {
        List<Card> seven = new ArrayList<>(deck.subList(2 * player, 2 * player + 2));
        int board = 2 * setup.players().size();
        seven.addAll(deck.subList(board, board + 5));
        return HandEvaluator.value(seven);
    }

    private int at(int seat) {
        for (int i = 0; i < setup.players().size(); i++) {
            if (setup.players().get(i).seat() == seat) {
                return i;
            }
        }
        throw new AssertionError("seat " + seat + " is not in the hand");
    }
}
