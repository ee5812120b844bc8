package cardroom.ai;

import cardroom.engine.card.UniformRandom;
import cardroom.engine.view.SeatedView;

/**
 * Plays hold'em by rules that a {@link Style} bends: a chart before the flop, and after it what the
 * hand is worth against the hands that the others may hold.
 */
public final class RuleBot implements Strategy {
    private final Style style;

    /** A bot that plays in this style. */
    public RuleBot(Style style) {
        this.style = style;
    }

    @Override
    public Choice choose(SeatedView view, UniformRandom random) {
        Situation situation = Situation.of(view);
        Dice dice = new Dice(random);
        return situation.isPreflop()
                ? new PreflopPlay(style, situation, dice).choose()
                : new PostflopPlay(style, situation, dice).choose();
    }
}
