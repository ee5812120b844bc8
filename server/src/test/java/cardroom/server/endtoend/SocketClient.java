package cardroom.server.endtoend;

import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * A Socket.IO client over a real WebSocket; every wait ends after ten seconds, and everything that
 * is awaited fails when the connection does.
 */
final class SocketClient implements AutoCloseable {
    private static final long WAIT_SECONDS = 10;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(WAIT_SECONDS)).build();

    private final BiConsumer<String, ObjectNode> events;
    private final Map<Integer, CompletableFuture<ObjectNode>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final CompletableFuture<JsonNode> connected = new CompletableFuture<>();
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private final WebSocket socket;
    private CompletableFuture<WebSocket> sending;

    private SocketClient(URI server, BiConsumer<String, ObjectNode> events)
            throws IOException, InterruptedException {
        this.events = events;
        URI address =
                URI.create(
                        "ws://" + server.getAuthority() + "/socket.io/?EIO=4&transport=websocket");
        socket = await(HTTP.newWebSocketBuilder().buildAsync(address, new Packets()));
        sending = CompletableFuture.completedFuture(socket);
    }

    private static <T> T await(CompletableFuture<T> future)
            throws IOException, InterruptedException {
        try {
            return future.get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(e);
        }
    }

    /** Makes a guest over HTTP and returns the token. */
    static String guest(URI server, String name) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                HTTP.send(
                        HttpRequest.newBuilder(server.resolve("/api/v1/guests"))
                                .timeout(Duration.ofSeconds(WAIT_SECONDS))
                                .header("content-type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                Json.text(Json.object().put("name", name))))
                                .build(),
                        BodyHandlers.ofString());
        return Json.parse(answer.body()).get("token").asText();
    }

    /** Reads a JSON document over HTTP. */
    static JsonNode get(URI server, String path, String token)
            throws IOException, InterruptedException {
        return Json.parse(text(server, path, token));
    }

    /** Reads a document over HTTP; without a token when it is empty. */
    static String text(URI server, String path, String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path))
                        .timeout(Duration.ofSeconds(WAIT_SECONDS));
        if (!token.isEmpty()) {
            request.header("authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString()).body();
    }

    /** Connects with this token; {@code events} is told everything that is no answer. */
    static SocketClient connect(URI server, String token, BiConsumer<String, ObjectNode> events)
            throws IOException, InterruptedException {
        SocketClient client = new SocketClient(server, events);
        client.send("40" + Json.text(Json.object().put("token", token)));
        var _ = await(client.connected);
        return client;
    }

    /** Sends an event; the future holds its answer. */
    CompletableFuture<ObjectNode> emit(String event, JsonNode payload) {
        int number = numbers.incrementAndGet();
        CompletableFuture<ObjectNode> answer = new CompletableFuture<>();
        asked.put(number, answer);
        if (gone.isDone()) {
            answer.completeExceptionally(new IllegalStateException("the connection is gone"));
        } else {
            send("42" + number + Json.text(Json.NODES.arrayNode().add(event).add(payload)));
        }
        return answer.orTimeout(WAIT_SECONDS, TimeUnit.SECONDS);
    }

    /** Sends an event and waits for its answer. */
    ObjectNode ask(String event, JsonNode payload) throws IOException, InterruptedException {
        return await(emit(event, payload));
    }

    /** Ends when the connection does. */
    CompletableFuture<Void> gone() {
        return gone;
    }

    private synchronized void send(String packet) {
        sending = sending.thenCompose(_ -> socket.sendText(packet, true));
    }

    @Override
    public void close() {
        socket.abort();
        end();
    }

    private void end() {
        var _ = gone.complete(null);
        IllegalStateException reason = new IllegalStateException("the connection is gone");
        connected.completeExceptionally(reason);
        asked.values().forEach(answer -> answer.completeExceptionally(reason));
    }

    private void packet(String packet) {
        if (packet.equals("2")) {
            send("3");
        } else if (packet.startsWith("42")) {
            JsonNode content = Json.parse(packet.substring(2));
            events.accept(content.get(0).asText(), (ObjectNode) content.get(1));
        } else if (packet.startsWith("43")) {
            int start = packet.indexOf('[');
            CompletableFuture<ObjectNode> answer =
                    asked.remove(Integer.parseInt(packet.substring(2, start)));
            if (answer != null) {
                answer.complete((ObjectNode) Json.parse(packet.substring(start)).get(0));
            }
        } else if (packet.startsWith("40")) {
            connected.complete(Json.parse(packet.substring(2)));
        } else if (packet.startsWith("44")) {
            connected.completeExceptionally(new IllegalStateException(packet));
        }
    }

    /** Puts the pieces of text frames together. */
    private final class Packets implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                packet(whole);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            end();
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            end();
        }
    }
}
