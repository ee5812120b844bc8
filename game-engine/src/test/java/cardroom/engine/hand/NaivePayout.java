package cardroom.engine.hand;

import cardroom.engine.card.Card;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What everybody should hold at the end, by the simplest algorithm: chip by chip. Each single chip
 * lies in the pot of those who can win it, and each pot is divided on its own. Shares no code with
 * the engine.
 */
final class NaivePayout {
    private final HandSetup setup;
    private final int n;

    /** Antes and dead posts of each player. */
    private final long[] dead;

    private final long[] live;
    private final long[] street;
    private final boolean[] folded;
    private final boolean[] shortOfAnte;
    private final long[] stacks;
    private final Map<List<Integer>, Long> pots = new LinkedHashMap<>();
    private boolean raised;
    private boolean flop;
    private long rake;

    private NaivePayout(HandSetup setup) {
        this.setup = setup;
        n = setup.players().size();
        dead = new long[n];
        live = new long[n];
        street = new long[n];
        folded = new boolean[n];
        shortOfAnte = new boolean[n];
        stacks = new long[n];
    }

    /**
     * What the hand that these events tell should leave.
     *
     * @param runs how many boards there are
     * @param shared board cards that lay before the runs
     */
    static NaivePayout of(
            HandSetup setup, List<HandEvent> events, List<Card> deck, int runs, int shared) {
        NaivePayout payout = new NaivePayout(setup);
        payout.noteShortAntes();
        events.forEach(payout::count);
        payout.settle(new NaiveCards(setup, deck, shared), runs);
        return payout;
    }

    List<Long> stacks() {
        return Arrays.stream(stacks).boxed().toList();
    }

    long rake() {
        return rake;
    }

    /** The chips of each pot before the rake, the main pot first. */
    List<Long> pots() {
        return List.copyOf(pots.values());
    }

    /** Antes come first, the one of the big blind alone from what his blind left. */
    private void noteShortAntes() {
        for (int i = 0; i < n; i++) {
            HandSetup.Player player = setup.players().get(i);
            long before =
                    NaiveBetting.antesLast(setup)
                            ? player.blind() + player.post() + player.dead()
                            : 0;
            shortOfAnte[i] = player.ante() > 0 && player.stack() < before + player.ante();
        }
    }

    private void count(HandEvent event) {
        switch (event) {
            case HandEvent.AntePosted(int seat, long amount) -> dead[at(seat)] += amount;
            case HandEvent.DeadPosted(int seat, long amount) -> dead[at(seat)] += amount;
            case HandEvent.BlindPosted(int seat, long amount) -> add(at(seat), amount);
            case HandEvent.Called(int seat, long amount) -> add(at(seat), amount);
            case HandEvent.BetPlaced(int seat, long to) -> raiseTo(at(seat), to);
            case HandEvent.Raised(int seat, long to) -> raiseTo(at(seat), to);
            case HandEvent.StreetDealt _ -> {
                flop = true;
                Arrays.fill(street, 0);
            }
            case HandEvent.Folded(int seat) -> folded[at(seat)] = true;
            default -> {
                // what the engine says about pots, uncalled chips and winners is not looked at
            }
        }
    }

    private void raiseTo(int player, long to) {
        raised = true;
        add(player, to - street[player]);
    }

    private void add(int player, long amount) {
        live[player] += amount;
        street[player] += amount;
    }

    private void settle(NaiveCards cards, int runs) {
        for (int i = 0; i < n; i++) {
            stacks[i] = setup.players().get(i).stack() - dead[i] - live[i];
        }
        for (long chip = 1; chip <= Arrays.stream(dead).max().orElseThrow(); chip++) {
            layDeadChips(chip);
        }
        for (long chip = 1; chip <= Arrays.stream(live).max().orElseThrow(); chip++) {
            layLiveChips(chip);
        }
        pots.forEach((players, amount) -> pay(players, amount - rakeOf(amount), cards, runs));
    }

    /** Who could not pay a whole ante wins only as much from each as he paid (C6). */
    private void layDeadChips(long chip) {
        List<Integer> payers = those(i -> dead[i] >= chip);
        if (setup.trimAntes()
                && payers.size() == 1
                && those(i -> shortOfAnte[i]).size() > 0
                && those(i -> !shortOfAnte[i] && !payers.contains(i)).isEmpty()
                && !folded[payers.getFirst()]) {
            stacks[payers.getFirst()]++;
            return;
        }
        boolean trims = setup.trimAntes();
        lay(
                payers.size(),
                those(i -> !folded[i] && (!trims || !shortOfAnte[i] || dead[i] >= chip)));
    }

    /** A chip that nobody matched goes back (B9); others lie before those who put in as many. */
    private void layLiveChips(long chip) {
        List<Integer> payers = those(i -> live[i] >= chip);
        if (payers.size() == 1 && !folded[payers.getFirst()]) {
            stacks[payers.getFirst()]++;
            return;
        }
        List<Integer> contenders = those(i -> !folded[i] && live[i] >= chip);
        lay(payers.size(), contenders);
    }

    private void lay(long chips, List<Integer> contenders) {
        List<Integer> winners = contenders;
        if (winners.isEmpty()) {
            // beyond every contender: to the last pot
            winners =
                    pots.isEmpty() ? those(i -> !folded[i]) : List.copyOf(pots.keySet()).getLast();
        }
        pots.merge(winners, chips, Long::sum);
    }

    private long rakeOf(long pot) {
        Rake terms = setup.options().rake();
        boolean contested = those(i -> !folded[i]).size() > 1;
        boolean walk = !flop && !raised && !contested;
        if (terms == null || walk || (!flop && terms.noFlopNoDrop())) {
            return 0;
        }
        long taken = pot * terms.basisPoints() / 10_000;
        if (terms.cap() > 0) {
            taken = Math.min(taken, terms.cap() - rake);
        }
        rake += taken;
        return taken;
    }

    /** Chip after chip to the boards in turn, the first board first (D13). */
    private void pay(List<Integer> players, long amount, NaiveCards cards, int runs) {
        for (int board = 0; board < runs; board++) {
            payBoard(players, amount / runs + (board < amount % runs ? 1 : 0), cards, board);
        }
    }

    private void payBoard(List<Integer> players, long amount, NaiveCards cards, int board) {
        if (players.size() == 1) {
            stacks[players.getFirst()] += amount;
            return;
        }
        long high = players.stream().mapToLong(p -> cards.high(p, board)).max().orElseThrow();
        long low = players.stream().mapToLong(p -> cards.low(p, board)).max().orElseThrow();
        List<Integer> highs = players.stream().filter(p -> cards.high(p, board) == high).toList();
        List<Integer> lows = players.stream().filter(p -> cards.low(p, board) == low).toList();
        if (low < 0 || lows.equals(highs)) {
            // equal both ways: as even as it goes (D5)
            deal(highs, amount);
        } else {
            deal(highs, amount - amount / 2);
            deal(lows, amount / 2);
        }
    }

    /** One chip each from the button on, until there are none (D3). */
    private void deal(List<Integer> winners, long amount) {
        for (int k = 0; k < winners.size(); k++) {
            int winner = winners.get(k);
            stacks[winner] += amount / winners.size() + (k < amount % winners.size() ? 1 : 0);
        }
    }

    private interface Test {
        boolean holds(int player);
    }

    private List<Integer> those(Test test) {
        List<Integer> players = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            if (test.holds(i)) {
                players.add(i);
            }
        }
        return players;
    }

    private int at(int seat) {
        for (int i = 0; i < n; i++) {
            if (setup.players().get(i).seat() == seat) {
                return i;
            }
        }
        throw new AssertionError("seat " + seat + " is not in the hand");
    }
}
