package dev.athanor.types;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Types whose values are records, other classes, lists and maps in Java, and JSON documents in the database. Java's null is SQL's NULL;
 * {@code in(JSON.nullAs(Json.NULL))} keeps it as the document {@code null}. Two types made alike are equal.
 */
public final class JsonValues {
    private final SqlType<Json> stored;
    private final JsonMapper mapper;

    private JsonValues(SqlType<Json> stored, JsonMapper mapper) {
        this.stored = stored;
        this.mapper = mapper;
    }

    /**
     * Values kept as documents of some type: {@link Types#JSON}, PostgreSQL's JSONB, or one with variants. They are read and written by
     * the {@link JsonMapper} that is on the class path.
     *
     * @param stored the type of the documents
     * @return what makes the types
     */
    public static JsonValues in(SqlType<Json> stored) {
        return new JsonValues(stored, InstalledJsonMapper.INSTANCE);
    }

    /**
     * The same with another mapper.
     *
     * @param other reads and writes the documents
     * @return what makes the types
     */
    public JsonValues by(JsonMapper other) {
        return new JsonValues(stored, other);
    }

    /**
     * Values of a class. Sessions compare them by {@code equals}, which records have.
     *
     * @param <T> the class
     * @param javaType the class
     * @return the type
     */
    public <T> SqlType<T> of(Class<T> javaType) {
        return of(javaType, javaType);
    }

    /**
     * Lists.
     *
     * @param <E> the class of the elements
     * @param element the class of the elements
     * @return the type
     */
    @SuppressWarnings("unchecked") // a List of anything is what the class of List stands for
    public <E> SqlType<List<E>> listOf(Class<E> element) {
        return of((Class<List<E>>) (Class<?>) List.class, new Generic(List.class, List.of(element)));
    }

    /**
     * Objects with keys that are not known in advance.
     *
     * @param <V> the class of the values
     * @param value the class of the values
     * @return the type
     */
    @SuppressWarnings("unchecked") // a Map of anything is what the class of Map stands for
    public <V> SqlType<Map<String, V>> mapOf(Class<V> value) {
        return of((Class<Map<String, V>>) (Class<?>) Map.class, new Generic(Map.class, List.of(String.class, value)));
    }

    private <T> SqlType<T> of(Class<T> javaType, Type type) {
        return stored.map(javaType, new Writer<>(mapper, type), new Reader<>(mapper, javaType, type));
    }

    /** As a record, so that types which are made alike are equal. */
    private record Writer<T>(JsonMapper mapper, Type type) implements Function<T, Json> {
        @Override
        public Json apply(T value) {
            return Json.of(mapper.write(value, type));
        }
    }

    /** As a record, so that types which are made alike are equal. */
    private record Reader<T>(JsonMapper mapper, Class<T> javaType, Type type) implements Function<Json, @Nullable T> {
        @Override
        public @Nullable T apply(Json document) {
            return javaType.cast(mapper.read(document.text(), type));
        }
    }

    private record Generic(Class<?> raw, List<Type> arguments) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return null;
        }
    }
}
