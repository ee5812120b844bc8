package cardroom.architecture.broken.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rules that log. */
public final class LoggingRules {
    private static final Logger LOG = LoggerFactory.getLogger(LoggingRules.class);

    private LoggingRules() {}

    /** Logs. */
    public static void decide() {
        LOG.info("decided");
    }
}
