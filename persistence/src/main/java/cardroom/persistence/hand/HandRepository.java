package cardroom.persistence.hand;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import java.util.List;
import java.util.Optional;

/** Finished hands; from the replica, if there is one. */
public interface HandRepository {
    /** The hand with this id. */
    Optional<FinishedHand> hand(String id);

    /** The newest hands of a table before a hand number, newest first. */
    List<FinishedHand> ofTable(TableId table, int before, int limit);

    /** The newest hands of a player, newest first. */
    List<FinishedHand> ofPlayer(PlayerId player, int limit);
}
