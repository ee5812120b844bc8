package cardroom.server.wire;

import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;
import cardroom.engine.hand.HandEvent;
import cardroom.engine.hand.HandOptions;
import cardroom.engine.hand.HandSetup;
import cardroom.engine.hand.Variant;
import cardroom.engine.table.BuyInLock;
import cardroom.engine.table.Owes;
import cardroom.engine.table.PlayerId;
import cardroom.engine.table.SeatState;
import cardroom.engine.table.TableEvent;
import cardroom.engine.table.TableId;
import cardroom.engine.table.TableSettings;
import cardroom.engine.table.TableState;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Table events as JSON, for the log and for deltas. A deck never passes: it is stored apart and
 * handed in when a started hand is read, so a stored row holds nothing that is not public.
 */
public final class EventCodec {
    private static final Map<String, Class<?>> CLASSES = new HashMap<>();
    private static final Map<Class<?>, String> NAMES = new HashMap<>();
    private static final ObjectMapper MAPPER = mapper();

    /**
     * Facts that only the fold needs, and what a player wants; onlookers find in the patch what
     * they may know.
     */
    private static final Set<String> UNTOLD =
            Set.of("turn-began", "bank-set", "hand-settled", "preferences-set", "runs-wanted");

    /** Of the options of a hand, what players want. */
    private static final Set<String> SECRET_OPTIONS = Set.of("runs", "showing");

    static {
        for (Class<?> type : TableEvent.class.getPermittedSubclasses()) {
            name(type);
        }
        for (Class<?> type : HandEvent.class.getPermittedSubclasses()) {
            name(type);
        }
    }

    private EventCodec() {}

    /** The events as a JSON array, without decks. */
    public static String write(List<TableEvent> events) {
        return Json.text(tree(events));
    }

    /** The events of a delta: those that an onlooker is told. */
    public static ArrayNode told(List<TableEvent> events) {
        return told(tree(events));
    }

    /** As {@link #told(List)} for a stored row. */
    public static ArrayNode told(String stored) {
        return told((ArrayNode) Json.parse(stored));
    }

    private static ArrayNode told(ArrayNode events) {
        ArrayNode array = Json.NODES.arrayNode();
        for (JsonNode event : events) {
            if (!UNTOLD.contains(event.path("type").asText())) {
                array.add(withoutWishes((ObjectNode) event));
            }
        }
        return array;
    }

    private static ObjectNode withoutWishes(ObjectNode event) {
        if (event.get("options") instanceof ObjectNode options) {
            options.remove(SECRET_OPTIONS);
            if (options.isEmpty()) {
                event.remove("options");
            }
        }
        return event;
    }

    /** The types of the events of a stored row. */
    public static List<String> types(String stored) {
        return Json.parse(stored).findValuesAsText("type");
    }

    /** The id of the hand that a stored row begins. */
    public static String handBegunIn(TableId table, String stored) {
        for (JsonNode event : Json.parse(stored)) {
            if (event.path("type").asText().equals("hand-began")) {
                return table.value() + "-" + event.path("number").asInt();
            }
        }
        throw new IllegalArgumentException("this row begins no hand");
    }

    /** Reads what {@link #write} wrote; {@code deck} is asked once per started hand. */
    public static List<TableEvent> read(String stored, Supplier<Deck> deck) {
        List<TableEvent> events = new ArrayList<>();
        for (JsonNode node : Json.parse(stored)) {
            events.add(readOne((ObjectNode) node, deck));
        }
        return events;
    }

    /** A table between hands: everything but the hand and the clock. */
    public static ObjectNode state(TableState state) {
        return MAPPER.valueToTree(state);
    }

    /** Reads what {@link #state(TableState)} wrote. */
    public static TableState state(ObjectNode node) {
        return read(node, TableState.class);
    }

    /** The settings of a table. */
    public static ObjectNode settings(TableSettings settings) {
        return MAPPER.valueToTree(settings);
    }

    /** Reads what {@link #settings(TableSettings)} wrote. */
    public static TableSettings settings(ObjectNode node) {
        return read(node, TableSettings.class);
    }

    private static <T> T read(ObjectNode node, Class<T> type) {
        try {
            return MAPPER.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    private static ArrayNode tree(List<TableEvent> events) {
        ArrayNode array = Json.NODES.arrayNode();
        for (TableEvent event : events) {
            Object fact = event instanceof TableEvent.InHand(HandEvent inner) ? inner : event;
            ObjectNode node = Json.object().put("type", NAMES.get(fact.getClass()));
            if (fact instanceof HandEvent.HandStarted(HandSetup setup, Deck _)) {
                fact = setup;
            }
            node.setAll((ObjectNode) MAPPER.valueToTree(fact));
            if (node.path("options").isEmpty()) {
                node.remove("options");
            }
            array.add(node);
        }
        return array;
    }

    private static TableEvent readOne(ObjectNode node, Supplier<Deck> deck) {
        String name = node.path("type").asText();
        Class<?> type = CLASSES.get(name);
        if (type == null) {
            throw new IllegalArgumentException("unknown event type '" + name + "'");
        }
        ObjectNode fields = node.deepCopy();
        fields.remove("type");
        try {
            if (type == HandEvent.HandStarted.class) {
                fields.withObject("options");
                HandSetup setup = MAPPER.treeToValue(fields, HandSetup.class);
                return new TableEvent.InHand(new HandEvent.HandStarted(setup, deck.get()));
            }
            Object fact = MAPPER.treeToValue(fields, type);
            return fact instanceof HandEvent inner
                    ? new TableEvent.InHand(inner)
                    : (TableEvent) fact;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "event '" + name + "': " + e.getOriginalMessage(), e);
        }
    }

    private static void name(Class<?> type) {
        String name =
                type.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        CLASSES.put(name, type);
        NAMES.put(type, name);
    }

    static ObjectMapper mapper() {
        SimpleModule module = new SimpleModule();
        text(module, Card.class, Card::toString, Card::parse);
        text(module, PlayerId.class, PlayerId::value, PlayerId::new);
        text(module, TableId.class, TableId::value, TableId::new);
        RulesCodec.register(module);
        ObjectMapper mapper =
                JsonMapper.builder()
                        .addModule(module)
                        .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .addMixIn(TableState.class, WithoutHand.class)
                        .addMixIn(SeatState.class, Owing.class)
                        .addMixIn(TableEvent.SeatTaken.class, Owing.class)
                        .addMixIn(TableEvent.SatIn.class, Owing.class)
                        .addMixIn(TableEvent.SeatLeft.class, Locking.class)
                        .addMixIn(HandOptions.class, Differing.class)
                        .addMixIn(HandSetup.Player.class, Posting.class)
                        .addMixIn(HandEvent.StreetDealt.class, OnBoard.class)
                        .addMixIn(HandEvent.PotAwarded.class, OnBoard.class)
                        .build();
        mapper.setAnnotationIntrospector(new LowerCaseEnums());
        RulesCodec.omitDefaults(mapper);
        mapper.configOverride(boolean.class)
                .setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, null));
        mapper.configOverride(Map.class)
                .setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, null))
                .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        mapper.configOverride(Set.class)
                .setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, null))
                .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        mapper.configOverride(String.class)
                .setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, null))
                .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        return mapper;
    }

    /**
     * Enums in lower case with hyphens, as everywhere on the wire; variants keep their PHH code.
     */
    private static final class LowerCaseEnums extends JacksonAnnotationIntrospector {
        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
            for (int i = 0; i < values.length; i++) {
                names[i] =
                        values[i] instanceof Variant variant
                                ? variant.code()
                                : values[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
            return names;
        }
    }

    /** The hand is folded from its events and never written. */
    @JsonIgnoreProperties({"hand", "turn"})
    @SuppressWarnings("UnusedMethod") // Jackson reads its annotations
    private interface WithoutHand {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<BuyInLock> locks();
    }

    /** Rows of earlier releases say only whether a big blind is owed. */
    @SuppressWarnings("UnusedMethod") // Jackson reads its annotation
    private interface Owing {
        @JsonAlias("owesBlind")
        Owes owes();
    }

    /** Most players leave without a lock. */
    @SuppressWarnings("UnusedMethod") // Jackson reads its annotation
    private interface Locking {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        long lockedUntil();
    }

    /** Only what differs from the plain rules. */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    private interface Differing {}

    /** Dead chips are rare. */
    @SuppressWarnings("UnusedMethod") // Jackson reads its annotation
    private interface Posting {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        long dead();
    }

    /** Most hands have one board. */
    @SuppressWarnings("UnusedMethod") // Jackson reads its annotation
    private interface OnBoard {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        int board();
    }

    private static <T> void text(
            SimpleModule module,
            Class<T> type,
            Function<T, String> write,
            Function<String, T> read) {
        module.addSerializer(
                new StdSerializer<T>(type) {
                    @Override
                    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
                            throws IOException {
                        out.writeString(write.apply(value));
                    }
                });
        module.addDeserializer(
                type,
                new StdDeserializer<T>(type) {
                    @Override
                    public T deserialize(JsonParser in, DeserializationContext context)
                            throws IOException {
                        return read.apply(in.getValueAsString());
                    }
                });
    }
}
