package cardroom.server.table;

import cardroom.engine.hand.HandEvent;
import cardroom.engine.table.Entry;
import cardroom.engine.table.Occupant;
import cardroom.engine.table.Owes;
import cardroom.engine.table.TableEvent;
import cardroom.engine.table.TableState;
import cardroom.persistence.ledger.LedgerAccount;
import cardroom.persistence.ledger.Transfer;
import cardroom.persistence.ledger.TransferReason;
import cardroom.persistence.log.Write;
import java.util.ArrayList;
import java.util.List;

/**
 * The ledger's side of a commit: chips that come onto a table or leave it (I1). Rake leaves it with
 * the end of its hand, which is always in the same commit.
 */
final class Transfers {
    private Transfers() {}

    /** The transfers that {@code events} mean, given the state before them. */
    static List<Write> of(TableState before, List<TableEvent> events) {
        LedgerAccount table = LedgerAccount.of(before.id());
        List<Write> writes = new ArrayList<>();
        for (TableEvent event : events) {
            switch (event) {
                case TableEvent.SeatTaken(int _, Occupant player, long buyIn, Owes _, Entry _) ->
                        move(writes, account(player), table, buyIn, TransferReason.BUY_IN);
                case TableEvent.ToppedUp(int seat, long amount, boolean _) ->
                        move(writes, account(before, seat), table, amount, TransferReason.TOP_UP);
                case TableEvent.SeatLeft(int seat, long cashOut, long _) ->
                        move(
                                writes,
                                table,
                                account(before, seat),
                                cashOut,
                                TransferReason.CASH_OUT);
                case TableEvent.InHand(HandEvent.RakeTaken(int _, long amount)) ->
                        move(writes, table, LedgerAccount.HOUSE_RAKE, amount, TransferReason.RAKE);
                default -> {
                    // no chips cross the edge of the table
                }
            }
        }
        return writes;
    }

    private static void move(
            List<Write> writes,
            LedgerAccount from,
            LedgerAccount to,
            long amount,
            TransferReason reason) {
        if (amount > 0) {
            writes.add(new Write.Chips(new Transfer(from, to, amount, reason)));
        }
    }

    private static LedgerAccount account(TableState before, int seat) {
        return account(before.seat(seat).orElseThrow().occupant());
    }

    private static LedgerAccount account(Occupant occupant) {
        return occupant.isBot() ? LedgerAccount.HOUSE_BOTS : LedgerAccount.of(occupant.id());
    }
}
