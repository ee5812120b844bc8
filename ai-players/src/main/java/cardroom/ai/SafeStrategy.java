package cardroom.ai;

import cardroom.engine.card.UniformRandom;
import cardroom.engine.view.SeatedView;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Guards a seat against the faults of its strategy: what throws or chooses an illegal action checks
 * when that is free and else folds, and is counted. Thread-safe when the strategy is.
 */
public final class SafeStrategy implements Strategy {
    private final Strategy strategy;
    private final AtomicLong faults = new AtomicLong();

    SafeStrategy(Strategy strategy) {
        this.strategy = strategy;
    }

    @Override
    public Choice choose(SeatedView view, UniformRandom random) {
        try {
            Choice choice = strategy.choose(view, random);
            if (Moves.isLegal(Moves.legal(view), choice.action())) {
                return choice;
            }
            return fallback(view, "illegal choice " + choice.action());
        } catch (RuntimeException fault) {
            return fallback(view, "fault " + fault);
        }
    }

    /** How many choices were replaced so far. */
    public long faults() {
        return faults.get();
    }

    private Choice fallback(SeatedView view, String reason) {
        faults.incrementAndGet();
        return new Choice(Moves.checkOrFold(view.own().legal()), reason);
    }
}
