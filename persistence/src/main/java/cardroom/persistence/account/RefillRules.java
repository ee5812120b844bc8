package cardroom.persistence.account;

import java.time.Duration;

/**
 * When a player may start again.
 *
 * @param target bankroll after a refill
 * @param brokeBelow a player with fewer chips, tables included, is broke
 * @param interval shortest time between two refills
 */
public record RefillRules(long target, long brokeBelow, Duration interval) {
    /** 10,000 chips for a player who has none, once a minute at most. */
    public static final RefillRules DEFAULT = new RefillRules(10_000, 1, Duration.ofMinutes(1));
}
