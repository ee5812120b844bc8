package cardroom.engine;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes arbitrary values of records, enums and sealed vocabularies, of plausible and of absurd
 * parts: a command that is added to a vocabulary is tried without another word.
 */
public final class Arbitrary {
    private static final int ATTEMPTS = 200;

    private final RandomGenerator random;
    private final Map<Class<?>, Supplier<?>> makers = new HashMap<>();

    public Arbitrary(RandomGenerator random) {
        this.random = random;
        with(int.class, this::anyInt);
        with(Integer.class, this::anyInt);
        with(long.class, this::anyLong);
        with(Long.class, this::anyLong);
        with(boolean.class, random::nextBoolean);
        with(Boolean.class, random::nextBoolean);
        with(String.class, this::anyString);
    }

    /** Makes values of {@code type} by {@code maker} from now on. */
    public <T> Arbitrary with(Class<T> type, Supplier<? extends T> maker) {
        makers.put(type, maker);
        return this;
    }

    /** One of these. */
    @SafeVarargs
    public final <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    private int anyInt() {
        return oneOf(
                -1, 0, 1, 2, 3, 9, 10, 64, Integer.MIN_VALUE, Integer.MAX_VALUE, random.nextInt());
    }

    private long anyLong() {
        return oneOf(
                -1L,
                0L,
                1L,
                1L + random.nextInt(2_000),
                1L << 53,
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                Long.MAX_VALUE - random.nextInt(1_000),
                random.nextLong());
    }

    private String anyString() {
        return oneOf("", "x", "\u0000\uD83C", "a".repeat(500), Long.toString(random.nextLong()));
    }

    /** Any value of {@code type}. */
    public <T> T of(Class<T> type) {
        @SuppressWarnings("unchecked") // a maker is only ever registered for its own type
        T value = (T) make(type);
        return value;
    }

    private Object make(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return list(generic.getActualTypeArguments()[0]);
        }
        if (!(type instanceof Class<?> plain)) {
            throw new AssertionError("teach " + Arbitrary.class + " to make a " + type);
        }
        Supplier<?> maker = makers.get(plain);
        if (maker != null) {
            return maker.get();
        }
        if (plain.isEnum()) {
            return oneOf(plain.getEnumConstants());
        }
        if (plain.isSealed()) {
            return make(oneOf(plain.getPermittedSubclasses()));
        }
        if (plain.isRecord()) {
            return recordOf(plain);
        }
        throw new AssertionError("teach " + Arbitrary.class + " to make a " + plain);
    }

    private List<Object> list(Type element) {
        List<Object> list = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            list.add(make(element));
        }
        return list;
    }

    /** A record whose guards let it pass. */
    private Object recordOf(Class<?> type) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            @Nullable Object[] parts = new @Nullable Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                parts[i] = part(components[i]);
            }
            Object made = construct(type, types, parts);
            if (made != null) {
                return made;
            }
        }
        throw new AssertionError("no arbitrary " + type + " passes its own guards");
    }

    private @Nullable Object part(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        boolean absent = type.isAnnotationPresent(Nullable.class) && random.nextBoolean();
        return absent ? null : make(component.getGenericType());
    }

    /** The record, or null when its guards refuse these parts. */
    private static @Nullable Object construct(
            Class<?> type, Class<?>[] types, @Nullable Object[] parts) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(parts);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException) {
                return null;
            }
            throw new AssertionError(type + " cannot be made", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " cannot be made", e);
        }
    }
}
