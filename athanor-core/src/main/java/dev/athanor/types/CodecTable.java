package dev.athanor.types;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The codecs of a dialect: those of the types themselves, but for the classes of types which the dialect carries in its own
 * way. Safe for use by several threads.
 */
public final class CodecTable implements Codecs {
    private final Map<Class<?>, BiFunction<SqlType<?>, Codecs, Codec<?>>> byClass;
    private final String dialect;
    private final Map<SqlType<?>, Codec<?>> made = new ConcurrentHashMap<>();

    private CodecTable(Map<Class<?>, BiFunction<SqlType<?>, Codecs, Codec<?>>> byClass, String dialect) {
        this.byClass = byClass;
        this.dialect = dialect;
    }

    /**
     * Starts a table.
     *
     * @return a builder in which no class has a codec of its own
     */
    public static Builder builder() {
        return new Builder(new HashMap<>());
    }

    /**
     * Starts a table that differs from this one.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        return new Builder(new HashMap<>(byClass));
    }

    @Override
    public String dialect() {
        return dialect;
    }

    @Override
    public CodecTable on(String other) {
        return other.equals(dialect) ? this : new CodecTable(byClass, other);
    }

    @Override
    @SuppressWarnings("unchecked") // the builder ties the codec's class to the type's
    public <T> Codec<T> codec(SqlType<T> type) {
        Codec<?> codec = made.get(type);
        if (codec == null) {
            // Not computeIfAbsent: types made of others come back here while their codec is being made.
            BiFunction<SqlType<?>, Codecs, Codec<?>> own = byClass.get(type.getClass());
            codec = own == null ? type.codec(this) : own.apply(type, this);
            made.put(type, codec);
        }
        return (Codec<T>) codec;
    }

    /** Puts a table together. */
    public static final class Builder {
        private final Map<Class<?>, BiFunction<SqlType<?>, Codecs, Codec<?>>> byClass;

        private Builder(Map<Class<?>, BiFunction<SqlType<?>, Codecs, Codec<?>>> byClass) {
            this.byClass = byClass;
        }

        /**
         * Sets the codec of a class of types.
         *
         * @param <T> the Java class of the types' values
         * @param <S> the class of types
         * @param type the class of types
         * @param codec gives the codec of a type
         * @return this
         */
        public <T, S extends SqlType<T>> Builder on(Class<S> type, Function<? super S, Codec<T>> codec) {
            byClass.put(type, (sqlType, codecs) -> codec.apply(type.cast(sqlType)));
            return this;
        }

        /**
         * Sets the codec of a class of types that are made of others, such as arrays, whose values are of another class with each.
         *
         * @param <S> the class of types
         * @param type the class of types
         * @param codec gives the codec of a type, which has to be one of the type's values
         * @return this
         */
        @SuppressWarnings("unchecked") // the class is that of the types
        public <S extends SqlType<?>> Builder onEvery(
                Class<? super S> type, BiFunction<? super S, Codecs, ? extends Codec<?>> codec) {
            byClass.put(type, (sqlType, codecs) -> codec.apply((S) sqlType, codecs));
            return this;
        }

        /**
         * The table.
         *
         * @return the codecs
         */
        public CodecTable build() {
            return new CodecTable(Map.copyOf(byClass), "default");
        }
    }
}
