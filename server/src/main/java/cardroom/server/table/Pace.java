package cardroom.server.table;

import cardroom.engine.hand.HandEvent;
import cardroom.engine.table.TableEvent;
import java.util.List;
import java.util.Locale;

/** How much time a table gives people to see what happens. */
public enum Pace {
    /** Bots think, and there is a break between hands. */
    HUMAN,
    /** As fast as the machine can: for tests, measurements and research. */
    FAST;

    private static final long BREAK_MS = 2_000;
    private static final long SHOWDOWN_MS = 2_500;
    private static final long STREET_MS = 1_100;

    /** Time between the last event of a hand and the next hand, in milliseconds. */
    public long breakAfter(List<TableEvent> events) {
        if (this == FAST) {
            return 0;
        }
        long time = BREAK_MS;
        boolean shown = false;
        for (TableEvent event : events) {
            if (event instanceof TableEvent.InHand(HandEvent fact)) {
                shown |= fact instanceof HandEvent.CardsShown;
                time += fact instanceof HandEvent.StreetDealt ? STREET_MS : 0;
            }
        }
        return time + (shown ? SHOWDOWN_MS : 0);
    }

    /** The name on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
