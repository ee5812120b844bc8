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

    /** Somebody who won without a showdown may want to show his cards. */
    private static final long UNCONTESTED_MS = 1_000;

    private static final long LOOK_MS = 2_000;

    /** Time between the last event of a hand and the next hand, in milliseconds. */
    public long breakAfter(List<TableEvent> events) {
        if (this == FAST) {
            return 0;
        }
        long time = BREAK_MS;
        boolean shown = false;
        boolean ended = false;
        for (TableEvent event : events) {
            if (event instanceof TableEvent.InHand(HandEvent fact)) {
                shown |= fact instanceof HandEvent.CardsShown;
                ended |= fact instanceof HandEvent.HandEnded;
                time += fact instanceof HandEvent.StreetDealt ? STREET_MS : 0;
            }
        }
        if (shown) {
            return time + SHOWDOWN_MS;
        }
        return ended ? time + UNCONTESTED_MS : time;
    }

    /**
     * Time to look at cards that were shown after a hand, in milliseconds; 0 for events of another
     * kind.
     */
    long lookAt(List<TableEvent> events) {
        boolean shown =
                events.stream()
                        .anyMatch(event ->
                                event instanceof TableEvent.InHand(HandEvent fact)
                                        && (fact instanceof HandEvent.CardsShown
                                                || fact instanceof HandEvent.RabbitShown));
        return this == HUMAN && shown && !HandRecord.ends(events) ? LOOK_MS : 0;
    }

    /** The name on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
