package cardroom.server.http;

import cardroom.persistence.OutcomeUnknownException;
import cardroom.persistence.PersistenceException;
import cardroom.persistence.WriteRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what storage throws into answers that tell a client to try again. */
public final class StorageFaults {
    private static final Logger log = LoggerFactory.getLogger(StorageFaults.class);

    private StorageFaults() {}

    /** The same handler, answering 503 when storage does not do its part. */
    public static HttpHandler mapped(HttpHandler handler) {
        return call -> {
            try {
                return handler.handle(call);
            } catch (OutcomeUnknownException _) {
                throw HttpProblem.of(
                        503, "outcome-unknown", "nobody knows yet whether this was saved");
            } catch (WriteRefusedException e) {
                log.warn("Nothing was saved: {}", e.getMessage());
                throw HttpProblem.of(503, "overloaded", "nothing was saved; try again")
                        .withHeader("retry-after", "1");
            } catch (PersistenceException e) {
                log.warn("Storage cannot be reached", e);
                throw HttpProblem.of(503, "storage-unavailable", "storage cannot be reached now")
                        .withHeader("retry-after", "1");
            }
        };
    }
}
