package cardroom.server.socket;

/** How a member of a room is served. */
public enum Audience {
    /** Has a seat: every frame is flushed at once, up to 256 KB may wait. */
    SEAT,
    /** Looks on: frames may be flushed together, a few milliseconds later; up to 64 KB may wait. */
    SPECTATOR
}
