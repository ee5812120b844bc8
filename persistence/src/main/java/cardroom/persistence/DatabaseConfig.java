package cardroom.persistence;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which database to use and how hard.
 *
 * @param url {@code jdbc:sqlite:PATH} or {@code jdbc:postgresql://…}, with user and password in it
 *     if needed
 * @param readUrl a replica for history and reports; null uses {@code url}. PostgreSQL only
 * @param readConnections connections for reading, and threads that use them
 * @param queueCapacity pieces of writing that may wait; more are refused as overloaded
 * @param batchLimit pieces of writing in one transaction at most
 * @param writeDeadline how long a caller waits for its write
 * @param readDeadline how long a caller waits for a query
 */
public record DatabaseConfig(
        String url,
        @Nullable String readUrl,
        int readConnections,
        int queueCapacity,
        int batchLimit,
        Duration writeDeadline,
        Duration readDeadline) {
    public DatabaseConfig {
        if (readConnections < 1 || queueCapacity < 1 || batchLimit < 1) {
            throw new IllegalArgumentException("counts of a database configuration start at 1");
        }
        if (!writeDeadline.isPositive() || !readDeadline.isPositive()) {
            throw new IllegalArgumentException("deadlines of a database are positive");
        }
    }

    /** The defaults for this database. */
    public static DatabaseConfig of(String url) {
        return new DatabaseConfig(
                url, null, 4, 8_192, 512, Duration.ofSeconds(3), Duration.ofSeconds(5));
    }

    /** With a replica for reading. */
    public DatabaseConfig withReadUrl(@Nullable String readUrl) {
        return new DatabaseConfig(
                url,
                readUrl,
                readConnections,
                queueCapacity,
                batchLimit,
                writeDeadline,
                readDeadline);
    }

    /** With other limits for the writer. */
    public DatabaseConfig withWriter(int queueCapacity, int batchLimit, Duration writeDeadline) {
        return new DatabaseConfig(
                url,
                readUrl,
                readConnections,
                queueCapacity,
                batchLimit,
                writeDeadline,
                readDeadline);
    }
}
