package dev.athanor.types;

import java.util.HashMap;
import java.util.List;
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

    /** Gives the codecs of arrays. */
    @FunctionalInterface
    public interface ArrayCodecs {
        /**
         * The codec of a type of arrays.
         *
         * @param <T> the Java class of the elements
         * @param type the type
         * @param codecs gives the codec of the elements
         * @return the codec
         */
        <T> Codec<List<T>> of(ArrayType<T> type, Codecs codecs);
    }

    /** Gives the codecs of enumerations. */
    @FunctionalInterface
    public interface EnumCodecs {
        /**
         * The codec of an enumeration.
         *
         * @param <E> the Java class of the values
         * @param type the type
         * @param codecs gives the codecs of other types
         * @return the codec
         */
        <E> Codec<E> of(EnumType<E> type, Codecs codecs);
    }

    /** Gives the codecs of ranges. */
    @FunctionalInterface
    public interface RangeCodecs {
        /**
         * The codec of a type of ranges.
         *
         * @param <T> the Java class of the values in a range
         * @param type the type
         * @return the codec
         */
        <T extends Comparable<? super T>> Codec<Range<T>> of(RangeType<T> type);
    }

    /** Gives the codecs of multiranges. */
    @FunctionalInterface
    public interface MultiRangeCodecs {
        /**
         * The codec of a type of multiranges.
         *
         * @param <T> the Java class of the values in a range
         * @param type the type
         * @return the codec
         */
        <T extends Comparable<? super T>> Codec<MultiRange<T>> of(MultiRangeType<T> type);
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
         * Sets the codecs of arrays.
         *
         * @param codec gives the codec of a type of arrays
         * @return this
         */
        public Builder onArrays(ArrayCodecs codec) {
            byClass.put(ArrayType.class, (type, codecs) -> codec.of((ArrayType<?>) type, codecs));
            return this;
        }

        /**
         * Sets the codecs of enumerations.
         *
         * @param codec gives the codec of an enumeration
         * @return this
         */
        public Builder onEnums(EnumCodecs codec) {
            byClass.put(EnumType.class, (type, codecs) -> codec.of((EnumType<?>) type, codecs));
            return this;
        }

        /**
         * Sets the codecs of ranges.
         *
         * @param codec gives the codec of a type of ranges
         * @return this
         */
        public Builder onRanges(RangeCodecs codec) {
            byClass.put(RangeType.class, (type, codecs) -> codec.of((RangeType<?>) type));
            return this;
        }

        /**
         * Sets the codecs of multiranges.
         *
         * @param codec gives the codec of a type of multiranges
         * @return this
         */
        public Builder onMultiRanges(MultiRangeCodecs codec) {
            byClass.put(MultiRangeType.class, (type, codecs) -> codec.of((MultiRangeType<?>) type));
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
