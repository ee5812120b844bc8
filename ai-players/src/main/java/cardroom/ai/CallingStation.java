package cardroom.ai;

import cardroom.engine.card.UniformRandom;
import cardroom.engine.view.SeatedView;

/** Checks or calls, always: the plainest yardstick. */
final class CallingStation implements Strategy {
    @Override
    public Choice choose(SeatedView view, UniformRandom random) {
        return new Choice(Moves.checkOrCall(Moves.legal(view)), "never folds, never raises");
    }
}
