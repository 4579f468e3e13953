package dev.athanor.compile;

import dev.athanor.error.UnsupportedCompilationException;
import dev.athanor.types.BigIntegerType;
import dev.athanor.types.BinaryType;
import dev.athanor.types.BooleanType;
import dev.athanor.types.DateType;
import dev.athanor.types.DoubleType;
import dev.athanor.types.EnumType;
import dev.athanor.types.IntegerType;
import dev.athanor.types.JsonType;
import dev.athanor.types.NumericType;
import dev.athanor.types.SmallIntegerType;
import dev.athanor.types.SqlType;
import dev.athanor.types.StringType;
import dev.athanor.types.TimeType;
import dev.athanor.types.TimestampType;
import dev.athanor.types.UuidType;
import dev.athanor.types.ZonedTimestampType;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What types are called in a dialect's DDL and casts. Immutable. */
public final class TypeNames {
    private static final TypeNames STANDARD = new Builder(new HashMap<>())
            .on(SmallIntegerType.class, type -> "SMALLINT")
            .on(IntegerType.class, type -> "INTEGER")
            .on(BigIntegerType.class, type -> "BIGINT")
            .on(NumericType.class, type -> "NUMERIC" + digits(type))
            .on(DoubleType.class, type -> type.isDouble() ? "DOUBLE" : "FLOAT")
            .on(BooleanType.class, type -> "BOOLEAN")
            .on(StringType.class, TypeNames::string)
            .on(DateType.class, type -> "DATE")
            .on(TimeType.class, type -> "TIME")
            .on(TimestampType.class, type -> "DATETIME")
            .on(ZonedTimestampType.class, type -> "DATETIME")
            .on(BinaryType.class, type -> "BLOB")
            .on(UuidType.class, type -> "CHAR(32)")
            .on(JsonType.class, type -> "JSON")
            .on(EnumType.class, type -> "VARCHAR(" + longest(type) + ")")
            .build();

    private final Map<Class<?>, Function<SqlType<?>, String>> byClass;
    private final String dialect;

    private TypeNames(Map<Class<?>, Function<SqlType<?>, String>> byClass, String dialect) {
        this.byClass = byClass;
        this.dialect = dialect;
    }

    /**
     * The names that SQLAlchemy's default dialect uses.
     *
     * @return names for every type of this library
     */
    public static TypeNames standard() {
        return STANDARD;
    }

    /**
     * Starts a set of names that differs from this one.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        return new Builder(new HashMap<>(byClass));
    }

    /** The same names for a dialect, by which types with variants choose theirs. */
    TypeNames on(String other) {
        return other.equals(dialect) ? this : new TypeNames(byClass, other);
    }

    /**
     * The name of a type.
     *
     * @param type the type
     * @return its name with its parameters
     * @throws UnsupportedCompilationException when the dialect has no such type
     */
    public String nameOf(SqlType<?> type) {
        SqlType<?> stored = type.storedOn(dialect);
        Function<SqlType<?>, String> name = byClass.get(stored.getClass());
        if (name == null) {
            throw new UnsupportedCompilationException(
                    "The dialect has no name for type %s (%s); register one with TypeNames.Builder.on(%s.class, ..)"
                            .formatted(
                                    stored,
                                    stored.getClass().getName(),
                                    stored.getClass().getSimpleName()));
        }
        return name.apply(stored);
    }

    /**
     * The parenthesised digits of a decimal type.
     *
     * @param type the type
     * @return {@code (10, 2)}, or nothing when there is no bound
     */
    public static String digits(NumericType type) {
        if (type.precision() == null) {
            return "";
        }
        return type.scale() == null
                ? "(" + type.precision() + ")"
                : "(%d, %d)".formatted(type.precision(), type.scale());
    }

    /**
     * The length of an enum's longest label.
     *
     * @param type the type
     * @return the length in characters
     */
    public static int longest(EnumType<?> type) {
        return type.labels().stream().mapToInt(String::length).max().orElse(1);
    }

    private static String string(StringType type) {
        return type.kind().sqlName() + (type.length() == null ? "" : "(" + type.length() + ")");
    }

    /** Puts a set of names together. */
    public static final class Builder {
        private final Map<Class<?>, Function<SqlType<?>, String>> byClass;

        private Builder(Map<Class<?>, Function<SqlType<?>, String>> byClass) {
            this.byClass = byClass;
        }

        /**
         * Sets how types of a class are called.
         *
         * @param <S> the class
         * @param type the class
         * @param name gives the name of a type
         * @return this
         */
        public <S extends SqlType<?>> Builder on(Class<S> type, Function<? super S, String> name) {
            byClass.put(type, sqlType -> name.apply(type.cast(sqlType)));
            return this;
        }

        /**
         * The set.
         *
         * @return the names
         */
        public TypeNames build() {
            return new TypeNames(Map.copyOf(byClass), "default");
        }
    }
}
