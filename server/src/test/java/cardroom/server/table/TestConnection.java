package cardroom.server.table;

import cardroom.engine.table.PlayerId;
import cardroom.persistence.account.Role;
import cardroom.server.account.Principal;
import cardroom.server.socket.Connection;
import cardroom.server.socket.Frame;
import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A connection that keeps every frame that it is sent. */
final class TestConnection implements Connection {
    private final Principal principal;
    private final String id;
    private final List<String> packets = new ArrayList<>();

    TestConnection(String player, String id) {
        this.principal = new Principal(new PlayerId(player), player, Role.GUEST, "s-" + player);
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Principal principal() {
        return principal;
    }

    @Override
    public String address() {
        return "127.0.0.1";
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public synchronized void send(Frame frame) {
        packets.add(packet(frame));
    }

    @Override
    public void close(String reason) {
        throw new AssertionError("closed: " + reason);
    }

    /** The Socket.IO packets so far, for example {@code 42["table:delta",{…}]}. */
    synchronized List<String> packets() {
        return List.copyOf(packets);
    }

    /** The payloads of one event so far. */
    List<JsonNode> payloads(String event) {
        String start = "42[\"" + event + "\",";
        return packets().stream()
                .filter(p -> p.startsWith(start))
                .map(p -> Json.parse(p.substring(2)).get(1))
                .toList();
    }

    private static String packet(Frame frame) {
        byte[] wire = frame.wire();
        int length = wire[1] & 0x7F;
        int header = length < 126 ? 2 : length == 126 ? 4 : 10;
        return new String(wire, header, wire.length - header, StandardCharsets.UTF_8);
    }
}
