package cardroom.engine.hand;

import cardroom.engine.chips.PotLayers;
import java.util.Arrays;

/**
 * One hand as mutable numbers, and the steps that change it, one for each {@link HandEvent}. A step
 * checks nothing and leads to no other step: {@link HandFlow} decides which step follows, {@link
 * BettingRules} what is allowed. Sets of players are bit masks.
 */
final class HandCore {
    private static final int NOBODY = -1;

    /** Cards of a whole board. */
    private static final int BOARD = 5;

    final HandTerms terms;

    private final int all;

    /** Card ids in dealing order: those of each player in turn, then the boards (D14: no burns). */
    final byte[] cards;

    final long[] stack;
    final long[] bet;

    /** Live chips of each player in the middle, from earlier streets. */
    final long[] collected;

    /** Dead chips of each player in the middle: antes and dead posts. */
    final long[] ante;

    final long[] won;

    /** The bet to match after the last action of each player who has acted here (B4, B5). */
    final long[] answered;

    /** What was awarded from each pot. */
    final long[] awarded;

    int folded;
    int allIn;
    int mucked;
    int shown;
    int acted;

    /** Those who have not answered the bet to match, or have not acted on this street. */
    int waiting;

    int shortOfAnte;
    int aggressor = NOBODY;
    int actor = NOBODY;
    int street;
    int decisions;
    long currentBet;
    long fullRaise;

    /** Fixed limit: the bet on which the next raise builds, below a short all-in (B11). */
    long raiseBase;

    /** Bets and full raises on this street; the big blind is the first bet (B10). */
    int bets;

    /** Two contenders when this street began (WL 126–127). */
    boolean beganHeadsUp;

    /** Forced chips that short stacks cannot post; pot limit counts them before the flop (B14). */
    long shortfall;

    /** All chips that have gone in and did not come back as uncalled. */
    long middle;

    /** What each player wants, two bits a player (D13). */
    int runsWanted;

    /** Boards of this hand; 1 until more are agreed. */
    int runs = 1;

    /** Board cards that all runs share. */
    int shared;

    /** The board being dealt, from 0. */
    int run;

    /** Hole cards that the table has seen, four bits a player. */
    long seen;

    long raked;
    boolean rabbit;
    boolean dealt;
    boolean over;

    HandCore(HandTerms terms, byte[] cards) {
        this.terms = terms;
        all = (1 << terms.players) - 1;
        this.cards = cards;
        int n = terms.players;
        stack = new long[n];
        bet = new long[n];
        collected = new long[n];
        ante = new long[n];
        won = new long[n];
        answered = new long[n];
        awarded = new long[PotLayers.most(n)];
        reset(terms.stacks);
    }

    /** Back to the moment before the first forced bet, with these stacks. */
    void reset(long[] stacks) {
        System.arraycopy(stacks, 0, stack, 0, stack.length);
        for (int i = 0; i < bet.length; i++) {
            bet[i] = 0;
            collected[i] = 0;
            ante[i] = 0;
            won[i] = 0;
            answered[i] = 0;
        }
        Arrays.fill(awarded, 0);
        folded = 0;
        allIn = 0;
        mucked = 0;
        shown = 0;
        acted = 0;
        waiting = 0;
        shortOfAnte = 0;
        aggressor = NOBODY;
        actor = NOBODY;
        street = 0;
        decisions = 0;
        currentBet = terms.openingPrice;
        fullRaise = terms.openingRaise;
        raiseBase = terms.openingPrice;
        bets = terms.openingPrice == 0 ? 0 : 1;
        beganHeadsUp = terms.players == 2;
        shortfall = terms.shortfall(stacks);
        middle = 0;
        runsWanted = terms.runsWanted;
        runs = 1;
        shared = 0;
        run = 0;
        seen = 0;
        raked = 0;
        rabbit = false;
        dealt = false;
        over = false;
    }

    /** A copy that shares nothing that changes. */
    HandCore(HandCore from) {
        terms = from.terms;
        all = from.all;
        cards = from.cards;
        stack = from.stack.clone();
        bet = from.bet.clone();
        collected = from.collected.clone();
        ante = from.ante.clone();
        won = from.won.clone();
        answered = from.answered.clone();
        awarded = from.awarded.clone();
        folded = from.folded;
        allIn = from.allIn;
        mucked = from.mucked;
        shown = from.shown;
        acted = from.acted;
        waiting = from.waiting;
        shortOfAnte = from.shortOfAnte;
        aggressor = from.aggressor;
        actor = from.actor;
        street = from.street;
        decisions = from.decisions;
        currentBet = from.currentBet;
        fullRaise = from.fullRaise;
        raiseBase = from.raiseBase;
        bets = from.bets;
        beganHeadsUp = from.beganHeadsUp;
        shortfall = from.shortfall;
        middle = from.middle;
        runsWanted = from.runsWanted;
        runs = from.runs;
        shared = from.shared;
        run = from.run;
        seen = from.seen;
        raked = from.raked;
        rabbit = from.rabbit;
        dealt = from.dealt;
        over = from.over;
    }

    // ---- questions

    /** Everybody who was dealt in. */
    int all() {
        return all;
    }

    /** Those who have not folded. */
    int contenders() {
        return all & ~folded;
    }

    /** Those who can still put chips in. */
    int active() {
        return all & ~(folded | allIn);
    }

    /** Card id of the hole card {@code k} of {@code player}. */
    int hole(int player, int k) {
        return cards[terms.holeCards * player + k];
    }

    /** Card id at {@code place} of board {@code board}; what lay before the runs is shared. */
    int board(int board, int place) {
        int first = terms.holeCards * terms.players;
        return board == 0 || place < shared
                ? cards[first + place]
                : cards[first + board * (BOARD - shared) + place];
    }

    /** How often {@code player} wants the board to be run. */
    int runsWanted(int player) {
        return (runsWanted >>> (2 * player)) & 3;
    }

    /** The hole cards of {@code player} that the table has seen, one bit each. */
    int seenOf(int player) {
        return (int) (seen >>> (4 * player)) & 15;
    }

    // ---- steps

    void postAnte(int player, long amount) {
        stack[player] -= amount;
        ante[player] += amount;
        middle += amount;
        shortOfAnte |= amount < terms.antes[player] ? 1 << player : 0;
        noteAllIn(player);
    }

    void postBlind(int player, long amount) {
        putIn(player, amount);
    }

    void postDead(int player, long amount) {
        stack[player] -= amount;
        ante[player] += amount;
        middle += amount;
        noteAllIn(player);
    }

    void dealHoleCards() {
        dealt = true;
        if (!terms.options.bombPot()) {
            waiting = active();
            actor = BettingRules.firstToAct(this, terms.firstPreflop);
        }
    }

    void fold(int player) {
        folded |= 1 << player;
        endTurn(player);
    }

    /** A check when {@code amount} is 0. */
    void call(int player, long amount) {
        putIn(player, amount);
        endTurn(player);
    }

    /**
     * A bet or a raise. Only a full increment raises the minimum of the next one (B2, B3); in fixed
     * limit half a bet is enough to count as one (B11).
     */
    void raiseTo(int player, long to) {
        putIn(player, to - bet[player]);
        if (!terms.fixedLimit) {
            fullRaise = Math.max(fullRaise, to - currentBet);
        } else if (2 * (to - raiseBase) >= fullRaise) {
            raiseBase = to;
            bets++;
        }
        currentBet = to;
        aggressor = player;
        waiting = active();
        endTurn(player);
    }

    /** The chips that nobody matched go back: of the bet first, then of the ante. */
    void returnUncalled(int player, long amount) {
        long fromBet = Math.min(amount, bet[player]);
        bet[player] -= fromBet;
        ante[player] -= amount - fromBet;
        stack[player] += amount;
        middle -= amount;
        allIn &= ~(1 << player);
    }

    void collect() {
        for (int i = 0; i < bet.length; i++) {
            collected[i] += bet[i];
            bet[i] = 0;
        }
    }

    /** The next street of board {@code board}. */
    void dealStreet(int board, int next) {
        run = board;
        street = next;
        currentBet = 0;
        raiseBase = 0;
        bets = 0;
        fullRaise = terms.bet(next);
        int contenders = contenders();
        beganHeadsUp = Integer.bitCount(contenders) == 2;
        acted = 0;
        waiting = active();
        aggressor = NOBODY;
        actor = BettingRules.firstToAct(this, 0);
    }

    void wantRuns(int player, int times) {
        runsWanted = (runsWanted & ~(3 << (2 * player))) | (times << (2 * player));
    }

    void agreeRuns(int times) {
        runs = times;
        shared = HandState.STREETS.get(street).boardSize();
    }

    /** The table sees all cards of {@code player}. */
    void show(int player) {
        shown |= 1 << player;
        see(player, (1 << terms.holeCards) - 1);
    }

    /** The table sees those hole cards of {@code player} whose bits are set. */
    void see(int player, int holes) {
        seen |= (long) holes << (4 * player);
    }

    void muck(int player) {
        mucked |= 1 << player;
    }

    void takeRake(int pot, long amount) {
        awarded[pot] += amount;
        raked += amount;
    }

    void award(int pot, int player, long amount) {
        awarded[pot] += amount;
        stack[player] += amount;
        won[player] += amount;
    }

    void end() {
        over = true;
    }

    private void putIn(int player, long amount) {
        stack[player] -= amount;
        bet[player] += amount;
        middle += amount;
        noteAllIn(player);
    }

    private void noteAllIn(int player) {
        // the sign of stack − 1 without a branch, which random play would mispredict
        allIn |= (int) ((stack[player] - 1) >>> 63) << player;
    }

    private void endTurn(int player) {
        acted |= 1 << player;
        waiting &= ~(1 << player);
        answered[player] = currentBet;
        decisions++;
        actor = BettingRules.firstToAct(this, player + 1);
    }

    // ---- identity

    boolean sameAs(HandCore o) {
        return Arrays.equals(stack, o.stack)
                && Arrays.equals(bet, o.bet)
                && Arrays.equals(collected, o.collected)
                && Arrays.equals(ante, o.ante)
                && Arrays.equals(won, o.won)
                && Arrays.equals(answered, o.answered)
                && Arrays.equals(awarded, o.awarded)
                && Arrays.equals(marks(), o.marks());
    }

    int hash() {
        return 31 * Arrays.hashCode(stack) + Arrays.hashCode(marks());
    }

    private long[] marks() {
        return new long[] {
            folded,
            allIn,
            mucked,
            shown,
            acted,
            waiting,
            shortOfAnte,
            aggressor,
            actor,
            street,
            decisions,
            currentBet,
            fullRaise,
            raiseBase,
            bets,
            beganHeadsUp ? 1 : 0,
            shortfall,
            middle,
            runsWanted,
            runs,
            shared,
            run,
            seen,
            raked,
            rabbit ? 1 : 0,
            dealt ? 1 : 0,
            over ? 1 : 0
        };
    }
}
