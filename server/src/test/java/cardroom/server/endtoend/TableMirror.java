package cardroom.server.endtoend;

import cardroom.server.wire.CanonicalJson;
import cardroom.server.wire.Json;
import cardroom.server.wire.MergePatch;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A table as a client knows it, kept by the rules of the protocol; whatever breaks them is noted as
 * a fault. Thread-safe.
 */
final class TableMirror {
    private static final int REMEMBERED = 2_000;

    private final Map<Long, Long> hashes =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
                    return size() > REMEMBERED;
                }
            };
    private final List<String> faults = new ArrayList<>();
    private final Deque<ObjectNode> early = new ArrayDeque<>();

    private ObjectNode view = Json.object();
    private @Nullable ObjectNode own;
    private long epoch;
    private long version;
    private boolean joining;
    private int checkedHashes;
    private int deltasSinceJoin;

    /** What to send in {@code table:join}; deltas wait from here until {@link #joined}. */
    synchronized ObjectNode joinOrder(String table) {
        joining = true;
        ObjectNode order = Json.object().put("table", table);
        return version == 0 ? order : order.put("epoch", epoch).put("version", version);
    }

    /** Applies the answer to {@code table:join}; true when it brought deltas. */
    synchronized boolean joined(ObjectNode answer) {
        joining = false;
        boolean deltas = answer.has("deltas");
        deltasSinceJoin = answer.path("deltas").size();
        if (deltas) {
            answer.get("deltas").forEach(delta -> apply((ObjectNode) delta));
        } else {
            take(
                    (ObjectNode) answer.get("snapshot"),
                    answer.get("epoch").asLong(),
                    answer.get("version").asLong());
        }
        if (answer.has("private")) {
            own = (ObjectNode) answer.get("private");
        }
        while (!early.isEmpty()) {
            apply(early.removeFirst());
        }
        notifyAll();
        return deltas;
    }

    /** Applies an event of the server. */
    synchronized void onEvent(String event, ObjectNode payload) {
        switch (event) {
            case "table:delta" -> {
                if (joining) {
                    early.add(payload);
                } else {
                    apply(payload);
                }
            }
            case "table:private" -> own = payload;
            case "table:snapshot" ->
                    take(
                            (ObjectNode) payload.get("view"),
                            payload.get("epoch").asLong(),
                            payload.get("version").asLong());
            default -> {
                // status, chat and the lobby are no part of the view
            }
        }
        notifyAll();
    }

    private void take(ObjectNode snapshot, long atEpoch, long atVersion) {
        long hash = CanonicalJson.crc32(snapshot);
        Long known = hashes.get(atVersion);
        if (known != null && known != hash) {
            faults.add("the snapshot of version " + atVersion + " is not what deltas made of it");
        }
        if (atVersion >= version) {
            view = snapshot;
            epoch = atEpoch;
            version = atVersion;
            hashes.put(version, hash);
        }
    }

    private void apply(ObjectNode delta) {
        long next = delta.get("version").asLong();
        if (next <= version || delta.get("epoch").asLong() < epoch) {
            return;
        }
        if (delta.path("from").asLong(next - 1) != version) {
            faults.add("a gap between " + version + " and " + next);
            return;
        }
        view = MergePatch.apply(view, (ObjectNode) delta.get("patch"));
        epoch = delta.get("epoch").asLong();
        version = next;
        long hash = CanonicalJson.crc32(view);
        hashes.put(version, hash);
        if (next % 20 == 0) {
            checkedHashes++;
            if (delta.path("hash").asLong(-1) != hash) {
                faults.add("version " + next + " has another hash: " + view);
            }
        }
    }

    /** Waits until the own seat is to act in the version that is shown; null when it never was. */
    synchronized @Nullable ObjectNode awaitTurn(int afterTurn, String afterHand, long until)
            throws InterruptedException {
        while (true) {
            ObjectNode now = own;
            if (now != null
                    && now.path("legal").size() > 0
                    && now.get("version").asLong() <= version
                    && (now.get("turn").asInt() != afterTurn
                            || !now.get("hand").asText().equals(afterHand))) {
                return now;
            }
            long left = until - System.currentTimeMillis();
            if (left <= 0) {
                return null;
            }
            wait(left);
        }
    }

    /** Waits until the own seat has cards, and gives its private view. */
    synchronized ObjectNode awaitCards() throws InterruptedException {
        long until = System.currentTimeMillis() + 10_000;
        while (own == null || own.path("cards").isEmpty()) {
            long left = until - System.currentTimeMillis();
            if (left <= 0) {
                throw new AssertionError("no cards came");
            }
            wait(left);
        }
        return own;
    }

    /** Waits until this version is shown. */
    synchronized void awaitVersion(long wanted) throws InterruptedException {
        long until = System.currentTimeMillis() + 10_000;
        while (version < wanted) {
            long left = until - System.currentTimeMillis();
            if (left <= 0) {
                throw new AssertionError("version " + wanted + " never came, only " + version);
            }
            wait(left);
        }
    }

    /** Waits until the private view is so. */
    synchronized void awaitOwn(Predicate<JsonNode> wanted) throws InterruptedException {
        long until = System.currentTimeMillis() + 10_000;
        while (own == null || !wanted.test(own)) {
            long left = until - System.currentTimeMillis();
            if (left <= 0) {
                throw new AssertionError("it never came: " + own);
            }
            wait(left);
        }
    }

    /** Waits until the view is so. */
    synchronized ObjectNode await(Predicate<JsonNode> wanted) throws InterruptedException {
        long until = System.currentTimeMillis() + 10_000;
        while (!wanted.test(view)) {
            long left = until - System.currentTimeMillis();
            if (left <= 0) {
                throw new AssertionError("it never came: " + view);
            }
            wait(left);
        }
        return view;
    }

    synchronized JsonNode view() {
        return view;
    }

    synchronized @Nullable ObjectNode own() {
        return own;
    }

    synchronized long version() {
        return version;
    }

    synchronized int checkedHashes() {
        return checkedHashes;
    }

    synchronized int deltasSinceJoin() {
        return deltasSinceJoin;
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }
}
