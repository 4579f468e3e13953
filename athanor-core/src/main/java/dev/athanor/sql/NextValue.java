package dev.athanor.sql;

import dev.athanor.types.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * The next number of a sequence.
 *
 * @param <T> the Java class of the number
 */
public final class NextValue<T> extends FunctionElement<T> {
    private final @Nullable String schema;
    private final String name;
    private final Quoting quoting;

    /**
     * Creates a call.
     *
     * @param schema the sequence's schema, or null for the connection's default
     * @param name its name
     * @param quoting whether the name is quoted where it is written
     * @param type the type of its numbers
     */
    public NextValue(@Nullable String schema, String name, Quoting quoting, SqlType<T> type) {
        super(type);
        this.schema = schema;
        this.name = name;
        this.quoting = quoting;
    }

    /**
     * The sequence's schema.
     *
     * @return the schema, or null for the connection's default
     */
    public @Nullable String schema() {
        return schema;
    }

    /**
     * The sequence's name.
     *
     * @return the name without its schema
     */
    public String sequence() {
        return name;
    }

    /**
     * Whether the sequence's name is quoted where it is written.
     *
     * @return as needed, unless something else was declared
     */
    public Quoting nameQuoting() {
        return quoting;
    }

    @Override
    public String labelName() {
        return "next_value";
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(schema);
        p.fixed(name);
        p.fixed(quoting);
        p.type(type());
        return this;
    }
}
