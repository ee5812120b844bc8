package cardroom.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The order of one connection's work. */
class LanesTest {
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Lanes lanes = new Lanes(executor);
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch last = new CountDownLatch(1);

    @AfterEach
    void stop() {
        gate.countDown();
        executor.close();
    }

    private void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void tasks_ofOneLane_runInOrderAfterTheFirst() {
        for (int i = 0; i < 50; i++) {
            String name = "task " + i;
            assertThat(lanes.submit("table", () -> log.add(name))).isTrue();
        }
        CountDownLatch done = new CountDownLatch(1);
        assertThat(lanes.submit("table", done::countDown)).isTrue();
        lanes.open(() -> log.add("first"));
        await(done);
        assertThat(log).hasSize(51).startsWith("first", "task 0", "task 1").endsWith("task 49");
    }

    @Test
    void tasks_ofDifferentLanes_runSideBySide() {
        lanes.open(() -> {});
        CountDownLatch other = new CountDownLatch(1);
        lanes.submit("a", () -> await(gate));
        lanes.submit("b", other::countDown);
        await(other);
        assertThat(gate.getCount()).isEqualTo(1);
    }

    @Test
    void tasks_beyond64_areRefusedUntilSomeEnd() {
        lanes.open(() -> {});
        for (int i = 0; i < Lanes.CAPACITY; i++) {
            assertThat(lanes.submit("lane " + i % 3, () -> await(gate))).isTrue();
        }
        assertThat(lanes.submit("lane", () -> {})).isFalse();
        CountDownLatch own = new CountDownLatch(1);
        lanes.submitOwn("own", own::countDown);
        await(own);
    }

    @Test
    void close_runsTheLastTaskAfterWhatHadBegunAndForgetsTheRest() {
        lanes.open(() -> log.add("first"));
        CountDownLatch begun = new CountDownLatch(1);
        lanes.submit(
                "a",
                () -> {
                    begun.countDown();
                    await(gate);
                    log.add("begun");
                });
        lanes.submit("a", () -> log.add("forgotten"));
        await(begun);
        lanes.close(() -> {
            log.add("last");
            last.countDown();
        });
        lanes.close(() -> log.add("again"));
        assertThat(lanes.submit("b", () -> log.add("late"))).isFalse();
        assertThat(log).containsExactly("first");
        gate.countDown();
        await(last);
        assertThat(log).containsExactly("first", "begun", "last");
    }

    @Test
    void close_beforeTheFirstTaskEnded_waitsForIt() {
        lanes.open(() -> {
            await(gate);
            log.add("first");
        });
        lanes.submit("a", () -> log.add("forgotten"));
        lanes.close(() -> {
            log.add("last");
            last.countDown();
        });
        gate.countDown();
        await(last);
        assertThat(log).containsExactly("first", "last");
    }
}
