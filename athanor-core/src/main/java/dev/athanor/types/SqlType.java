package dev.athanor.types;

import dev.athanor.error.ArgumentException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The SQL type of an expression together with the Java class of its values. Types are immutable values: two of the same
 * class with the same parameters are equal, which statement caching relies on. What a type is called in DDL and how its
 * values travel is the dialect's business.
 *
 * @param <T> the Java class of the values
 */
public abstract class SqlType<T> {
    private final Class<T> javaType;
    private int hash;
    private final TypeFamily family;

    /**
     * Creates a type.
     *
     * @param javaType the class of the values
     * @param family what kind of value the type holds
     */
    protected SqlType(Class<T> javaType, TypeFamily family) {
        this.javaType = javaType;
        this.family = family;
    }

    /**
     * The class of the values.
     *
     * @return the class; never a primitive one
     */
    public final Class<T> javaType() {
        return javaType;
    }

    /**
     * What kind of value the type holds.
     *
     * @return the family
     */
    public final TypeFamily family() {
        return family;
    }

    /**
     * The codec that this type uses where a dialect has no codec of its own for it.
     *
     * @param codecs the dialect's codecs, for types that are made of others
     * @return the codec
     */
    public abstract Codec<T> codec(Codecs codecs);

    /**
     * The type as which a database keeps the values: this one, unless its values are stored as another's, or the dialect has a
     * variant. What a column is called in DDL, and which form of an operator is right for it, depends on that.
     *
     * @param dialect the dialect's name
     * @return the type that the database knows
     */
    public SqlType<?> storedOn(String dialect) {
        return this;
    }

    /**
     * The codec by which columns of this type are given their values. Where the type has bounds, it refuses what a column could not
     * keep as it is, before anything is sent; what columns are compared with may be anything.
     *
     * @param codecs the dialect's codecs
     * @return the dialect's codec of this type, unless there is something to refuse
     */
    public Codec<T> columnCodec(Codecs codecs) {
        return codecs.codec(this);
    }

    /**
     * The parameters that, with the class, make up the type's identity, such as a length.
     *
     * @return the parameters, null when there are none
     */
    protected @Nullable Object parameters() {
        return null;
    }

    /**
     * The type of the same values without a bound on their size, to which parameters are cast where a database wants to be
     * told their types: a cast to the type itself would cut longer values.
     *
     * @return the unbounded type; this one when it has no bounds
     */
    public SqlType<?> withoutBounds() {
        return this;
    }

    /**
     * The type that stands for the same values on any database, where this one belongs to some.
     *
     * @return the type; this one when it is of no database in particular, or nothing general is like it
     */
    public SqlType<?> generic() {
        return this;
    }

    /**
     * Whether two values are the same to the database, so that replacing one by the other is no change.
     *
     * @param a a value or null
     * @param b another or null
     * @return true when they are the same
     */
    public boolean same(@Nullable T a, @Nullable T b) {
        return Objects.equals(a, b);
    }

    /**
     * A stand-in for a value whose {@code equals} and {@code hashCode} agree with {@link #same}: the value itself unless its
     * class says otherwise. Identity maps are keyed with it.
     *
     * @param value the value
     * @return an object to be used as a key
     */
    public Object keyOf(T value) {
        return value;
    }

    /**
     * Takes a value that did not come through typed code, such as one from a map of parameters. Whole numbers of another
     * width are converted when nothing is lost.
     *
     * @param value any object or null
     * @return the value as this type's class
     * @throws ArgumentException when it is of another class
     */
    public final @Nullable T accept(@Nullable Object value) {
        if (value == null || javaType.isInstance(value)) {
            return javaType.cast(value);
        }
        Object widened = value instanceof Number number ? widen(number) : null;
        if (javaType.isInstance(widened)) {
            return javaType.cast(widened);
        }
        throw new ArgumentException("A value of type %s must be a %s, not a %s: %s"
                .formatted(this, javaType.getName(), value.getClass().getName(), value));
    }

    /**
     * Whether {@link #accept} takes a value.
     *
     * @param value any object or null
     * @return false when it would throw
     */
    public final boolean accepts(@Nullable Object value) {
        return value == null
                || javaType.isInstance(value)
                || value instanceof Number number && javaType.isInstance(widen(number));
    }

    private @Nullable Object widen(Number number) {
        if (number instanceof Byte || number instanceof Short || number instanceof Integer || number instanceof Long) {
            long whole = number.longValue();
            if (javaType == Integer.class && whole == (int) whole) {
                return (int) whole;
            }
            if (javaType == Short.class && whole == (short) whole) {
                return (short) whole;
            }
            if (javaType == Long.class) {
                return whole;
            }
            if (javaType == BigDecimal.class) {
                return BigDecimal.valueOf(whole);
            }
            if (javaType == Double.class && whole == (long) (double) whole) {
                return (double) whole;
            }
        }
        if (javaType == BigDecimal.class && number instanceof BigInteger big) {
            return new BigDecimal(big);
        }
        if (javaType == Double.class && number instanceof Float small) {
            return small.doubleValue();
        }
        return null;
    }

    /**
     * A type whose values are of another class in Java but stored as this one; SQLAlchemy's {@code TypeDecorator}.
     *
     * @param <U> the class in Java
     * @param mapped the class in Java
     * @param toDatabase turns a value into the stored one
     * @param fromDatabase turns a stored value back
     * @return the type
     */
    public final <U> SqlType<U> map(
            Class<U> mapped,
            Function<? super U, ? extends T> toDatabase,
            Function<? super T, ? extends U> fromDatabase) {
        return new MappedType<>(this, mapped, toDatabase, fromDatabase);
    }

    /**
     * This type, but with a value that stands for Java's null: it is kept in place of NULL, and read as null. So
     * {@code JSON.nullAs(Json.NULL)} keeps null as a JSON document, as SQLAlchemy does unless {@code none_as_null} is said. SQL's NULL
     * is read as null too. To find the rows, compare with the value: {@code isNull()} asks for NULL.
     *
     * @param value the value that is kept in place of null
     * @return the type
     */
    public final SqlType<T> nullAs(T value) {
        return new NullAsType<>(this, value);
    }

    /**
     * This type, but another one on some dialect: called by the other's name there, and with values that are bound and read in the
     * other's way. Several dialects are named by several calls. SQLAlchemy's {@code with_variant}.
     *
     * @param dialect the dialect's name, such as {@code postgresql}
     * @param other the type that it is there, with values of the same class
     * @return the type
     */
    public final SqlType<T> variant(String dialect, SqlType<T> other) {
        return VariantType.of(this, dialect, other);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof SqlType<?> that
                        && getClass() == that.getClass()
                        && javaType == that.javaType
                        && Objects.equals(parameters(), that.parameters());
    }

    @Override
    public final int hashCode() {
        int known = hash;
        if (known == 0) {
            known = 31 * getClass().hashCode() + Objects.hashCode(parameters());
            hash = known; // a race only computes it twice
        }
        return known;
    }

    /** {@return the type's name as its constant or factory is called, for messages} */
    @Override
    public abstract String toString();
}
