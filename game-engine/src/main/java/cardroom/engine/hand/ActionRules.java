package cardroom.engine.hand;

import cardroom.engine.Rejection;
import cardroom.engine.hand.LegalActions.Aggression;
import org.jspecify.annotations.Nullable;

/** Refuses what the actor may not do, and plays what he may. */
final class ActionRules {
    private ActionRules() {}

    /** Plays {@code action} of the actor, or says why not and changes nothing. */
    static @Nullable Rejection play(HandFlow flow, Action action) {
        LegalActions legal = BettingRules.legalActions(flow.core, flow.core.actor);
        return switch (action) {
            case Action.Fold() -> {
                flow.fold();
                yield null;
            }
            case Action.Check() -> check(flow, legal);
            case Action.Call() -> call(flow, legal);
            case Action.Bet(long to) -> raiseTo(flow, legal, Aggression.BET, to);
            case Action.Raise(long to) -> raiseTo(flow, legal, Aggression.RAISE, to);
            case Action.AllIn() -> allIn(flow, legal);
        };
    }

    private static @Nullable Rejection check(HandFlow flow, LegalActions legal) {
        if (!legal.canCheck()) {
            return illegal("there are " + legal.callAmount() + " chips to call: call or fold");
        }
        flow.checkOrCall();
        return null;
    }

    private static @Nullable Rejection call(HandFlow flow, LegalActions legal) {
        if (legal.canCheck()) {
            return illegal("there is nothing to call: check");
        }
        flow.checkOrCall();
        return null;
    }

    private static @Nullable Rejection allIn(HandFlow flow, LegalActions legal) {
        if (legal.aggression() != Aggression.NONE) {
            flow.raiseTo(legal.maxTo());
            return null;
        }
        if (legal.canCheck()) {
            return illegal("no chips can be added: check");
        }
        flow.checkOrCall();
        return null;
    }

    private static @Nullable Rejection raiseTo(
            HandFlow flow, LegalActions legal, Aggression word, long to) {
        if (legal.aggression() == Aggression.NONE) {
            return illegal(whyNoRaise(flow.core));
        }
        if (legal.aggression() != word) {
            return illegal(
                    word == Aggression.BET
                            ? "there is a bet of " + flow.core.currentBet + ": raise it"
                            : "there is no bet to raise: bet");
        }
        if (to < legal.minTo() || to > legal.maxTo()) {
            return new Rejection(Rejection.Code.ILLEGAL_AMOUNT, range(flow.core, word, legal));
        }
        flow.raiseTo(to);
        return null;
    }

    /** B12: the range is named, the amount never corrected. */
    private static String range(HandCore core, Aggression word, LegalActions legal) {
        String verb = word == Aggression.BET ? "bet" : "raise to";
        if (legal.minTo() == legal.maxTo()) {
            boolean all = core.bet[core.actor] + core.stack[core.actor] == legal.maxTo();
            return "%s %d%s or not at all"
                    .formatted(verb, legal.maxTo(), all ? ", all chips," : "");
        }
        return "%s %d to %d".formatted(verb, legal.minTo(), legal.maxTo());
    }

    private static String whyNoRaise(HandCore core) {
        if (!BettingRules.hasOpponentWithChips(core, core.actor)) {
            return "nobody is left to answer a raise";
        }
        if (BettingRules.isCapped(core)) {
            return "one bet and four raises are the most on a street: call or fold";
        }
        return BettingRules.isReopenedFor(core, core.actor)
                ? "the stack does not cover more than a call"
                : "the betting was not reopened: call or fold";
    }

    private static Rejection illegal(String message) {
        return new Rejection(Rejection.Code.ILLEGAL_ACTION, message);
    }
}
