package dev.athanor.types;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type of standard SQL, or one that many databases have, which is called by its name whatever the database; made by
 * {@link ExactTypes}.
 *
 * @param <T> the Java class of the values
 */
public final class ExactType<T> extends NamedSqlType<T> {
    /** The names. */
    public enum Name {
        /** Whole numbers of 64 bits. */
        BIGINT,
        /** Byte strings of a fixed length. */
        BINARY,
        /** Long byte strings. */
        BLOB,
        /** Truth values. */
        BOOLEAN,
        /** Strings of a fixed length. */
        CHAR,
        /** Long strings. */
        CLOB,
        /** Calendar dates. */
        DATE,
        /** Dates with a time of day, as many databases call them. */
        DATETIME,
        /** Exact decimal numbers. */
        DECIMAL,
        /** Floating point numbers of 64 bits, as some databases call them. */
        DOUBLE,
        /** Floating point numbers of 64 bits. */
        DOUBLE_PRECISION,
        /** Floating point numbers. */
        FLOAT,
        /** Strings of a fixed length in the national character set. */
        NCHAR,
        /** Strings in the national character set. */
        NVARCHAR,
        /** Floating point numbers of 32 bits. */
        REAL,
        /** Long strings, as many databases call them. */
        TEXT,
        /** Times of day. */
        TIME,
        /** Times of day with an offset from UTC. */
        TIME_WITH_TIME_ZONE,
        /** Dates with a time of day. */
        TIMESTAMP,
        /** Instants. */
        TIMESTAMP_WITH_TIME_ZONE,
        /** Universally unique identifiers. */
        UUID,
        /** Byte strings. */
        VARBINARY,
        /** Strings. */
        VARCHAR;

        /**
         * The name as standard SQL has it.
         *
         * @return the name
         */
        public String sqlName() {
            return name().replace('_', ' ');
        }
    }

    private final Name which;
    private final @Nullable String collation;

    private ExactType(Name which, SqlType<T> values, List<?> arguments, @Nullable String collation) {
        super(values, which.sqlName(), arguments, "");
        this.which = which;
        this.collation = collation;
    }

    static <T> ExactType<T> of(Name name, SqlType<T> values, Integer... arguments) {
        return new ExactType<>(name, values, Arrays.asList(arguments), null);
    }

    /**
     * The type, for strings, whose values are sorted and compared by other rules than the database's default.
     *
     * @param rules the name of the collation, as the database knows it
     * @return the type
     */
    public ExactType<T> collate(String rules) {
        return new ExactType<>(which, base(), arguments(), rules);
    }

    /**
     * Which of the names it is.
     *
     * @return the name
     */
    public Name which() {
        return which;
    }

    /**
     * The rules by which strings are sorted and compared.
     *
     * @return the name of the collation, or null for the database's default
     */
    public @Nullable String collation() {
        return collation;
    }

    @Override
    protected Object parameters() {
        return Arrays.asList(base(), sql(), collation);
    }

    @Override
    public String toString() {
        return sql() + (collation == null ? "" : ".collate(" + collation + ")");
    }
}
