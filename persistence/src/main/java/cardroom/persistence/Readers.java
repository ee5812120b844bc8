package cardroom.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Runs queries on a bounded pool of platform threads with a connection each, because the driver of
 * SQLite would pin virtual threads. Thread-safe.
 */
final class Readers implements AutoCloseable {
    private static final int WAITING = 1_024;

    private final Dialect dialect;
    private final Duration deadline;
    private final HikariDataSource pool;
    private final ThreadPoolExecutor threads;

    /** Made in the background: loading its classes is half of the time to open a database. */
    private final Future<Jdbi> jdbi;

    Readers(String name, DataSource source, DatabaseConfig config, Dialect dialect) {
        this.dialect = dialect;
        this.deadline = config.readDeadline();
        HikariConfig settings = new HikariConfig();
        settings.setPoolName(name);
        settings.setDataSource(source);
        settings.setMaximumPoolSize(config.readConnections());
        settings.setMinimumIdle(1);
        settings.setReadOnly(true);
        settings.setConnectionTimeout(2_000);
        if (dialect == Dialect.POSTGRES) {
            settings.setConnectionInitSql(
                    "SET default_transaction_read_only = on; SET statement_timeout = "
                            + deadline.toMillis());
        }
        this.pool = new HikariDataSource(settings);
        this.threads =
                new ThreadPoolExecutor(
                        config.readConnections(),
                        config.readConnections(),
                        1,
                        TimeUnit.MINUTES,
                        new ArrayBlockingQueue<>(WAITING),
                        Thread.ofPlatform().name(name + "-", 1).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
        this.jdbi = threads.submit(() -> Sources.hideValues(Jdbi.create(pool)));
    }

    <T> T read(Database.Query<T> query) {
        return submit(() -> jdbi.get().withHandle(query::run));
    }

    <T> T readConsistently(Database.Query<T> query) {
        TransactionIsolationLevel level =
                dialect == Dialect.SQLITE
                        ? TransactionIsolationLevel.SERIALIZABLE
                        : TransactionIsolationLevel.REPEATABLE_READ;
        return submit(() -> jdbi.get().inTransaction(level, query::run));
    }

    private <T> T submit(Callable<T> query) {
        Future<T> answer;
        try {
            answer = threads.submit(query);
        } catch (RejectedExecutionException e) {
            throw new PersistenceException(
                    threads.isShutdown() ? "the database is closed" : "too many queries wait", e);
        }
        return await(answer);
    }

    private <T> T await(Future<T> answer) {
        try {
            return answer.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(false);
            throw new PersistenceException(
                    "no answer to a query within " + deadline.toMillis() + " ms", e);
        } catch (InterruptedException e) {
            answer.cancel(false);
            Thread.currentThread().interrupt();
            throw new PersistenceException("interrupted while reading", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PersistenceException own) {
                throw own;
            }
            throw new PersistenceException("cannot read: " + e.getCause(), e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        pool.close();
    }
}
