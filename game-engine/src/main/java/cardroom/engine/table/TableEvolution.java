package cardroom.engine.table;

import cardroom.engine.table.SeatState.Status;
import cardroom.engine.table.TableEvent.BankSet;
import cardroom.engine.table.TableEvent.BankStarted;
import cardroom.engine.table.TableEvent.ClockExtended;
import cardroom.engine.table.TableEvent.ConnectionChanged;
import cardroom.engine.table.TableEvent.HandBegan;
import cardroom.engine.table.TableEvent.HandSettled;
import cardroom.engine.table.TableEvent.InHand;
import cardroom.engine.table.TableEvent.LeaveAnnounced;
import cardroom.engine.table.TableEvent.PreferencesSet;
import cardroom.engine.table.TableEvent.SatIn;
import cardroom.engine.table.TableEvent.SatOut;
import cardroom.engine.table.TableEvent.SeatLeft;
import cardroom.engine.table.TableEvent.SeatTaken;
import cardroom.engine.table.TableEvent.TableClaimed;
import cardroom.engine.table.TableEvent.TableClosed;
import cardroom.engine.table.TableEvent.TableCreated;
import cardroom.engine.table.TableEvent.TimedOut;
import cardroom.engine.table.TableEvent.ToppedUp;
import cardroom.engine.table.TableEvent.TurnBegan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each table event changes; needs neither clock nor rules. */
final class TableEvolution {
    private TableEvolution() {}

    static TableState created(TableCreated event) {
        return new TableState(
                event.id(),
                event.name(),
                event.settings(),
                List.of(),
                -1,
                -1,
                -1,
                false,
                0,
                null,
                Map.of(),
                null,
                List.of(),
                false);
    }

    static TableState evolve(TableState state, TableEvent event) {
        TableDraft draft = new TableDraft(state);
        apply(draft, state, event);
        return draft.build();
    }

    private static void apply(TableDraft draft, TableState state, TableEvent event) {
        switch (event) {
            case TableCreated e -> throw new IllegalStateException("created twice: " + e.id());
            case SeatTaken e -> {
                draft.put(taken(e, state.settings()));
                draft.locks = BuyIns.without(draft.locks, e.player().id());
            }
            case LeaveAnnounced e -> draft.edit(e.seat(), seat -> seat.leaving = true);
            case SeatLeft e -> left(draft, state, e);
            case SatOut e -> draft.edit(e.seat(), seat -> seat.status = Status.SITTING_OUT);
            case SatIn e -> draft.edit(e.seat(), seat -> satIn(seat, e));
            case PreferencesSet e -> draft.edit(e.seat(), seat -> seat.prefs = e.prefs());
            case ToppedUp e -> draft.edit(e.seat(), seat -> toppedUp(seat, e));
            case HandBegan e -> handBegan(draft, state, e);
            case InHand e -> HandEvolution.apply(draft, e.event());
            case TurnBegan e -> draft.turn = new Turn(e.seat(), e.turn(), e.deadline(), false);
            case BankStarted e -> draft.turn = new Turn(e.seat(), e.turn(), e.deadline(), true);
            case BankSet e -> draft.edit(e.seat(), seat -> seat.bankMs = e.bankMs());
            case TimedOut e -> timedOut(draft, e);
            case ConnectionChanged e ->
                    draft.edit(e.seat(), seat -> seat.connected = e.connected());
            case ClockExtended e -> {
                draft.turn = withDeadline(draft.turn, e.deadline());
                draft.edit(e.seat(), seat -> seat.protectionUsed = true);
            }
            case TableClaimed e -> draft.turn = withDeadline(draft.turn, e.deadline());
            // the stacks moved when the hand ended, the seats by their own events
            case HandSettled _ -> {}
            case TableClosed _ -> draft.closed = true;
        }
    }

    private static SeatState taken(SeatTaken event, TableSettings settings) {
        return new SeatState(
                event.seat(),
                event.player(),
                event.buyIn(),
                0,
                Status.ACTIVE,
                false,
                event.owes(),
                event.entry(),
                Preferences.DEFAULT,
                settings.bankMs(),
                0,
                true,
                false,
                false,
                null);
    }

    private static void left(TableDraft draft, TableState state, SeatLeft event) {
        Occupant occupant = state.seat(event.seat()).orElseThrow().occupant();
        draft.remove(event.seat());
        if (event.lockedUntil() > 0) {
            BuyInLock lock = new BuyInLock(occupant.id(), event.cashOut(), event.lockedUntil());
            draft.locks = BuyIns.with(draft.locks, lock);
        }
    }

    private static void satIn(SeatDraft seat, SatIn event) {
        seat.status = Status.ACTIVE;
        seat.owes = event.owes();
        seat.entry = event.entry();
        seat.timeouts = 0;
    }

    private static void toppedUp(SeatDraft seat, ToppedUp event) {
        if (event.pending()) {
            seat.pendingTopUp += event.amount();
        } else {
            seat.stack += event.amount();
        }
    }

    private static void handBegan(TableDraft draft, TableState state, HandBegan event) {
        draft.editAll(seat -> {
            seat.dealtIn = false;
            seat.last = null;
        });
        if (event.bigBlindSeat() >= 0) {
            blindsMoved(draft, state, event);
        }
        draft.handNumber = event.number();
        draft.button = event.button();
        draft.hand = null;
        draft.dealt = Map.of();
        draft.turn = null;
    }

    /** Those who sit out owe each blind that passes them (C9). */
    private static void blindsMoved(TableDraft draft, TableState state, HandBegan event) {
        boolean dead = event.smallBlindSeat() < 0;
        int small = dead ? state.bigBlindSeat() : event.smallBlindSeat();
        for (SeatState seat : state.seats()) {
            if (!seat.isReady() && state.bigBlindSeat() >= 0) {
                int number = seat.seat();
                boolean missedSmall =
                        number == small
                                || ButtonRule.isBetween(state.smallBlindSeat(), number, small);
                boolean missedBig =
                        ButtonRule.isBetween(state.bigBlindSeat(), number, event.bigBlindSeat());
                draft.edit(number, s -> s.owes = s.owes.and(missedSmall, missedBig));
            }
        }
        draft.smallBlindSeat = small;
        draft.bought = event.bought();
        draft.bigBlindSeat = event.bigBlindSeat();
    }

    /** Without a turn the check or fold that follows counts as the clock's, not as the player's. */
    private static void timedOut(TableDraft draft, TimedOut event) {
        draft.turn = null;
        draft.edit(event.seat(), seat -> seat.timeouts++);
    }

    private static @Nullable Turn withDeadline(@Nullable Turn turn, long deadline) {
        return turn == null ? null : new Turn(turn.seat(), turn.number(), deadline, turn.onBank());
    }
}
