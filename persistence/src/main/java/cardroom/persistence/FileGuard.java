package cardroom.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets one process write an SQLite database: a lock on the file beside it, which the operating
 * system gives up when the process ends in whatever way.
 */
final class FileGuard implements AutoCloseable {
    /** Files locked by this process: closing any other channel to one of them would unlock it. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FileGuard(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws PersistenceException if somebody else has it
     */
    static FileGuard of(Path database) {
        FileGuard guard = tryLock(database);
        if (guard == null) {
            throw new PersistenceException(
                    "the database %s is in use by another Cardroom%s; stop that one or choose another data directory"
                            .formatted(database, holder(database)));
        }
        return guard;
    }

    /** Takes the lock; null if somebody else has it. */
    static @Nullable FileGuard tryLock(Path database) {
        Path file = lockFile(database);
        if (!HELD.add(file)) {
            return null;
        }
        FileChannel channel = null;
        try {
            channel = lock(file);
        } catch (IOException e) {
            throw new PersistenceException("cannot lock " + file + ": " + e, e);
        } finally {
            if (channel == null) {
                HELD.remove(file);
            }
        }
        return channel == null ? null : new FileGuard(file, channel);
    }

    private static @Nullable FileChannel lock(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return null;
        }
        leaveName(channel);
        return channel;
    }

    private static Path lockFile(Path database) {
        return Path.of(database + ".lock").toAbsolutePath().normalize();
    }

    private static String holder(Path database) {
        Path file = lockFile(database);
        if (HELD.contains(file)) {
            return " (this process)";
        }
        try {
            String name = Files.readString(file);
            return name.isEmpty() ? "" : " (process " + name + ")";
        } catch (IOException _) {
            return "";
        }
    }

    private static void leaveName(FileChannel channel) throws IOException {
        byte[] name = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
        channel.truncate(0);
        int written = channel.write(ByteBuffer.wrap(name), 0);
        if (written != name.length) {
            throw new IOException("the lock file takes no bytes");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(file);
    }
}
