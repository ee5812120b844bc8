package cardroom.server.table;

import cardroom.engine.table.PlayerId;
import cardroom.persistence.log.CommandKey;
import cardroom.persistence.log.EventLog;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The last answered keys of each player at one table (I7). Not thread-safe: used under the table's
 * lock.
 */
final class KeyMemory {
    private final Map<PlayerId, Map<String, CommandKey>> byPlayer = new HashMap<>();

    /** What was answered under this key, if it is remembered. */
    Optional<CommandKey> find(PlayerId player, String key) {
        return Optional.ofNullable(byPlayer.getOrDefault(player, Map.of()).get(key));
    }

    /** Remembers an answer and forgets the oldest beyond the bound. */
    void remember(CommandKey key) {
        byPlayer.computeIfAbsent(key.player(), _ -> bounded()).put(key.key(), key);
    }

    /** Forgets a player who is neither seated nor looking on; the log still knows his keys. */
    void forget(PlayerId player) {
        byPlayer.remove(player);
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
