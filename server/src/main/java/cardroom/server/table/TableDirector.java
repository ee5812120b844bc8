package cardroom.server.table;

import cardroom.engine.card.CardSet;
import cardroom.engine.hand.Action;
import cardroom.engine.hand.HandState;
import cardroom.engine.table.Occupant;
import cardroom.engine.table.PlayerId;
import cardroom.engine.table.SeatState;
import cardroom.engine.table.TableCommand;
import cardroom.engine.table.TableEvent;
import cardroom.engine.table.TableRules;
import cardroom.engine.table.TableState;
import cardroom.engine.table.Turn;
import cardroom.engine.view.Views;
import cardroom.server.socket.ErrorCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one table moving: the clock of the running turn, the decision of a bot, pre-actions, the
 * next hand, and who is away. Every step is an ordinary command; a dead dispatcher cannot stop the
 * table, because the clock is the table's own (I6). {@link #plan} is called under the table's lock
 * and never blocks.
 */
final class TableDirector {
    private static final Logger log = LoggerFactory.getLogger(TableDirector.class);
    private static final long RETRY_MS = 500;
    private static final long FAULT_MS = 5_000;
    private static final long PRE_ACTION_MS = 250;
    private static final long AWAY_AFTER_MS = 3_000;
    private static final long RECONNECT_WAIT_MS = 10_000;

    /** Whatever is shown after a hand, the next one waits no longer for it. */
    private static final long MOST_LOOKING_MS = 6_000;

    private final LiveTable table;
    private final TableContext context;
    private final PreActions preActions;
    private final TableLock lock;

    private Scheduler.Timer clock = Scheduler.Timer.NONE;
    private Scheduler.Timer nextHand = Scheduler.Timer.NONE;
    private boolean dealing;
    private long dealAt;
    private long dealBy;
    private boolean stopped;
    private @Nullable Turn planned;

    TableDirector(LiveTable table, TableContext context, PreActions preActions, TableLock lock) {
        this.table = table;
        this.context = context;
        this.preActions = preActions;
        this.lock = lock;
    }

    /**
     * Arranges what follows from a version; {@code events} are empty when the table has just been
     * loaded.
     */
    synchronized void plan(Committed now, List<TableEvent> events) {
        lock.assertHeld();
        stopped = false;
        TableState state = now.state();
        Turn turn = state.turn();
        if (turn == null || !turn.equals(planned)) {
            clock.cancel();
            planned = turn;
            if (turn != null) {
                planTurn(state, turn);
            }
        }
        if (state.isHandRunning()) {
            nextHand.cancel();
            dealing = false;
        } else {
            planHand(table.profile().pace().breakAfter(events));
            prolongBreak(table.profile().pace().lookAt(events));
        }
    }

    /** Forgets everything that was arranged. */
    synchronized void stop() {
        stopped = true;
        clock.cancel();
        nextHand.cancel();
        dealing = false;
        planned = null;
    }

    private void planTurn(TableState state, Turn turn) {
        long left = turn.deadline() - context.scheduler().now();
        clock = context.scheduler().after(left + TableRules.GRACE_MS, () -> expire(state, turn));
        HandState hand = state.hand();
        Occupant actor = state.seat(turn.seat()).orElseThrow().occupant();
        if (actor.isBot()) {
            context.dispatcher()
                    .dispatch(
                            new DecisionRequest(
                                    actor.bot(),
                                    Views.seated(state, turn.seat()),
                                    table.profile().pace(),
                                    turn.deadline(),
                                    action -> act(actor.id(), state, turn, action)));
        } else if (hand != null && !turn.onBank()) {
            Optional<Action> wanted = preActions.take(turn.seat(), state.handId(), hand);
            wanted.ifPresent(action -> actSoon(actor.id(), state, turn, action));
        }
    }

    private void actSoon(PlayerId player, TableState state, Turn turn, Action action) {
        long delay = table.profile().pace() == Pace.FAST ? 0 : PRE_ACTION_MS;
        var _ = context.scheduler().after(delay, () -> act(player, state, turn, action));
    }

    private void act(PlayerId player, TableState state, Turn turn, Action action) {
        insist(new TableCommand.Act(player, state.handId(), turn.number(), action));
    }

    private void expire(TableState state, Turn turn) {
        try {
            insist(new TableCommand.ExpireClock(state.handId(), turn.number()));
        } catch (RuntimeException e) {
            log.error("Table {}: a turn could not be ended", table.id(), e);
        }
        planAgain(turn);
    }

    /**
     * The time of day may have been set back, so that the clock fired before its deadline: wait for
     * the rest.
     */
    private synchronized void planAgain(Turn turn) {
        TableState state = table.committed().state();
        if (!stopped && turn.equals(state.turn())) {
            long left = turn.deadline() - context.scheduler().now();
            clock =
                    context.scheduler()
                            .after(
                                    Math.max(left, 0) + TableRules.GRACE_MS,
                                    () -> expire(state, turn));
        }
    }

    /**
     * Repeats a command while the table is merely busy; its turn makes it harmless when it comes
     * late.
     */
    private void insist(TableCommand command) {
        Outcome outcome = table.submit(command);
        if (outcome instanceof Outcome.Refused(ErrorCode code, String _, var _)
                && code == ErrorCode.OVERLOADED
                && !isStopped()) {
            var _ = context.scheduler().after(RETRY_MS, () -> insist(command));
        }
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    /** Deals the next hand after a while, if anybody wants one. */
    private void planHand(long delay) {
        if (!dealing && !stopped && wantsHand(table.committed().state())) {
            dealing = true;
            dealAt = context.scheduler().now() + delay;
            dealBy = dealAt + MOST_LOOKING_MS;
            nextHand = context.scheduler().after(delay, this::deal);
        }
    }

    /** The next hand leaves so much time from now, within a limit. */
    private void prolongBreak(long time) {
        long now = context.scheduler().now();
        long at = Math.min(dealBy, now + time);
        if (dealing && time > 0 && at > dealAt) {
            nextHand.cancel();
            dealAt = at;
            nextHand = context.scheduler().after(at - now, this::deal);
        }
    }

    /** A table of bots alone plays only while somebody looks on. */
    private boolean wantsHand(TableState state) {
        boolean person =
                state.seats().stream()
                        .anyMatch(s ->
                                !s.occupant().isBot() && s.status() == SeatState.Status.ACTIVE);
        return !state.closed() && (person || table.attendance().size() > 0) && canPlay(state);
    }

    private static boolean canPlay(TableState state) {
        return TableRules.canStartHand(state)
                || state.seats().stream().filter(TableDirector::couldPlay).count() >= 2;
    }

    private static boolean couldPlay(SeatState seat) {
        return seat.occupant().isBot() || seat.status() == SeatState.Status.ACTIVE;
    }

    private void deal() {
        synchronized (this) {
            dealing = false;
        }
        try {
            dealNow();
        } catch (RuntimeException e) {
            log.error("Table {}: no hand could be dealt", table.id(), e);
            synchronized (this) {
                planHand(FAULT_MS);
            }
        }
    }

    private void dealNow() {
        TableState state = table.committed().state();
        if (state.isHandRunning() || isStopped() || !wantsHand(state)) {
            return;
        }
        rebuyBots(state);
        CardSet cards = table.committed().state().settings().variant().cards();
        Outcome outcome = table.submit(new TableCommand.StartHand(context.decks().apply(cards)));
        if (outcome instanceof Outcome.Refused(ErrorCode code, String _, var _)
                && code == ErrorCode.OVERLOADED) {
            synchronized (this) {
                planHand(RETRY_MS);
            }
        }
    }

    /** Bots that went broke buy in again from the house, so that a table does not die out. */
    private void rebuyBots(TableState state) {
        long bigBlind = state.settings().bigBlind();
        for (SeatState seat : state.seats()) {
            if (seat.occupant().isBot()) {
                rebuy(state, seat, bigBlind);
            }
        }
    }

    /** Two steps: a bot with chips may still sit out, because the server ended between them. */
    private void rebuy(TableState state, SeatState seat, long bigBlind) {
        PlayerId bot = seat.occupant().id();
        if (seat.stack() < bigBlind) {
            long amount = state.settings().maxBuyIn() - seat.stack() - seat.pendingTopUp();
            var _ = table.submit(new TableCommand.TopUp(bot, amount));
        }
        if (seat.status() == SeatState.Status.SITTING_OUT) {
            var _ = table.submit(new TableCommand.SitIn(bot));
        }
    }

    /** Somebody came or went: his seat is told, and a waiting table may begin to play. */
    void onPresence(PlayerId player) {
        boolean present = table.attendance().isPresent(player);
        tellPresence(player, present ? 0 : AWAY_AFTER_MS);
        synchronized (this) {
            if (!table.committed().state().isHandRunning()) {
                planHand(table.profile().pace() == Pace.FAST ? 0 : 1_000);
            }
        }
    }

    /**
     * Looks once, some time after the table was loaded, for seats whose players did not come back.
     */
    void watchPresence() {
        var _ =
                context.scheduler()
                        .after(
                                RECONNECT_WAIT_MS,
                                () ->
                                        table.committed().state().seats().stream()
                                                .filter(s -> !s.occupant().isBot())
                                                .forEach(s -> tellPresence(s.occupant().id(), 0)));
    }

    private void tellPresence(PlayerId player, long delay) {
        if (differs(player) && !isStopped()) {
            var _ =
                    context.scheduler()
                            .after(
                                    delay,
                                    () -> {
                                        if (differs(player)) {
                                            insist(
                                                    new TableCommand.SetConnected(
                                                            player,
                                                            table.attendance().isPresent(player)));
                                            // he may have come or gone in that very moment
                                            tellPresence(player, RETRY_MS);
                                        }
                                    });
        }
    }

    private boolean differs(PlayerId player) {
        return table.committed()
                .state()
                .seatOf(player)
                .filter(s -> s.connected() != table.attendance().isPresent(player))
                .isPresent();
    }
}
