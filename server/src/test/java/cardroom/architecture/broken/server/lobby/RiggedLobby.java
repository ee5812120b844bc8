package cardroom.architecture.broken.server.lobby;

import cardroom.architecture.broken.engine.simulation.KnownDeck;

/** Deals what can be repeated to people. */
public final class RiggedLobby {
    /** The same cards every day. */
    public KnownDeck deck() {
        return new KnownDeck(1);
    }
}
