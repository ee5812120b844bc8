package cardroom.server.socket;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Decides when what was written reaches the kernel: seats after the broadcasts that already wait on
 * the loop, spectators together a few milliseconds later. Touched by its event loop only.
 */
final class Flusher {
    private static final long SPECTATOR_MILLIS = 4;

    private final EventLoop loop;
    private List<Outbox> soon = new ArrayList<>();
    private List<Outbox> later = new ArrayList<>();

    Flusher(EventLoop loop) {
        this.loop = loop;
    }

    void soon(Outbox outbox) {
        if (soon.isEmpty()) {
            loop.execute(this::flushSoon);
        }
        soon.add(outbox);
    }

    void later(Outbox outbox) {
        if (later.isEmpty()) {
            var _ = loop.schedule(this::flushLater, SPECTATOR_MILLIS, TimeUnit.MILLISECONDS);
        }
        later.add(outbox);
    }

    private void flushSoon() {
        List<Outbox> due = soon;
        soon = new ArrayList<>();
        due.forEach(Outbox::flush);
    }

    private void flushLater() {
        List<Outbox> due = later;
        later = new ArrayList<>();
        due.forEach(Outbox::flush);
    }
}
