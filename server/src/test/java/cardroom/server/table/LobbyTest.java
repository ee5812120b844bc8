package cardroom.server.table;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.server.lobby.Lobby;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of tables, while it is changed and sent at the same time. */
class LobbyTest {
    private static final int ROUNDS = 20_000;

    @TempDir Path folder;

    /** Runs what is due on whichever thread asks for it. */
    private static final class QueueScheduler implements Scheduler {
        final ConcurrentLinkedQueue<Runnable> due = new ConcurrentLinkedQueue<>();

        @Override
        public Timer after(long millis, Runnable task) {
            due.add(task);
            return Timer.NONE;
        }

        @Override
        public long now() {
            return 0;
        }
    }

    @Test
    void change_duringASending_isSentNext() throws InterruptedException {
        QueueScheduler scheduler = new QueueScheduler();
        try (TestWorker worker = new TestWorker(folder, 1)) {
            Lobby lobby = new Lobby(scheduler, worker.fanout);
            List<LiveTable> tables = List.of(worker.table("a"), worker.table("b"));
            AtomicInteger left = new AtomicInteger(ROUNDS);
            Thread marking =
                    Thread.ofPlatform()
                            .start(() -> {
                                while (left.getAndDecrement() > 0) {
                                    lobby.onWatchers(tables.get(left.get() & 1));
                                }
                            });
            while (marking.isAlive()) {
                run(scheduler);
            }
            marking.join();
            run(scheduler);
            lobby.onWatchers(tables.getFirst());
            assertThat(scheduler.due).as("a sending is planned").hasSize(1);
        }
    }

    private static void run(QueueScheduler scheduler) {
        for (Runnable task = scheduler.due.poll(); task != null; task = scheduler.due.poll()) {
            task.run();
        }
    }

    @Test
    void sleepingTable_isListedUntilItWakes() {
        QueueScheduler scheduler = new QueueScheduler();
        try (TestWorker worker = new TestWorker(folder, 2)) {
            Lobby lobby = new Lobby(scheduler, worker.fanout);
            LiveTable table = worker.table("a");
            lobby.onAsleep(table.profile(), table.committed().state());
            assertThat(lobby.listings()).hasSize(1);
            lobby.onStatus(table);
            run(scheduler);
            assertThat(lobby.listings()).hasSize(1);
        }
    }
}
