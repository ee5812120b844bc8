package cardroom.engine.table;

import cardroom.engine.table.SeatState.Status;

/** What follows the end of a hand: time banks, broke seats, leaving seats. */
final class Settlement {
    /** Every so many hands of a table its time banks grow. */
    static final int REFILL_HANDS = 10;

    /** By so much a time bank grows, in milliseconds. */
    static final long REFILL_MS = 5_000;

    private Settlement() {}

    static void settle(Progress progress, long at) {
        for (SeatState seat : progress.state().seats()) {
            if (seat.leaving()) {
                TableSettings settings = progress.state().settings();
                progress.add(BuyIns.leave(settings, seat, seat.stack(), at));
            } else {
                refill(progress, seat);
                if (seat.stack() == 0 && seat.status() == Status.ACTIVE) {
                    progress.add(
                            new TableEvent.SatOut(seat.seat(), TableEvent.SatOut.Reason.BROKE));
                }
            }
        }
        progress.add(new TableEvent.HandSettled());
    }

    private static void refill(Progress progress, SeatState seat) {
        long full = progress.state().settings().bankMs();
        boolean due = progress.state().handNumber() % REFILL_HANDS == 0 && seat.dealtIn();
        if (due && !seat.occupant().isBot() && seat.bankMs() < full) {
            long bank = Math.min(full, seat.bankMs() + REFILL_MS);
            progress.add(new TableEvent.BankSet(seat.seat(), bank));
        }
    }
}
