package cardroom.ai;

import cardroom.engine.card.UniformRandom;
import cardroom.engine.hand.Action;
import cardroom.engine.view.SeatedView;
import cardroom.engine.view.TableView;

/** How long bots seem to think. */
public enum Pace {
    /** Like people: quick folds, long thoughts over large amounts; 400–3,500 ms. */
    HUMAN,
    /** At once. */
    FAST;

    private static final long LEAST_MS = 400;
    private static final long MOST_MS = 3_500;

    /**
     * Milliseconds to wait before {@code choice} is played, at most half of the table's action
     * clock. The time depends on public facts and chance only, so that it tells nothing about the
     * hole cards.
     */
    public long thinkingMs(SeatedView view, Choice choice, UniformRandom random) {
        if (this == FAST) {
            return 0;
        }
        Dice dice = new Dice(random);
        double ms = dice.between(500, 1_100) + weight(view, choice) * dice.between(500, 1_800);
        if (dice.chance(0.06)) {
            ms += dice.between(600, 1_400);
        }
        long clock = view.table().clock().actionMs() / 2;
        return Math.min(Math.clamp(Math.round(ms), LEAST_MS, MOST_MS), clock);
    }

    /** How hard the decision looks from outside, 0–1. */
    private static double weight(SeatedView view, Choice choice) {
        TableView.SeatView seat = view.table().seats().get(view.own().seat());
        TableView.HandView hand = view.table().hand();
        if (seat == null || hand == null) {
            return 0;
        }
        double stack = Math.max(1, seat.stack());
        double atStake =
                switch (choice.action()) {
                    case Action.Fold() -> hand.currentBet() - seat.bet();
                    case Action.Check() -> 0;
                    case Action.Call() -> hand.currentBet() - seat.bet();
                    case Action.Bet(long to) -> to - seat.bet();
                    case Action.Raise(long to) -> to - seat.bet();
                    case Action.AllIn() -> stack;
                };
        double street = hand.board().size() / 5.0;
        return Math.min(1, 0.15 * street + 1.2 * Math.sqrt(Math.min(1, atStake / stack)));
    }
}
