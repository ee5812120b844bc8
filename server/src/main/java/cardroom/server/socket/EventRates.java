package cardroom.server.socket;

import cardroom.server.http.TokenBucket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What one connection may still send; touched by its event loop only. */
final class EventRates {
    /** No correct client sends more frames than this, heartbeats and fragments included. */
    private static final Limit FRAMES = new Limit(1_000, Duration.ofSeconds(2));

    /** So many malformed events end the connection. */
    private static final Limit FORGIVEN = new Limit(20, Duration.ofSeconds(60));

    private final Map<String, Limit> limits;
    private final Limit others;
    private final TokenBucket frames;
    private final TokenBucket forgiven;
    private final Map<String, TokenBucket> buckets = new HashMap<>();

    EventRates(Map<String, Limit> limits, Limit others, long now) {
        this.limits = limits;
        this.others = others;
        this.frames = bucket(FRAMES, now);
        this.forgiven = bucket(FORGIVEN, now);
    }

    boolean allowsFrame(long now) {
        return frames.take(now) == 0;
    }

    boolean forgives(long now) {
        return forgiven.take(now) == 0;
    }

    /**
     * 0 when the event is allowed now, else the milliseconds to wait. Names without a rate share
     * one.
     */
    long take(String event, long now) {
        Limit limit = limits.get(event);
        TokenBucket bucket =
                buckets.computeIfAbsent(
                        limit == null ? "" : event,
                        _ -> bucket(limit == null ? others : limit, now));
        return bucket.take(now);
    }

    private static TokenBucket bucket(Limit limit, long now) {
        return new TokenBucket(limit.burst(), limit.per(), now);
    }
}
