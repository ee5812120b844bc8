package cardroom.ai;

import cardroom.engine.card.UniformRandom;
import cardroom.engine.hand.Action;
import cardroom.engine.view.PrivateView.LegalView;
import cardroom.engine.view.PrivateView.Range;
import cardroom.engine.view.SeatedView;

/**
 * Acts at random: 10 % fold (check when free), 60 % check or call, 25 % raise to a uniform total
 * between the least and the pot, 5 % all-in; what is not possible becomes a check or call.
 */
final class RandomLegal implements Strategy {
    @Override
    public Choice choose(SeatedView view, UniformRandom random) {
        LegalView legal = Moves.legal(view);
        Range totals = Moves.totals(legal);
        int draw = random.below(100);
        Action action;
        if (draw < 10) {
            action = Moves.checkOrFold(legal);
        } else if (draw < 70 || totals == null) {
            action = Moves.checkOrCall(legal);
        } else if (draw < 95) {
            Situation situation = Situation.of(view);
            long pot = situation.currentBet() + situation.pot() + situation.toCall();
            long high = Math.min(totals.max(), Math.max(totals.min(), pot));
            action = Moves.aggressive(legal, new Dice(random).range(totals.min(), high));
        } else {
            action = Moves.aggressive(legal, totals.max());
        }
        return new Choice(action, "drew " + draw + " of 100");
    }
}
