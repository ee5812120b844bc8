package cardroom.server.socket;

import cardroom.server.account.Principal;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/**
 * What happens on authenticated connections; every method runs on a virtual thread. For one
 * connection {@code onOpen} ends before anything else begins, and {@code onClose} begins once,
 * after everything else ended.
 */
public interface SocketHandler {

    /**
     * Who holds this token, or nobody.
     *
     * @param token 1 to 512 characters, as the client sent them; the thread is interrupted after 3
     *     s
     */
    Optional<Principal> authenticate(String token);

    /** The connection is authenticated and may be sent to. */
    void onOpen(Connection connection);

    /**
     * One event of the client. Events of a connection that name the same {@code payload.table} run
     * in the order they came; others run side by side.
     *
     * @param payload an object, empty when the client sent none
     */
    void onEvent(Connection connection, String event, ObjectNode payload, Ack ack);

    /** The connection is closed and has left every room. */
    void onClose(Connection connection);

    /**
     * The client reads again after frames for it were dropped; it needs snapshots of these rooms
     * and its private views.
     */
    void onCaughtUp(Connection connection, Set<String> roomsMissed);
}
