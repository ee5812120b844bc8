package cardroom.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Lets one process write an SQLite database: a lock on the file beside it, which the operating
 * system gives up when the process ends in whatever way.
 */
final class FileGuard implements AutoCloseable {
    private final FileChannel channel;

    private FileGuard(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws PersistenceException if somebody else has it
     */
    static FileGuard of(Path database) {
        Path file = Path.of(database + ".lock");
        try {
            FileChannel channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                String holder = holder(channel);
                channel.close();
                throw new PersistenceException(
                        "the database %s is in use by another Cardroom%s; stop that one or choose another data directory"
                                .formatted(database, holder));
            }
            leaveName(channel);
            return new FileGuard(channel);
        } catch (IOException e) {
            throw new PersistenceException("cannot lock " + file + ": " + e, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer name = ByteBuffer.allocate(20);
        int length = channel.read(name, 0);
        return length < 1
                ? ""
                : " (process " + new String(name.array(), 0, length, StandardCharsets.UTF_8) + ")";
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
    }
}
