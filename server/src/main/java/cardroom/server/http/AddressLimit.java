package cardroom.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;

/**
 * How often one address may do something. An IPv6 client is its /64 network. Loopback is exempt
 * where the constructor says so. The least recently seen of 20,000 addresses is forgotten.
 */
public final class AddressLimit {
    private static final int MAX_ADDRESSES = 20_000;

    private final int burst;
    private final Duration per;
    private final boolean loopbackExempt;
    private final InstantSource clock;
    private final Cache<String, TokenBucket> buckets =
            Caffeine.newBuilder().maximumSize(MAX_ADDRESSES).build();

    /**
     * @param burst how often at once
     * @param per time in which that many are allowed again
     * @param loopbackExempt only while the server is bound to loopback and trusts no proxies
     */
    public AddressLimit(int burst, Duration per, boolean loopbackExempt, InstantSource clock) {
        this.burst = burst;
        this.per = per;
        this.loopbackExempt = loopbackExempt;
        this.clock = clock;
    }

    /**
     * Counts one more.
     *
     * @throws HttpProblem 429 with {@code Retry-After} when it is one too many
     */
    public void check(String address) {
        if (loopbackExempt && isLoopback(address)) {
            return;
        }
        long now = clock.millis();
        TokenBucket bucket = buckets.get(network(address), _ -> new TokenBucket(burst, per, now));
        long wait;
        synchronized (bucket) {
            wait = bucket.take(now);
        }
        if (wait > 0) {
            throw HttpProblem.of(429, "rate-limited", "too many requests from this address")
                    .withHeader("retry-after", Long.toString((wait + 999) / 1000));
        }
    }

    private static boolean isLoopback(String address) {
        return address.startsWith("127.")
                || address.equals("0:0:0:0:0:0:0:1")
                || address.equals("::1");
    }

    private static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length < 5 ? address : String.join(":", Arrays.copyOf(groups, 4));
    }
}
