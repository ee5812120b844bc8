package cardroom.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All tables of the evaluators together stay within a megabyte. */
class TableSizesTest {
    private static final Map<Class<?>, Integer> WIDTHS =
            Map.of(byte.class, 1, char.class, 2, int.class, 4, long.class, 8);
    private static final Class<?>[] EVALUATORS = {
        HandEvaluator.class,
        LowHands.class,
        OmahaEvaluator.class,
        OmahaRanks.class,
        ShortDeckEvaluator.class
    };

    @Test
    void tables_ofAllEvaluators_takeAtMostOneMegabyte() throws IllegalAccessException {
        int bytes = 0;
        int tables = 0;
        for (Class<?> evaluator : EVALUATORS) {
            for (Field field : evaluator.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType().isArray()) {
                    field.setAccessible(true);
                    Integer width = WIDTHS.get(field.getType().getComponentType());
                    assertThat(width).as(field.toString()).isNotNull();
                    bytes += width * Array.getLength(field.get(null));
                    tables++;
                }
            }
        }
        System.out.printf("%d tables, %,d bytes%n", tables, bytes);
        assertThat(tables).isGreaterThan(15);
        assertThat(bytes).isLessThanOrEqualTo(1 << 20);
    }
}
