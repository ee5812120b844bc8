package cardroom.server.socket;

import cardroom.server.account.Principal;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/** A handler that knows no token, for tests of everything else on the port. */
public final class NobodyConnects implements SocketHandler {
    @Override
    public Optional<Principal> authenticate(String token) {
        return Optional.empty();
    }

    @Override
    public void onOpen(Connection connection) {}

    @Override
    public void onEvent(Connection connection, String event, ObjectNode payload, Ack ack) {}

    @Override
    public void onClose(Connection connection) {}

    @Override
    public void onCaughtUp(Connection connection, Set<String> roomsMissed) {}
}
