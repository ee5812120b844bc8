package cardroom.server.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a payload strictly: every getter throws {@link BadPayload} for what does not
 * fit.
 */
record Payload(ObjectNode node) {

    /** A text of {@code 1 .. max} characters. */
    String text(String name, int max) {
        return optionalText(name, max).orElseThrow(() -> missing(name, "a text"));
    }

    /**
     * A text, or nothing when the field is absent or null. Control characters, broken surrogates
     * and line ends never fit: not every database can keep them.
     */
    Optional<String> optionalText(String name, int max) {
        JsonNode value = node.get(name);
        if (isAbsent(value)) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().isEmpty() || value.textValue().length() > max) {
            throw new BadPayload(name + " is a text of 1 to " + max + " characters");
        }
        if (!value.textValue().codePoints().allMatch(Payload::isPlain)) {
            throw new BadPayload(name + " is one line without control characters");
        }
        return Optional.of(value.textValue());
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    /** An integer; fractions, exponents and numbers beyond 64 bits do not fit. */
    long integer(String name, long min, long max) {
        OptionalLong value = optionalInteger(name, min, max);
        if (value.isEmpty()) {
            throw missing(name, "an integer");
        }
        return value.getAsLong();
    }

    /** An integer, or nothing when the field is absent or null. */
    OptionalLong optionalInteger(String name, long min, long max) {
        JsonNode value = node.get(name);
        return isAbsent(value)
                ? OptionalLong.empty()
                : OptionalLong.of(toLong(name, value, min, max));
    }

    /** As {@link #optionalInteger}, for small numbers. */
    OptionalInt optionalInt(String name, int min, int max) {
        OptionalLong value = optionalInteger(name, min, max);
        return value.isPresent() ? OptionalInt.of((int) value.getAsLong()) : OptionalInt.empty();
    }

    /** True or false, or nothing when the field is absent or null. */
    Optional<Boolean> optionalFlag(String name) {
        JsonNode value = node.get(name);
        if (isAbsent(value)) {
            return Optional.empty();
        }
        if (!value.isBoolean()) {
            throw new BadPayload(name + " is true or false, not " + shorten(value));
        }
        return Optional.of(value.booleanValue());
    }

    /** A list of exactly {@code size} integers. */
    List<Long> integers(String name, int size, long min, long max) {
        JsonNode value = node.get(name);
        if (value == null || !value.isArray() || value.size() != size) {
            throw new BadPayload(name + " is a list of " + size + " integers");
        }
        List<Long> numbers = new ArrayList<>();
        value.forEach(item -> numbers.add(toLong(name, item, min, max)));
        return numbers;
    }

    /** A list of at most {@code max} texts; empty when the field is absent. */
    List<String> texts(String name, int max) {
        JsonNode value = node.get(name);
        if (isAbsent(value)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        value.forEach(item -> texts.add(item.isTextual() ? item.textValue() : ""));
        if (!value.isArray() || texts.size() > max || texts.contains("")) {
            throw new BadPayload(name + " is a list of at most " + max + " texts");
        }
        return texts;
    }

    /** An object, or nothing when the field is absent. */
    Optional<Payload> optionalObject(String name) {
        JsonNode value = node.get(name);
        if (isAbsent(value)) {
            return Optional.empty();
        }
        if (!(value instanceof ObjectNode object)) {
            throw new BadPayload(name + " is an object");
        }
        return Optional.of(new Payload(object));
    }

    /** Refuses fields that are not among {@code known}, where a misspelt one would be missed. */
    void allowOnly(Set<String> known) {
        node.fieldNames()
                .forEachRemaining(name -> {
                    if (!known.contains(name)) {
                        throw new BadPayload(
                                shorten(node.textNode(name)) + " is none of the fields " + known);
                    }
                });
    }

    /** Whether the field is there, even as null. */
    boolean has(String name) {
        return node.has(name);
    }

    private static long toLong(String name, JsonNode value, long min, long max) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new BadPayload(name + " is an integer, not " + shorten(value));
        }
        long number = value.longValue();
        if (number < min || number > max) {
            throw new BadPayload(name + " lies between " + min + " and " + max + ", not " + number);
        }
        return number;
    }

    private static String shorten(JsonNode value) {
        String text = value.toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static boolean isAbsent(@Nullable JsonNode value) {
        return value == null || value.isNull();
    }

    private static BadPayload missing(String name, String kind) {
        return new BadPayload(name + " is missing; it is " + kind);
    }
}
