package cardroom.architecture.broken.server.lobby;

import com.corundumstudio.socketio.SocketIOClient;
import java.time.Instant;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** A lobby that knows the Socket.IO library and SQL, reads the clock, prints and logs by itself. */
public record LeakyLobby(SocketIOClient client, Jdbi jdbi) {
    /** Tells the time in every forbidden way. */
    public void tell() {
        System.out.println(Instant.now());
        Logger.getLogger("lobby").info("told");
    }
}
