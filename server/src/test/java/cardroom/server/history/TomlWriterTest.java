package cardroom.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever TOML can hold is read from the text exactly as it was written. */
class TomlWriterTest {
    private static final int DOCUMENTS = 2_000;

    private final SplittableRandom random = new SplittableRandom(3);

    @Test
    void field_hostileText_isEscapedIntoOneLine() {
        assertThat(TomlWriter.field("a b", "\"x\\\n\t\u0000\u202e\ud800é"))
                .isEqualTo("\"a b\" = \"\\\"x\\\\\\n\\t\\U00000000\\U0000202E\uFFFDé\"\n");
    }

    @Test
    void field_randomValues_areReadAsTheyWereWritten() throws PhhFileException {
        for (int i = 0; i < DOCUMENTS; i++) {
            PhhFields fields = new PhhFields(table(0));
            String text = PhhWriter.one(fields);
            assertThat(PhhReader.fields(new PhhDocument("", 1, text))).as(text).isEqualTo(fields);
        }
    }

    private Map<String, Object> table(int depth) {
        Map<String, Object> table = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            table.put(random.nextBoolean() ? "key" + i : string(), value(depth));
        }
        return table;
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth > 3 ? 8 : 10)) {
            case 0 -> random.nextLong();
            case 1 -> random.nextDouble() * Math.pow(10, random.nextInt(-300, 300));
            case 2 -> random.nextBoolean();
            case 3 -> LocalTime.ofNanoOfDay(random.nextLong(86_400L) * 1_000_000_000L);
            case 4 -> LocalDate.of(random.nextInt(1, 9999), random.nextInt(1, 13), 28);
            case 5 ->
                    LocalDateTime.of(2024, 2, 29, random.nextInt(24), random.nextInt(60), 0, 5_000);
            case 6 -> OffsetDateTime.of(1999, 1, 2, 3, 4, random.nextInt(60), 0, ZoneOffset.UTC);
            case 7 -> string();
            case 8 -> table(depth + 1);
            default -> {
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(depth + 1));
                }
                yield List.copyOf(list);
            }
        };
    }

    private String string() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int c = random.nextInt(random.nextBoolean() ? 0x80 : 0x11_0000);
            text.appendCodePoint(Character.getType(c) == Character.SURROGATE ? '?' : c);
        }
        return text.toString();
    }
}
