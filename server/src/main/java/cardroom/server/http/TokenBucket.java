package cardroom.server.http;

import java.time.Duration;

/**
 * Counts what may still happen now: full at first, refilled evenly over time. Not safe on several
 * threads.
 */
public final class TokenBucket {
    private final double burst;
    private final double perMillisecond;
    private double tokens;
    private long last;

    /** A full bucket of {@code burst} tokens that refills completely over {@code per}. */
    public TokenBucket(int burst, Duration per, long nowMillis) {
        this.burst = burst;
        this.perMillisecond = burst / (double) per.toMillis();
        this.tokens = burst;
        this.last = nowMillis;
    }

    /** Takes a token and returns 0, or returns the milliseconds (at least 1) until there is one. */
    public long take(long nowMillis) {
        tokens = Math.min(burst, tokens + Math.max(0, nowMillis - last) * perMillisecond);
        last = nowMillis;
        if (tokens >= 1) {
            tokens -= 1;
            return 0;
        }
        return Math.max(1, (long) Math.ceil((1 - tokens) / perMillisecond));
    }
}
