package cardroom.server.gateway;

import cardroom.engine.table.PlayerId;
import cardroom.server.socket.Connection;
import cardroom.server.table.RequestKey;
import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One event of a client. */
record Request(Connection connection, String event, Payload payload) {
    private static final int MAX_KEY = 64;
    private static final int HASH_CHARS = 32;

    PlayerId player() {
        return connection.principal().id();
    }

    /** The id in {@code payload.table}. */
    String table() {
        return payload.text("table", 32);
    }

    /** The key of an event that changes something; missing is a {@link BadPayload}. */
    RequestKey key() {
        String key = payload.text("key", MAX_KEY);
        return new RequestKey(player(), key, hash());
    }

    private String hash() {
        ObjectNode body = payload.node().deepCopy();
        body.remove("key");
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    (event + Json.sortedText(body))
                                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_CHARS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
