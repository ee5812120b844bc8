package cardroom.server.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What a joining client is told.
 *
 * @param own the private view of the client's seat
 */
public record JoinAnswer(Committed now, Status status, DeltaRing ring, Optional<ObjectNode> own) {

    /** The deltas after the client's version, when they are at hand and its history is ours. */
    public Optional<List<String>> deltas(long version, long epoch) {
        return ring.between(version, epoch, now.version());
    }
}
