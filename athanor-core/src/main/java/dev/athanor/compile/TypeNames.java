package dev.athanor.compile;

import dev.athanor.error.UnsupportedCompilationException;
import dev.athanor.types.BigIntegerType;
import dev.athanor.types.BinaryType;
import dev.athanor.types.BooleanType;
import dev.athanor.types.DateType;
import dev.athanor.types.DoubleType;
import dev.athanor.types.EnumType;
import dev.athanor.types.ExactType;
import dev.athanor.types.IntegerType;
import dev.athanor.types.IntervalType;
import dev.athanor.types.NumericType;
import dev.athanor.types.RealType;
import dev.athanor.types.SmallIntegerType;
import dev.athanor.types.SqlType;
import dev.athanor.types.StringType;
import dev.athanor.types.TimeType;
import dev.athanor.types.TimestampType;
import dev.athanor.types.UnknownType;
import dev.athanor.types.UuidType;
import dev.athanor.types.ZonedTimeType;
import dev.athanor.types.ZonedTimestampType;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What types are called in a dialect's DDL and casts. Immutable. */
public final class TypeNames {
    private static final Identifiers QUOTES = new Identifiers('"', '"', Set.of(), Integer.MAX_VALUE);
    private static final TypeNames STANDARD = new Builder(new HashMap<>())
            .on(UnknownType.class, UnknownType::name)
            .on(SmallIntegerType.class, type -> "SMALLINT")
            .on(IntegerType.class, type -> "INTEGER")
            .on(BigIntegerType.class, type -> "BIGINT")
            .on(NumericType.class, type -> "NUMERIC" + digits(type))
            .on(DoubleType.class, type -> type.isDouble() ? "DOUBLE" : "FLOAT")
            .on(RealType.class, type -> "REAL")
            .on(BooleanType.class, type -> "BOOLEAN")
            .on(StringType.class, TypeNames::string)
            .on(DateType.class, type -> "DATE")
            .on(TimeType.class, type -> "TIME")
            .on(ZonedTimeType.class, type -> "TIME")
            .on(TimestampType.class, type -> "DATETIME")
            .on(ZonedTimestampType.class, type -> "DATETIME")
            .on(IntervalType.class, type -> "DATETIME")
            .on(BinaryType.class, type -> "BLOB")
            .on(UuidType.class, type -> "CHAR(32)")
            .on(EnumType.class, type -> "VARCHAR(" + type.length() + ")")
            .on(ExactType.class, TypeNames::exact)
            .on(UnknownType.class, UnknownType::name)
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
     * The parenthesised length of a type.
     *
     * @param length the length, or null when there is no bound
     * @return {@code (10)}, or nothing
     */
    public static String length(@Nullable Integer length) {
        return length == null ? "" : "(" + length + ")";
    }

    /**
     * The clause for a type whose strings are sorted by rules of their own.
     *
     * @param collation the name of the rules, or null
     * @return {@code COLLATE "de_DE"}, with a blank before it, or nothing
     */
    public static String collation(@Nullable String collation) {
        return collation == null ? "" : " COLLATE " + QUOTES.format(collation);
    }

    private static String string(StringType type) {
        return type.kind().sqlName() + length(type.length()) + collation(type.collation());
    }

    private static String exact(ExactType<?> type) {
        return switch (type.which()) {
            case BLOB, CLOB, FLOAT, REAL, DOUBLE, DOUBLE_PRECISION -> type.name();
            case TIME_WITH_TIME_ZONE -> "TIME";
            case TIMESTAMP_WITH_TIME_ZONE -> "TIMESTAMP";
            default -> exactly(type);
        };
    }

    /**
     * An exact type with all that it consists of.
     *
     * @param type the type
     * @return its name, its arguments and its collation
     */
    public static String exactly(ExactType<?> type) {
        return type.sql() + collation(type.collation());
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
