package cardroom.engine.hand;

import cardroom.engine.card.Card;
import cardroom.engine.evaluation.LowHands;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Plays one hand on a {@link HandCore}: each method takes one step and tells the listener, if there
 * is one, which event that was; without a listener no event is made.
 */
final class HandFlow {
    final HandCore core;
    private final @Nullable Consumer<HandEvent> listener;

    /** Made when the first hand of this flow needs it, then used again. */
    private @Nullable Showdown showdown;

    /** The number of decisions after which its pots were formed, −1 for none. */
    private int formed = -1;

    HandFlow(HandCore core, @Nullable Consumer<HandEvent> listener) {
        this.core = core;
        this.listener = listener;
    }

    /** Antes first (C8) but for a big-blind ante (C7), blinds and posts, then the cards. */
    void begin() {
        formed = -1;
        if (!core.terms.antesLast) {
            postAntes();
        }
        for (int i : core.terms.posters) {
            postBlind(i, core.terms.blinds[i]);
            if (core.terms.hasPosts) {
                postBlind(i, core.terms.posts[i]);
                postDead(i);
            }
        }
        if (core.terms.antesLast) {
            postAntes();
        }
        core.dealHoleCards();
        if (listener != null) {
            listener.accept(new HandEvent.HoleCardsDealt());
        }
        proceed();
    }

    private void postAntes() {
        for (int i = 0; core.terms.hasDeadChips && i < core.terms.players; i++) {
            postAnte(i);
        }
    }

    private void postAnte(int player) {
        long amount = Math.min(core.terms.antes[player], core.stack[player]);
        if (amount > 0) {
            core.postAnte(player, amount);
            if (listener != null) {
                listener.accept(new HandEvent.AntePosted(seat(player), amount));
            }
        }
    }

    private void postBlind(int player, long due) {
        long amount = Math.min(due, core.stack[player]);
        if (amount > 0) {
            core.postBlind(player, amount);
            if (listener != null) {
                listener.accept(new HandEvent.BlindPosted(seat(player), amount));
            }
        }
    }

    private void postDead(int player) {
        long amount = Math.min(core.terms.dead[player], core.stack[player]);
        if (amount > 0) {
            core.postDead(player, amount);
            if (listener != null) {
                listener.accept(new HandEvent.DeadPosted(seat(player), amount));
            }
        }
    }

    /** The actor folds. */
    void fold() {
        int player = core.actor;
        core.fold(player);
        if (listener != null) {
            listener.accept(new HandEvent.Folded(seat(player)));
        }
        proceed();
    }

    /** The actor checks when nothing is owed, else he calls, or goes all-in for less. */
    void checkOrCall() {
        int player = core.actor;
        long amount = BettingRules.callAmount(core, player);
        core.call(player, amount);
        if (listener != null) {
            listener.accept(
                    amount == 0
                            ? new HandEvent.Checked(seat(player))
                            : new HandEvent.Called(seat(player), amount));
        }
        proceed();
    }

    /** The actor bets or raises to the street total {@code to}. */
    void raiseTo(long to) {
        int player = core.actor;
        boolean opens = core.currentBet == 0;
        core.raiseTo(player, to);
        if (listener != null) {
            listener.accept(
                    opens
                            ? new HandEvent.BetPlaced(seat(player), to)
                            : new HandEvent.Raised(seat(player), to));
        }
        proceed();
    }

    /** Everything that follows without a decision. */
    private void proceed() {
        while (core.actor < 0 && !core.over) {
            closeStreet();
        }
    }

    private void closeStreet() {
        // a street without a bet has nothing to return or collect
        if (core.currentBet > 0 || core.shortOfAnte != 0) {
            returnUncalled();
            collect();
        }
        int contenders = core.contenders();
        if ((contenders & (contenders - 1)) == 0) {
            finish(showdown());
        } else if (core.street < Street.RIVER.ordinal()) {
            int active = core.active();
            if ((active & (active - 1)) == 0) {
                closeBetting();
            }
            dealStreet(core.run, core.street + 1);
        } else if (core.run + 1 < core.runs) {
            // each board is finished before the next begins (WL 207)
            dealStreet(core.run + 1, firstStreetOfRuns());
        } else {
            Showdown showdown = showdown();
            showdown.compare();
            finish(showdown);
        }
    }

    private int firstStreetOfRuns() {
        int street = 0;
        while (HandState.STREETS.get(street).boardSize() <= core.shared) {
            street++;
        }
        return street;
    }

    /** All-in with nobody left to decide: the runs are agreed, and the hands are tabled (D7). */
    private void closeBetting() {
        if (!mayTable()) {
            return;
        }
        int times = core.terms.options.mostRuns() == 1 ? 1 : Runs.agreed(core);
        if (times > 1) {
            core.agreeRuns(times);
            if (listener != null) {
                listener.accept(new HandEvent.RunsAgreed(times));
            }
        }
        showdown().tableHands();
    }

    /** Whether a hand that can be tabled lies face down. */
    private boolean mayTable() {
        return (core.contenders() & ~core.terms.unknown & ~core.shown) != 0;
    }

    /** The showdown with the pots as they lie now and no hand compared yet. */
    private Showdown showdown() {
        if (showdown == null) {
            showdown = new Showdown(this);
        }
        // once the betting is closed the pots stay as they are
        if (formed != core.decisions) {
            formed = core.decisions;
            showdown.form();
        }
        return showdown;
    }

    private void finish(Showdown showdown) {
        showdown.award();
        core.end();
        if (listener != null) {
            listener.accept(new HandEvent.HandEnded());
        }
    }

    /** After trimmed antes two players may get chips back: one of his bet, one of his ante. */
    private void returnUncalled() {
        int player = Uncalled.player(core);
        while (player >= 0) {
            long amount = Uncalled.amount(core, player);
            core.returnUncalled(player, amount);
            if (listener != null) {
                listener.accept(new HandEvent.UncalledReturned(seat(player), amount));
            }
            player = core.shortOfAnte == 0 ? -1 : Uncalled.player(core);
        }
    }

    private void collect() {
        for (long bet : core.bet) {
            if (bet > 0) {
                core.collect();
                if (listener != null) {
                    listener.accept(new HandEvent.BetsCollected(HandState.pots(core)));
                }
                return;
            }
        }
    }

    private void dealStreet(int board, int next) {
        core.dealStreet(board, next);
        if (listener != null) {
            Street street = HandState.STREETS.get(next);
            int before = HandState.STREETS.get(next - 1).boardSize();
            Card[] cards = new Card[street.boardSize() - before];
            for (int i = 0; i < cards.length; i++) {
                cards[i] = Card.of(core.board(board, before + i));
            }
            listener.accept(new HandEvent.StreetDealt(street, board, List.of(cards)));
        }
    }

    /** {@code player} wants so many runs. */
    void wantRuns(int player, int times) {
        core.wantRuns(player, times);
        if (listener != null) {
            listener.accept(new HandEvent.RunsWanted(seat(player), times));
        }
    }

    /** {@code player} shows the hole cards whose bits are set after the hand. */
    void showAfter(int player, int holes) {
        core.see(player, holes);
        if (listener != null) {
            List<Card> cards = new ArrayList<>();
            for (int left = holes; left != 0; left &= left - 1) {
                cards.add(Card.of(core.hole(player, Integer.numberOfTrailingZeros(left))));
            }
            listener.accept(new HandEvent.CardsShown(seat(player), cards));
        }
    }

    /** The board cards that would have come. */
    void huntRabbit() {
        core.rabbit = true;
        if (listener != null) {
            listener.accept(new HandEvent.RabbitShown(HandState.rabbit(core)));
        }
    }

    /** {@code player} tables his cards. */
    void show(int player) {
        core.show(player);
        if (listener != null) {
            listener.accept(
                    new HandEvent.CardsShown(seat(player), HandState.holeCards(core, player)));
        }
    }

    /** {@code player} gives up unseen. */
    void muck(int player) {
        core.muck(player);
        if (listener != null) {
            listener.accept(new HandEvent.CardsMucked(seat(player)));
        }
    }

    /** The house takes {@code amount} of {@code pot}. */
    void takeRake(int pot, long amount) {
        core.takeRake(pot, amount);
        if (listener != null) {
            listener.accept(new HandEvent.RakeTaken(pot, amount));
        }
    }

    /**
     * {@code player} gets {@code amount} of {@code pot} by {@code board}, {@code low}: of its low
     * half; {@code value} is 0 if no hand was shown.
     */
    void award(int pot, int board, boolean low, int player, long amount, int value) {
        core.award(pot, player, amount);
        if (listener != null) {
            String hand =
                    value == 0 ? "" : low ? LowHands.name(value) : core.terms.ranking.name(value);
            listener.accept(new HandEvent.PotAwarded(pot, board, low, seat(player), amount, hand));
        }
    }

    private int seat(int player) {
        return core.terms.seat(player);
    }
}
