package cardroom.server.wire;

import cardroom.engine.hand.Rake;
import cardroom.engine.table.Entry;
import cardroom.engine.table.HouseRules;
import cardroom.engine.table.HouseRules.AnteKind;
import cardroom.engine.table.HouseRules.Straddles;
import cardroom.engine.table.Owes;
import cardroom.engine.table.Preferences;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * House rules and preferences as JSON, on the wire and in the log: a field says what differs from
 * the default, so that older rows and shorter requests mean what they always did.
 */
public final class RulesCodec {
    private RulesCodec() {}

    /** What these rules do differently; empty for a plain table. */
    public static ObjectNode write(HouseRules rules) {
        HouseRules plain = HouseRules.NONE;
        ObjectNode node = Json.object();
        if (rules.ante() != plain.ante()) {
            node.put("ante", word(rules.ante()));
        }
        flag(node, "anteFirst", rules.anteFirst());
        if (rules.straddles() != plain.straddles()) {
            node.put("straddles", word(rules.straddles()));
        }
        flag(node, "straddleRaise", rules.straddleRaise());
        number(node, "bombPotEvery", rules.bombPotEvery(), plain.bombPotEvery());
        number(node, "bombPotAnte", rules.bombPotAnte(), plain.bombPotAnte());
        number(node, "runs", rules.runs(), plain.runs());
        flag(node, "rabbitHunt", rules.rabbitHunt());
        Rake rake = rules.rake();
        if (rake != null) {
            ObjectNode taken = node.putObject("rake").put("basisPoints", rake.basisPoints());
            number(taken, "cap", rake.cap(), 0);
            flag(taken, "noFlopNoDrop", rake.noFlopNoDrop());
        }
        number(node, "buyInLockMs", rules.buyInLockMs(), plain.buyInLockMs());
        return node;
    }

    /**
     * The rules that {@link #write(HouseRules)} wrote, or that a client asks for; an {@link
     * IllegalArgumentException} says which field is wrong.
     */
    public static HouseRules rules(JsonNode node) {
        HouseRules plain = HouseRules.NONE;
        return new HouseRules(
                one(node, "ante", AnteKind.class, plain.ante()),
                flag(node, "anteFirst"),
                one(node, "straddles", Straddles.class, plain.straddles()),
                flag(node, "straddleRaise"),
                (int) number(node, "bombPotEvery", plain.bombPotEvery(), Integer.MAX_VALUE),
                number(node, "bombPotAnte", plain.bombPotAnte(), Long.MAX_VALUE),
                (int) number(node, "runs", plain.runs(), Integer.MAX_VALUE),
                flag(node, "rabbitHunt"),
                rake(node.path("rake")),
                number(node, "buyInLockMs", plain.buyInLockMs(), Long.MAX_VALUE));
    }

    private static @Nullable Rake rake(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        return new Rake(
                (int) number(node, "basisPoints", 0, Integer.MAX_VALUE),
                number(node, "cap", 0, Long.MAX_VALUE),
                flag(node, "noFlopNoDrop"));
    }

    /** What a seat wants; whether it mucks always stands there. */
    public static ObjectNode write(Preferences prefs) {
        ObjectNode node = Json.object();
        flag(node, "straddle", prefs.straddle());
        node.put("autoMuck", prefs.autoMuck());
        number(node, "runs", prefs.runs(), Preferences.DEFAULT.runs());
        return node;
    }

    /** Reads what {@link #write(Preferences)} wrote. */
    public static Preferences prefs(JsonNode node) {
        return new Preferences(
                flag(node, "straddle"),
                node.path("autoMuck").asBoolean(Preferences.DEFAULT.autoMuck()),
                (int) number(node, "runs", Preferences.DEFAULT.runs(), Integer.MAX_VALUE));
    }

    /** Teaches a mapper to read and write them; what is absent is the default. */
    static void register(SimpleModule module) {
        type(module, HouseRules.class, HouseRules.NONE, RulesCodec::write, RulesCodec::rules);
        type(module, Preferences.class, Preferences.DEFAULT, RulesCodec::write, RulesCodec::prefs);
        type(
                module,
                Owes.class,
                Owes.NONE,
                owes -> TextNode.valueOf(owes.wire()),
                RulesCodec::owes);
        type(
                module,
                Entry.class,
                Entry.POST,
                entry -> TextNode.valueOf(word(entry)),
                node -> named(Entry.class, "entry", node));
    }

    /** Leaves the defaults out of what the mapper writes. */
    static void omitDefaults(ObjectMapper mapper) {
        JsonInclude.Value present =
                JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, null);
        for (Class<?> type :
                List.of(HouseRules.class, Preferences.class, Owes.class, Entry.class)) {
            mapper.configOverride(type).setInclude(present);
        }
    }

    /** Rows of earlier releases say true where a big blind is owed. */
    private static Owes owes(JsonNode node) {
        if (node instanceof BooleanNode flag) {
            return flag.booleanValue() ? Owes.BIG : Owes.NONE;
        }
        return named(Owes.class, "owes", node);
    }

    private static <E extends Enum<E>> E one(JsonNode node, String field, Class<E> type, E absent) {
        JsonNode value = node.path(field);
        return value.isMissingNode() ? absent : named(type, field, value);
    }

    private static <E extends Enum<E>> E named(Class<E> type, String field, JsonNode value) {
        for (E constant : type.getEnumConstants()) {
            if (value.isTextual() && word(constant).equals(value.textValue())) {
                return constant;
            }
        }
        List<String> words =
                List.of(type.getEnumConstants()).stream().map(RulesCodec::word).toList();
        throw new IllegalArgumentException(
                "%s is one of %s, not %s".formatted(field, String.join(", ", words), value));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static long number(JsonNode node, String field, long absent, long most) {
        JsonNode value = node.path(field);
        if (value.isMissingNode()) {
            return absent;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() > most) {
            throw new IllegalArgumentException(field + " is a whole number, not " + value);
        }
        return Math.max(value.longValue(), Integer.MIN_VALUE);
    }

    private static boolean flag(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw new IllegalArgumentException(field + " is true or false, not " + value);
        }
        return value.booleanValue();
    }

    private static void flag(ObjectNode node, String field, boolean value) {
        if (value) {
            node.put(field, true);
        }
    }

    private static void number(ObjectNode node, String field, long value, long absent) {
        if (value != absent) {
            node.put(field, value);
        }
    }

    private static <T> void type(
            SimpleModule module,
            Class<T> type,
            T absent,
            Function<T, JsonNode> write,
            Function<JsonNode, T> read) {
        module.addSerializer(
                new StdSerializer<T>(type) {
                    @Override
                    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
                            throws IOException {
                        out.writeTree(write.apply(value));
                    }

                    @Override
                    public boolean isEmpty(SerializerProvider provider, T value) {
                        return value.equals(absent);
                    }
                });
        module.addDeserializer(
                type,
                new StdDeserializer<T>(type) {
                    @Override
                    public T deserialize(JsonParser in, DeserializationContext context)
                            throws IOException {
                        JsonNode node = in.readValueAsTree();
                        return node instanceof NullNode ? absent : read.apply(node);
                    }

                    @Override
                    public T getNullValue(DeserializationContext context) {
                        return absent;
                    }
                });
    }
}
