package cardroom.server.socket;

import cardroom.server.account.Principal;

/** One authenticated Socket.IO connection; safe on any thread. */
public interface Connection {

    /** Names this connection, unguessable and never used again. */
    String id();

    /** Who authenticated; fixed for the life of the connection. */
    Principal principal();

    /** The client's address, as a trusted proxy reports it or as the socket has it. */
    String address();

    /** False from the moment the connection closes; what is sent afterwards is dropped. */
    boolean isOpen();

    /**
     * Sends a private frame, in order with acks and room frames that were sent before. While the
     * client reads too slowly the frame is dropped and {@link SocketHandler#onCaughtUp} follows.
     */
    void send(Frame frame);

    /**
     * Closes the transport; the reason (at most 120 bytes) travels in the WebSocket close frame.
     */
    void close(String reason);
}
