package cardroom.server.socket;

/**
 * Rooms of connections and the one way to send the same bytes to all members; safe on any thread.
 */
public interface Fanout {

    /**
     * Adds a connection to a room, or changes its audience there. Every {@code publish} that begins
     * after this call returned reaches it, none that ended before it began.
     *
     * @return false when the connection is closed or is in 64 rooms already
     */
    boolean join(String room, Connection connection, Audience audience);

    /** Takes a connection out of a room; no frame published later reaches it through this room. */
    void leave(String room, Connection connection);

    /** How many connections are in the room. */
    int size(String room);

    /** Sends one frame to every member of a room; never blocks. */
    void publish(String room, Frame frame);
}
