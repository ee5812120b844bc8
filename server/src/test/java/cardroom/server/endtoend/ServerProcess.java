package cardroom.server.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server in a process of its own, which can be killed. */
final class ServerProcess implements AutoCloseable {
    private static final String READY = "Cardroom is ready at ";

    private final Process process;
    private final Path errors;
    private final CompletableFuture<URI> address = new CompletableFuture<>();

    /** Starts a server over this folder; it is not ready yet. */
    ServerProcess(Path data) throws IOException {
        errors = data.resolve("errors.log");
        process =
                new ProcessBuilder(
                                List.of(
                                        ProcessHandle.current().info().command().orElseThrow(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:+UseSerialGC",
                                        "-Xmx256m",
                                        "--enable-native-access=ALL-UNNAMED",
                                        "--sun-misc-unsafe-memory-access=allow",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        "cardroom.server.Main",
                                        "serve",
                                        "--port",
                                        "0",
                                        "--demo-tables",
                                        "1",
                                        "--data",
                                        data.toString()))
                        .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                        .start();
        Thread.ofVirtual().name("output of the server").start(this::readOutput);
    }

    private void readOutput() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(READY)) {
                    address.complete(URI.create(line.substring(READY.length())));
                }
            }
        } catch (IOException e) {
            address.completeExceptionally(e);
        }
        address.completeExceptionally(new IOException("the server ended"));
    }

    /** Waits until it accepts players, and says where. */
    URI awaitReady() throws IOException, InterruptedException {
        try {
            return address.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the server said: " + Files.readString(errors), e);
        }
    }

    /** Waits while it runs. */
    void runFor(long millis) throws InterruptedException {
        if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("the server ended by itself");
        }
    }

    /** Ends it as {@code kill -9} does, and waits until it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the server survived its end");
        }
    }

    /** What it wrote to standard error. */
    String errors() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
