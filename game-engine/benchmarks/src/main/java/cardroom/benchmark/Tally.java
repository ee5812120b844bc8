package cardroom.benchmark;

import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What the measured calls of one round add up to; JMH reads the public fields and sets them to 0
 * before each iteration.
 *
 * <p>Time is CPU time of the thread, so that other work on the machine counts as little as
 * possible.
 */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class Tally {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Measured calls. */
    public long calls;

    /** What the calls worked off: hands evaluated, hands played, boards. */
    public long units;

    /** Decisions of the hands played. */
    public long decisions;

    /** CPU time. */
    public long cpuNanos;

    /** Bytes that the thread allocated. */
    public long bytes;

    private long startedNanos;
    private long startedBytes;

    void start() {
        startedBytes = THREADS.getCurrentThreadAllocatedBytes();
        startedNanos = THREADS.getCurrentThreadCpuTime();
    }

    void stop(long workedOff) {
        cpuNanos += THREADS.getCurrentThreadCpuTime() - startedNanos;
        bytes += THREADS.getCurrentThreadAllocatedBytes() - startedBytes;
        units += workedOff;
        calls++;
    }
}
