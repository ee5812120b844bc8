package cardroom.engine.hand;

import cardroom.engine.hand.LegalActions.Aggression;
import java.util.ArrayList;
import java.util.List;

/**
 * The betting of one hand by the plainest reading of the rules, sharing no code with the engine: a
 * slow judge of who is to act and what he may do.
 */
final class NaiveBetting {
    private final HandSetup setup;
    private final boolean limit;
    private final boolean potLimit;
    private final List<Player> players = new ArrayList<>();

    /** Every amount that the bet to match has had on this street, the first one included. */
    private final List<Long> levels = new ArrayList<>();

    /** Chips of earlier streets and dead ones. */
    private long middle;

    /** Forced chips that nobody had. */
    private long missing;

    private boolean beganHeadsUp;
    private int street;
    private int toAct;
    private int closedOn = -1;

    /** One player with his chips. */
    private static final class Player {
        long stack;
        long bet;
        boolean folded;

        /** How many levels there were when he last acted on this street; 0 before that. */
        int levelsSeen;

        long pay(long due) {
            long paid = Math.min(due, stack);
            stack -= paid;
            return paid;
        }
    }

    NaiveBetting(HandSetup setup) {
        this.setup = setup;
        limit = setup.variant() == Variant.FT || setup.variant() == Variant.FO8;
        potLimit = setup.variant() == Variant.PO;
        long price = 0;
        for (HandSetup.Player terms : setup.players()) {
            players.add(post(terms));
            price = Math.max(price, Math.max(terms.blind(), terms.post()));
        }
        levels.add(price == 0 ? 0 : Math.max(price, setup.bigBlind()));
        beganHeadsUp = players.size() == 2;
        if (setup.options().bombPot()) {
            noteClosed();
            nextStreet();
        } else {
            settle(afterLastBlind());
        }
    }

    private Player post(HandSetup.Player terms) {
        Player player = new Player();
        player.stack = terms.stack();
        boolean first = !antesLast(setup);
        middle += first ? player.pay(terms.ante()) : 0;
        player.bet += player.pay(terms.blind());
        player.bet += player.pay(terms.post());
        middle += player.pay(terms.dead());
        middle += first ? 0 : player.pay(terms.ante());
        long due = terms.ante() + terms.blind() + terms.post() + terms.dead();
        missing += Math.max(0, due - terms.stack());
        return player;
    }

    /** Whether the one ante there is comes from what the blind left (C7). */
    static boolean antesLast(HandSetup setup) {
        return setup.options().antesAfterBlinds()
                && setup.players().stream().filter(p -> p.ante() > 0).count() < 2;
    }

    /** The player to act by his place in the setup, or −1 when the betting is over. */
    int toAct() {
        return toAct;
    }

    /** Board cards that lay when nobody could bet any more; 5 if that was never so. */
    int cardsWhenClosed() {
        return closedOn < 0 ? 5 : closedOn == 0 ? 0 : closedOn + 2;
    }

    /** How often the board is run: what all who are in want, as far as the cards go. */
    int runs() {
        int runs = cardsWhenClosed() == 5 ? 1 : setup.options().mostRuns();
        int hole = setup.variant() == Variant.PO || setup.variant() == Variant.FO8 ? 4 : 2;
        int deck = setup.variant() == Variant.NS ? 36 : 52;
        int left = deck - hole * players.size() - cardsWhenClosed();
        for (int i = 0; i < players.size() && runs > 1; i++) {
            if (!players.get(i).folded) {
                int seat = setup.players().get(i).seat();
                runs = Math.min(runs, setup.options().runs().getOrDefault(seat, 1));
            }
        }
        while (runs > 1 && runs * (5 - cardsWhenClosed()) > left) {
            runs--;
        }
        return runs;
    }

    LegalActions options() {
        Player actor = players.get(toAct);
        long owed = levels.getLast() - actor.bet;
        long call = Math.min(owed, actor.stack);
        boolean anyoneToAnswer =
                players.stream().anyMatch(p -> p != actor && !p.folded && p.stack > 0);
        if (actor.stack <= owed || !anyoneToAnswer || !isReopenedFor(actor) || isCapped()) {
            return new LegalActions(owed == 0, call, Aggression.NONE, 0, 0);
        }
        long max = Math.min(actor.bet + actor.stack, most(actor));
        long min = Math.min(max, least());
        Aggression word = levels.getLast() == 0 ? Aggression.BET : Aggression.RAISE;
        return new LegalActions(owed == 0, call, word, min, max);
    }

    private boolean isReopenedFor(Player actor) {
        if (actor.levelsSeen == 0) {
            return true;
        }
        long faced = levels.getLast() - levels.get(actor.levelsSeen - 1);
        return limit ? faced >= size() - faced : faced >= increment();
    }

    /** One bet and four raises, counting those that were at least half of one. */
    private boolean isCapped() {
        return limit && !beganHeadsUp && fullBets().size() > 5;
    }

    private long least() {
        return limit ? fullBets().getLast() + size() : levels.getLast() + increment();
    }

    private long most(Player actor) {
        if (limit) {
            return fullBets().getLast() + size();
        }
        if (!potLimit) {
            return Long.MAX_VALUE;
        }
        long pot = middle + (street == 0 ? missing : 0);
        for (Player player : players) {
            pot += player.bet;
        }
        long call = levels.getLast() - actor.bet;
        return Math.max(least(), levels.getLast() + pot + call);
    }

    /** Nothing, then the levels that count as a bet or raise in fixed limit. */
    private List<Long> fullBets() {
        List<Long> full = new ArrayList<>(List.of(0L));
        if (levels.getFirst() > 0) {
            full.add(levels.getFirst());
        }
        for (long level : levels) {
            if (level - full.getLast() >= size() - (level - full.getLast())) {
                full.add(level);
            }
        }
        return full;
    }

    private long size() {
        long big = setup.options().bigBet() == 0 ? 2 * setup.bigBlind() : setup.options().bigBet();
        return street < 2 ? setup.bigBlind() : big;
    }

    /** The bet that must be matched. */
    long toMatch() {
        return levels.getLast();
    }

    /** The actor folds. */
    void fold() {
        players.get(toAct).folded = true;
        acted();
    }

    /** The actor checks, calls, bets or raises so that his bet is {@code to}, or all he has. */
    void putIn(long to) {
        Player actor = players.get(toAct);
        actor.bet += actor.pay(to - actor.bet);
        if (actor.bet > levels.getLast()) {
            levels.add(actor.bet);
        }
        acted();
    }

    /** The actor checks or calls. */
    void passive() {
        putIn(levels.getLast());
    }

    private void acted() {
        players.get(toAct).levelsSeen = levels.size();
        settle((toAct + 1) % players.size());
    }

    /** The largest full step between two levels; the first full one is the big blind. */
    private long increment() {
        boolean larger = street == 0 && setup.options().straddleSetsRaise();
        long full = larger ? Math.max(levels.getFirst(), setup.bigBlind()) : setup.bigBlind();
        for (int i = 1; i < levels.size(); i++) {
            full = Math.max(full, levels.get(i) - levels.get(i - 1));
        }
        return full;
    }

    private void settle(int from) {
        toAct = -1;
        if (players.stream().filter(p -> !p.folded).count() == 1) {
            return;
        }
        for (int k = 0; k < players.size(); k++) {
            int next = (from + k) % players.size();
            if (mustSpeak(players.get(next))) {
                toAct = next;
                return;
            }
        }
        noteClosed();
        if (street < 3) {
            nextStreet();
        }
    }

    private void noteClosed() {
        long withChips = players.stream().filter(p -> !p.folded && p.stack > 0).count();
        if (closedOn < 0 && street < 3 && withChips < 2) {
            closedOn = street;
        }
    }

    private void nextStreet() {
        street++;
        levels.clear();
        levels.add(0L);
        for (Player player : players) {
            middle += player.bet;
            player.bet = 0;
            player.levelsSeen = 0;
        }
        beganHeadsUp = players.stream().filter(p -> !p.folded).count() == 2;
        settle(0);
    }

    private boolean mustSpeak(Player player) {
        if (player.folded || player.stack == 0) {
            return false;
        }
        boolean owesSomebody = false;
        for (Player other : players) {
            if (other != player && !other.folded) {
                if (other.stack > 0) {
                    return player.levelsSeen == 0 || player.bet < levels.getLast();
                }
                owesSomebody |= other.bet > player.bet;
            }
        }
        return owesSomebody;
    }

    private int afterLastBlind() {
        List<HandSetup.Player> terms = setup.players();
        if (terms.size() == 2) {
            // p1 is the big blind; only a larger blind of the button changes the order
            return terms.get(1).blind() > terms.get(0).blind() ? 0 : 1;
        }
        int last = terms.size() - 1;
        long highest = 1;
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).blind() >= highest) {
                highest = terms.get(i).blind();
                last = i;
            }
        }
        return (last + 1) % terms.size();
    }
}
