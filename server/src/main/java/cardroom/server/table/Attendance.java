package cardroom.server.table;

import cardroom.engine.hand.HandState;
import cardroom.engine.table.PlayerId;
import cardroom.engine.table.SeatState;
import cardroom.engine.table.TableState;
import cardroom.persistence.log.AppendOutcome;
import cardroom.persistence.log.Note;
import cardroom.server.socket.Audience;
import cardroom.server.socket.Connection;
import cardroom.server.socket.ErrorCode;
import cardroom.server.socket.Frame;
import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * The people at and around one table: who looks on, who acts for a seat, what a seat wants to do
 * next. Thread-safe.
 */
public final class Attendance {
    private final LiveTable table;
    private final TableContext context;
    private final Onlookers onlookers;
    private final TablePublisher publisher;
    private final PreActions preActions;
    private final TableLock lock;

    Attendance(
            LiveTable table,
            TableContext context,
            Onlookers onlookers,
            TablePublisher publisher,
            PreActions preActions,
            TableLock lock) {
        this.table = table;
        this.context = context;
        this.onlookers = onlookers;
        this.publisher = publisher;
        this.preActions = preActions;
        this.lock = lock;
    }

    /** How many connections look on, players included. */
    public int size() {
        return onlookers.size();
    }

    /**
     * Attaches a connection, which from here on receives every delta, and says what its client
     * misses. Onlookers never wait for the table's lock.
     */
    public JoinAnswer join(Connection connection) {
        onlookers.add(connection);
        serve(connection);
        PlayerId player = connection.principal().id();
        JoinAnswer answer = answer(connection, player);
        if (onlookers.of(player).size() > 1) {
            resendPrivate(player);
        }
        table.director().onPresence(player);
        context.listener().onWatchers(table);
        return answer;
    }

    private JoinAnswer answer(Connection connection, PlayerId player) {
        Committed now = table.committed();
        if (now.state().seatOf(player).isEmpty()) {
            return new JoinAnswer(now, table.status(), publisher.ring(), Optional.empty());
        }
        JoinAnswer[] answer = new JoinAnswer[1];
        lock.run(() -> {
            Committed held = table.committed();
            Optional<ObjectNode> own =
                    held.state()
                            .seatOf(player)
                            .map(s -> publisher.own(held, s, preActions, connection));
            answer[0] = new JoinAnswer(held, table.status(), publisher.ring(), own);
        });
        return answer[0];
    }

    /** Detaches a connection. */
    public void leave(Connection connection) {
        context.fanout().leave(TablePublisher.room(table.id()), connection);
        if (onlookers.remove(connection)) {
            table.touch();
            table.director().onPresence(connection.principal().id());
            context.listener().onWatchers(table);
        }
    }

    /** Whether any connection of this player is attached. */
    boolean isPresent(PlayerId player) {
        return !onlookers.of(player).isEmpty();
    }

    /** Whether this connection may act for its player's seat. */
    public boolean inControl(Connection connection) {
        return onlookers.inControl(connection);
    }

    /** This connection acts for its player's seat from now on; all his connections are told. */
    public Outcome takeControl(Connection connection) {
        PlayerId player = connection.principal().id();
        if (table.committed().state().seatOf(player).isEmpty()) {
            return new Outcome.Refused(ErrorCode.NOT_SEATED, "you have no seat at this table");
        }
        onlookers.takeControl(connection);
        resendPrivate(player);
        return new Outcome.Done(Json.object());
    }

    /** Serves a player's connections as seats or as spectators, as they now are. */
    public void reseat(PlayerId player) {
        onlookers.of(player).forEach(this::serve);
        resendPrivate(player);
        table.director().onPresence(player);
    }

    private void serve(Connection connection) {
        boolean seated = table.committed().state().seatOf(connection.principal().id()).isPresent();
        context.fanout()
                .join(
                        TablePublisher.room(table.id()),
                        connection,
                        seated ? Audience.SEAT : Audience.SPECTATOR);
    }

    /** Sends a connection that missed frames the whole truth again. */
    public void resend(Connection connection) {
        connection.send(publisher.snapshot(table.committed()));
        resendPrivate(connection.principal().id());
    }

    private void resendPrivate(PlayerId player) {
        if (table.committed().state().seatOf(player).isPresent()) {
            lock.run(() -> publisher.resendPrivate(table.committed(), player, preActions));
        }
    }

    /** Sends any frame, such as a chat line, to all onlookers. */
    public void publish(Frame frame) {
        context.fanout().publish(TablePublisher.room(table.id()), frame);
    }

    /** Sets or takes back what the player's seat does when its turn comes. */
    public Outcome preAct(PlayerId player, String hand, Optional<String> choice) {
        Optional<PreActions.Choice> wanted = choice.flatMap(PreActions.Choice::of);
        if (choice.isPresent() && wanted.isEmpty()) {
            return new Outcome.Refused(
                    ErrorCode.BAD_REQUEST,
                    "choice is check-fold, check, call, call-any, fold or null");
        }
        return lock.call(() -> preActLocked(player, hand, wanted), busy -> busy);
    }

    private Outcome preActLocked(PlayerId player, String hand, Optional<PreActions.Choice> choice) {
        TableState state = table.committed().state();
        Optional<SeatState> seat = state.seatOf(player);
        HandState running = state.hand();
        if (seat.isEmpty()) {
            return new Outcome.Refused(ErrorCode.NOT_SEATED, "you have no seat at this table");
        }
        int number = seat.get().seat();
        if (running == null || !state.isHandRunning() || !state.handId().equals(hand)) {
            return new Outcome.Refused(ErrorCode.NO_HAND, "that hand is not being played");
        }
        if (!seat.get().dealtIn()) {
            return new Outcome.Refused(ErrorCode.NO_HAND, "you are not in that hand");
        }
        if (state.turn() != null && state.turn().seat() == number) {
            return new Outcome.Refused(ErrorCode.STALE_TURN, "it is your turn already: act");
        }
        return keep(player, number, hand, choice, running.currentBet());
    }

    private Outcome keep(
            PlayerId player,
            int seat,
            String hand,
            Optional<PreActions.Choice> choice,
            long level) {
        Committed now = table.committed();
        Note note =
                new Note(
                        table.id(),
                        now.epoch(),
                        context.scheduler().now(),
                        List.of(PreActions.row(seat, hand, choice, level)));
        return switch (context.log().note(note)) {
            case AppendOutcome.Durable() -> {
                preActions.set(seat, hand, choice, level);
                publisher.resendPrivate(now, player, preActions);
                yield new Outcome.Done(Json.object());
            }
            case AppendOutcome.Refused(var refusal, var _) ->
                    new Outcome.Refused(
                            ErrorCode.TABLE_PAUSED,
                            "the choice was not saved (" + refusal.code() + ")",
                            1_000L);
            case AppendOutcome.Unknown(var _) ->
                    new Outcome.Refused(ErrorCode.OUTCOME_UNKNOWN, "send the choice again", 1_000L);
        };
    }
}
