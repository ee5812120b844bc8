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
    private final List<Player> players = new ArrayList<>();

    /** Every amount that the bet to match has had on this street, the first one included. */
    private final List<Long> levels = new ArrayList<>();

    private int street;
    private int toAct;

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
        long price = setup.bigBlind();
        for (HandSetup.Player terms : setup.players()) {
            Player player = new Player();
            player.stack = terms.stack();
            player.pay(terms.ante());
            player.bet += player.pay(terms.blind());
            player.bet += player.pay(terms.post());
            price = Math.max(price, Math.max(terms.blind(), terms.post()));
            players.add(player);
        }
        levels.add(price);
        settle(afterLastBlind());
    }

    /** The player to act by his place in the setup, or −1 when the betting is over. */
    int toAct() {
        return toAct;
    }

    LegalActions options() {
        Player actor = players.get(toAct);
        long owed = levels.getLast() - actor.bet;
        long call = Math.min(owed, actor.stack);
        long max = actor.bet + actor.stack;
        boolean anyoneToAnswer =
                players.stream().anyMatch(p -> p != actor && !p.folded && p.stack > 0);
        boolean reopened =
                actor.levelsSeen == 0
                        || levels.getLast() - levels.get(actor.levelsSeen - 1) >= increment();
        if (actor.stack <= owed || !anyoneToAnswer || !reopened) {
            return new LegalActions(owed == 0, call, Aggression.NONE, 0, 0);
        }
        long min = Math.min(max, levels.getLast() + increment());
        Aggression word = levels.getLast() == 0 ? Aggression.BET : Aggression.RAISE;
        return new LegalActions(owed == 0, call, word, min, max);
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
        long full = setup.bigBlind();
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
        if (street < 3) {
            street++;
            levels.clear();
            levels.add(0L);
            for (Player player : players) {
                player.bet = 0;
                player.levelsSeen = 0;
            }
            settle(0);
        }
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
            // p1 is the big blind; only a straddle of the button changes the order
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
