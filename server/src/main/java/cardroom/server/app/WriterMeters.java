package cardroom.server.app;

import cardroom.persistence.Refusal;
import cardroom.persistence.WriterListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How the group-commit writer fares, as metrics. */
final class WriterMeters implements WriterListener {
    private final MeterRegistry meters;
    private final Timer commit;
    private final DistributionSummary batch;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Counter unknown;
    private final Counter repeats;
    private final Counter reconnects;

    WriterMeters(MeterRegistry meters) {
        this.meters = meters;
        this.commit =
                Timer.builder("cardroom.log.commit").publishPercentileHistogram().register(meters);
        this.batch = DistributionSummary.builder("cardroom.log.batch").register(meters);
        meters.gauge("cardroom.log.queue", waiting);
        this.unknown = meters.counter("cardroom.log.unknown");
        this.repeats = meters.counter("cardroom.log.repeats");
        this.reconnects = meters.counter("cardroom.log.reconnects");
    }

    @Override
    public void onCommit(int units, int stillWaiting, long commitNanos) {
        commit.record(commitNanos, TimeUnit.NANOSECONDS);
        batch.record(units);
        waiting.set(stillWaiting);
    }

    @Override
    public void onRefused(Refusal refusal) {
        meters.counter("cardroom.log.refused", "reason", refusal.code()).increment();
    }

    @Override
    public void onUnknown() {
        unknown.increment();
    }

    @Override
    public void onRepeat() {
        repeats.increment();
    }

    @Override
    public void onReconnect() {
        reconnects.increment();
    }
}
