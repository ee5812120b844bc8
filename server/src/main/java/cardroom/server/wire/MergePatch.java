package cardroom.server.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** JSON merge patches (RFC 7396) between objects that hold no nulls. */
public final class MergePatch {
    private MergePatch() {}

    /**
     * The smallest patch that turns {@code before} into {@code after}; empty when they are equal.
     */
    public static ObjectNode between(ObjectNode before, ObjectNode after) {
        ObjectNode patch = Json.object();
        for (Map.Entry<String, JsonNode> field : after.properties()) {
            JsonNode old = before.get(field.getKey());
            JsonNode now = field.getValue();
            if (old instanceof ObjectNode from && now instanceof ObjectNode to) {
                ObjectNode inner = between(from, to);
                if (!inner.isEmpty()) {
                    patch.set(field.getKey(), inner);
                }
            } else if (!now.equals(old)) {
                patch.set(field.getKey(), now);
            }
        }
        before.fieldNames().forEachRemaining(name -> removeIfGone(name, after, patch));
        return patch;
    }

    private static void removeIfGone(String name, ObjectNode after, ObjectNode patch) {
        if (!after.has(name)) {
            patch.putNull(name);
        }
    }

    /** {@code target} with {@code patch} applied; neither argument changes. */
    public static ObjectNode apply(ObjectNode target, ObjectNode patch) {
        ObjectNode result = target.deepCopy();
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            String name = field.getKey();
            switch (field.getValue()) {
                case JsonNode gone when gone.isNull() -> result.remove(name);
                case ObjectNode inner -> {
                    ObjectNode base = result.get(name) instanceof ObjectNode o ? o : Json.object();
                    result.set(name, apply(base, inner));
                }
                case JsonNode value -> result.set(name, value);
            }
        }
        return result;
    }
}
