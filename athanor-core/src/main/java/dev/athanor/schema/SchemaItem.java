package dev.athanor.schema;

import dev.athanor.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * Something that lives in a database's schema beside its tables and that tables need: a sequence, a named type. A plan of DDL
 * creates each once, before the tables, and drops it behind them. Two that are equal are one.
 */
public interface SchemaItem {
    /** The kinds, by which dialects look them up. */
    enum Kind {
        /** A sequence. */
        SEQUENCE,
        /** A named type: an enumeration, a domain, a composite. */
        TYPE
    }

    /**
     * What it is.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * The schema that it is in.
     *
     * @return the schema, or null for the connection's default
     */
    @Nullable
    String schema();

    /**
     * Its name.
     *
     * @return the name without its schema
     */
    String name();

    /**
     * Whether the name is quoted where it is written.
     *
     * @return as needed, unless something else was declared
     */
    default Quoting nameQuoting() {
        return Quoting.AS_NEEDED;
    }

    /**
     * Whether a dialect has such things, so that there is something to create.
     *
     * @param dialect the dialect
     * @return false when it does without
     */
    boolean isCreatedOn(DdlDialect dialect);

    /**
     * The statement that creates it.
     *
     * @return the statement
     */
    DdlStatement creation();

    /**
     * The statement that drops it.
     *
     * @return the statement
     */
    DdlStatement removal();
}
