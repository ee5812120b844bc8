package cardroom.server.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The newest deltas of one table, at most 16 KB of them; older ones come from the log. Thread-safe.
 */
final class DeltaRing {
    private static final int MAX_CHARS = 16 * 1024;

    private record Entry(long version, long epoch, String json) {}

    private final Deque<Entry> entries = new ArrayDeque<>();
    private int chars;

    /** Adds the delta of the next version. */
    synchronized void add(long version, long epoch, String json) {
        entries.addLast(new Entry(version, epoch, json));
        chars += json.length();
        while (chars > MAX_CHARS && entries.size() > 1) {
            chars -= entries.removeFirst().json().length();
        }
    }

    /**
     * The deltas after {@code version} up to {@code upTo}, if all of them are here and the history
     * at {@code version} carries {@code epoch}; a client on the newest version gets an empty list.
     */
    synchronized Optional<List<String>> between(long version, long epoch, long upTo) {
        List<String> found = new ArrayList<>();
        boolean known = false;
        for (Entry entry : entries) {
            if (entry.version() == version) {
                known = entry.epoch() == epoch;
            } else if (entry.version() > version && entry.version() <= upTo) {
                found.add(entry.json());
            }
        }
        return known && found.size() == upTo - version ? Optional.of(found) : Optional.empty();
    }
}
