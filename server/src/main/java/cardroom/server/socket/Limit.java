package cardroom.server.socket;

import java.time.Duration;

/**
 * How often one connection may send one event: {@code burst} at once, refilled over {@code per}.
 */
public record Limit(int burst, Duration per) {
    public Limit {
        if (burst < 1 || per.isNegative() || per.isZero()) {
            throw new IllegalArgumentException(
                    "a limit allows at least one event per positive time");
        }
    }

    /** This many events at once and again every second. */
    public static Limit perSecond(int events) {
        return new Limit(events, Duration.ofSeconds(1));
    }
}
