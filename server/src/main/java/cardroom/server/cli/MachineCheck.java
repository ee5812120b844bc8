package cardroom.server.cli;

import cardroom.server.app.App;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at what the server stands on: virtual machine, clock, files, disk. */
final class MachineCheck {
    /** Below this the server is about to pause its tables. */
    static final long TOO_LITTLE_DISK = 100L << 20;

    /** Below this an operator should do something. */
    static final long LITTLE_DISK = 1L << 30;

    private static final int JAVA = 25;
    private static final long FEW_FILES = 4_096;
    private static final Duration WATCHED = Duration.ofMillis(200);
    private static final Duration DRIFT = Duration.ofMillis(50);
    private static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");

    private MachineCheck() {}

    /** All of it, for a server that keeps its files in {@code folder}, if in any. */
    static List<Finding> all(Optional<Path> folder) {
        Path disk = existing(folder.orElse(Path.of("")));
        return List.of(
                java(),
                client(),
                clock(),
                openFiles(),
                folder.map(MachineCheck::folder)
                        .orElse(Finding.ok("folder", "not needed: the database is elsewhere")),
                disk(disk));
    }

    private static Finding java() {
        int version = Runtime.version().feature();
        String detail = Runtime.version() + " from " + System.getProperty("java.vendor");
        return version >= JAVA
                ? Finding.ok("java", detail)
                : Finding.fail("java", detail + "; version " + JAVA + " is needed");
    }

    private static Finding client() {
        return App.class.getClassLoader().getResource("web/index.html") != null
                ? Finding.ok("client", "in this build")
                : Finding.warn("client", "not in this build: browsers find no page");
    }

    /** Clocks of turns are monotonic, what is written down is the time of day. */
    private static Finding clock() {
        long monotonic = System.nanoTime();
        Instant wall = Instant.now();
        try {
            Thread.sleep(WATCHED);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Duration counted = Duration.ofNanos(System.nanoTime() - monotonic);
        Instant now = Instant.now();
        Duration drift = Duration.between(wall, now).minus(counted);
        if (now.isBefore(EARLIEST)) {
            return Finding.fail("clock", "it says " + now + ", which cannot be");
        }
        return drift.abs().compareTo(DRIFT) > 0
                ? Finding.warn(
                        "clock",
                        "the time of day moved by %d ms while %d ms went by"
                                .formatted(counted.plus(drift).toMillis(), counted.toMillis()))
                : Finding.ok("clock", now.toString());
    }

    private static Finding openFiles() {
        if (!(ManagementFactory.getOperatingSystemMXBean()
                instanceof UnixOperatingSystemMXBean system)) {
            return Finding.ok("open files", "this system does not tell a limit");
        }
        long limit = system.getMaxFileDescriptorCount();
        return limit >= FEW_FILES
                ? Finding.ok("open files", "at most " + limit)
                : Finding.warn(
                        "open files",
                        "at most %d; each connection needs one (ulimit -n)".formatted(limit));
    }

    private static Finding folder(Path folder) {
        Path there = existing(folder);
        if (!Files.isDirectory(there)) {
            return Finding.fail("folder", there + " is no folder");
        }
        try {
            Files.delete(Files.createTempFile(there, "doctor", ".tmp"));
            return there.equals(folder.toAbsolutePath())
                    ? Finding.ok("folder", folder + " can be written")
                    : Finding.ok("folder", folder + " is not there yet: it will be made");
        } catch (IOException e) {
            return Finding.fail("folder", there + " cannot be written: " + e.getMessage());
        }
    }

    private static Finding disk(Path path) {
        try {
            return disk(path, Files.getFileStore(path).getUsableSpace());
        } catch (IOException e) {
            return Finding.fail("disk", path + ": " + e.getMessage());
        }
    }

    static Finding disk(Path path, long free) {
        String detail = "%d MiB free at %s".formatted(free >> 20, path);
        if (free < TOO_LITTLE_DISK) {
            return Finding.fail("disk", detail);
        }
        return free < LITTLE_DISK ? Finding.warn("disk", detail) : Finding.ok("disk", detail);
    }

    /** The path itself, or the nearest one above it that is there. */
    private static Path existing(Path path) {
        Path at = path.toAbsolutePath();
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }
}
