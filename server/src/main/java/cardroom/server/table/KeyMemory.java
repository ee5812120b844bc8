package cardroom.server.table;

import cardroom.engine.table.PlayerId;
import cardroom.persistence.log.CommandKey;
import cardroom.persistence.log.EventLog;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The last answered keys of each player at one table (I7). Not thread-safe: used under the table's
 * lock.
 */
final class KeyMemory {
    /** Players beyond this are forgotten, the longest silent first; the log still knows them. */
    static final int MAX_PLAYERS = 128;

    private final Map<PlayerId, Map<String, CommandKey>> byPlayer =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<PlayerId, Map<String, CommandKey>> eldest) {
                    return size() > MAX_PLAYERS;
                }
            };

    /** What was answered under this key, if it is remembered. */
    Optional<CommandKey> find(PlayerId player, String key) {
        return Optional.ofNullable(byPlayer.getOrDefault(player, Map.of()).get(key));
    }

    /** Remembers an answer and forgets the oldest beyond the bound. */
    void remember(CommandKey key) {
        byPlayer.computeIfAbsent(key.player(), _ -> bounded()).put(key.key(), key);
    }

    private static Map<String, CommandKey> bounded() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, CommandKey> eldest) {
                return size() > EventLog.REMEMBERED_KEYS;
            }
        };
    }
}
