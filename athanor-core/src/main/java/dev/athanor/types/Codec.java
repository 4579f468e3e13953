package dev.athanor.types;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type pass through JDBC on one dialect: bound as a parameter, read from a column, written as a literal.
 * A codec is chosen once per statement and then called for each value, so it neither looks anything up nor allocates beyond
 * the value itself. Implementations are stateless and shared between threads.
 *
 * @param <T> the Java class of the values
 */
public abstract class Codec<T> {
    private final int jdbcType;

    /**
     * Creates a codec.
     *
     * @param jdbcType the constant of {@link java.sql.Types} under which nulls are bound
     */
    protected Codec(int jdbcType) {
        this.jdbcType = jdbcType;
    }

    /**
     * Binds a value.
     *
     * @param statement the statement to bind to
     * @param index the parameter's position, from 1
     * @param value the value, never null
     * @throws SQLException when the driver refuses the value
     */
    public abstract void bind(PreparedStatement statement, int index, T value) throws SQLException;

    /**
     * Binds null under this codec's type, since an untyped null fails on some databases.
     *
     * @param statement the statement to bind to
     * @param index the parameter's position, from 1
     * @throws SQLException when the driver refuses it
     */
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        statement.setNull(index, jdbcType);
    }

    /**
     * Reads a value from the current row.
     *
     * @param row the result set, standing on a row
     * @param index the column's position, from 1
     * @return the value, or null for SQL NULL
     * @throws SQLException when the driver cannot give the value in this form
     */
    public abstract @Nullable T read(ResultSet row, int index) throws SQLException;

    /**
     * Writes a value as an SQL literal which means exactly that value on the codec's dialect.
     *
     * @param value the value, never null
     * @return the literal's text
     */
    public abstract String literal(T value);

    /**
     * Writes what null is kept as.
     *
     * @return {@code NULL}, unless a value stands for it
     */
    public String nullLiteral() {
        return "NULL";
    }

    /**
     * How values stand within arrays and ranges.
     *
     * @return the form, or null where values of the type cannot stand there
     */
    public @Nullable ElementForm<T, ?> elementForm() {
        return null;
    }

    /**
     * A codec that differs from this one by its literals.
     *
     * @param literal writes a value as an SQL literal
     * @return the codec
     */
    public final Codec<T> withLiteral(Function<? super T, String> literal) {
        return new LiteralCodec<>(this, literal);
    }

    /**
     * A codec that refuses some of the values which this one takes.
     *
     * @param refusal says why a value is refused, without naming it, or gives null for one that is not
     * @return the codec
     */
    public final Codec<T> checked(Function<? super T, @Nullable String> refusal) {
        return new CheckedCodec<>(this, refusal);
    }

    /** Why a value is refused, or null for one that is not. */
    @Nullable
    String refusal(T value) {
        return null;
    }

    /**
     * The constant of {@link java.sql.Types} under which nulls are bound.
     *
     * @return the JDBC type code
     */
    public final int jdbcType() {
        return jdbcType;
    }

    /**
     * A codec for values of another class which are stored as this codec's.
     *
     * @param <U> the other class
     * @param toDatabase turns a value into the stored one
     * @param fromDatabase turns a stored value back
     * @return the codec of the other class
     */
    public final <U> Codec<U> map(
            Function<? super U, ? extends T> toDatabase, Function<? super T, ? extends U> fromDatabase) {
        return new MappedCodec<>(this, toDatabase, fromDatabase);
    }
}
