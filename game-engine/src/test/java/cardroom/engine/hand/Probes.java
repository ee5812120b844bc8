package cardroom.engine.hand;

import cardroom.engine.Decision;
import cardroom.engine.Rejection;
import cardroom.engine.hand.LegalActions.Aggression;

/** Tries every kind of action at its borders: what is offered is accepted, and nothing else is. */
final class Probes {
    private Probes() {}

    static void tryEverything(HandState state, LegalActions legal) {
        int seat = state.actor().orElseThrow();
        for (int other = -1; other <= 10; other++) {
            if (other != seat) {
                refused(state, other, new Action.Fold(), Rejection.Code.NOT_YOUR_TURN);
            }
        }
        accepted(state, seat, new Action.Fold());
        expect(legal.canCheck(), state, seat, new Action.Check(), Rejection.Code.ILLEGAL_ACTION);
        expect(!legal.canCheck(), state, seat, new Action.Call(), Rejection.Code.ILLEGAL_ACTION);
        accepted(state, seat, new Action.AllIn());
        tryAmounts(state, seat, legal);
    }

    private static void tryAmounts(HandState state, int seat, LegalActions legal) {
        boolean none = legal.aggression() == Aggression.NONE;
        boolean bet = legal.aggression() == Aggression.BET;
        long between = legal.minTo() + (legal.maxTo() - legal.minTo()) / 2;
        long[] amounts = {
            legal.minTo(),
            between,
            legal.maxTo(),
            legal.minTo() - 1,
            legal.maxTo() + 1,
            0,
            -1,
            Long.MAX_VALUE,
            Long.MIN_VALUE
        };
        for (long to : amounts) {
            Action right = bet ? new Action.Bet(to) : new Action.Raise(to);
            Action wrong = bet ? new Action.Raise(to) : new Action.Bet(to);
            boolean inRange = to >= legal.minTo() && to <= legal.maxTo();
            refused(state, seat, wrong, Rejection.Code.ILLEGAL_ACTION);
            Rejection.Code code =
                    none ? Rejection.Code.ILLEGAL_ACTION : Rejection.Code.ILLEGAL_AMOUNT;
            expect(!none && inRange, state, seat, right, code);
        }
    }

    private static void expect(
            boolean legal, HandState state, int seat, Action action, Rejection.Code otherwise) {
        if (legal) {
            accepted(state, seat, action);
        } else {
            refused(state, seat, action, otherwise);
        }
    }

    private static void accepted(HandState state, int seat, Action action) {
        if (HandRules.decide(state, new HandCommand.Act(seat, action))
                instanceof Decision.Rejected<HandState, HandEvent>(Rejection reason)) {
            throw new AssertionError(action + " is offered but refused: " + reason);
        }
    }

    private static void refused(HandState state, int seat, Action action, Rejection.Code code) {
        if (!(HandRules.decide(state, new HandCommand.Act(seat, action))
                        instanceof Decision.Rejected<HandState, HandEvent>(Rejection reason)
                && reason.code() == code)) {
            throw new AssertionError(action + " of seat " + seat + " should be " + code);
        }
    }
}
