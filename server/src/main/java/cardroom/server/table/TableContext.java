package cardroom.server.table;

import cardroom.engine.card.CardSet;
import cardroom.engine.card.Deck;
import cardroom.persistence.log.EventLog;
import cardroom.server.socket.Fanout;
import java.util.function.Function;

/**
 * What every table of a worker shares.
 *
 * @param worker id of this worker, as it stands in claims
 * @param decks shuffled decks from the operating system's random source (I10)
 */
public record TableContext(
        String worker,
        EventLog log,
        Scheduler scheduler,
        Fanout fanout,
        DecisionDispatcher dispatcher,
        Function<CardSet, Deck> decks,
        TableListener listener) {}
