package cardroom.server.gateway;

import cardroom.server.lobby.Lobby;
import cardroom.server.socket.Audience;
import cardroom.server.socket.Connection;
import cardroom.server.socket.Fanout;
import cardroom.server.table.Outcome;
import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Watching the list of tables. */
public final class LobbyEvents {
    private final Lobby lobby;
    private final Fanout fanout;

    /** Events on this lobby. */
    public LobbyEvents(Lobby lobby, Fanout fanout) {
        this.lobby = lobby;
        this.fanout = fanout;
    }

    Outcome watch(Request request) {
        var _ = fanout.join(Lobby.ROOM, request.connection(), Audience.SPECTATOR);
        ObjectNode answer = Json.object();
        answer.set("tables", lobby.listings());
        return new Outcome.Done(answer);
    }

    Outcome unwatch(Request request) {
        fanout.leave(Lobby.ROOM, request.connection());
        return new Outcome.Done(Json.object());
    }

    void resend(Connection connection, Set<String> rooms) {
        if (rooms.contains(Lobby.ROOM)) {
            connection.send(lobby.everything());
        }
    }
}
