package cardroom.server.socket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** What a client may send: the closed list of Engine.IO and Socket.IO packets that we accept. */
sealed interface ClientPacket {

    /** Answer to a heartbeat. */
    record Pong() implements ClientPacket {}

    /** End of the transport, or of the one namespace: for us the same. */
    record Goodbye() implements ClientPacket {}

    /** Wish to enter a namespace, with what the client shows for it. */
    record Connect(String namespace, ObjectNode auth) implements ClientPacket {}

    /**
     * An event.
     *
     * @param payload the argument as sent; null when there was none, or more than one
     * @param ack the number to answer under, -1 when no answer is wanted
     */
    record Event(String name, @Nullable JsonNode payload, int arguments, int ack)
            implements ClientPacket {}
}
