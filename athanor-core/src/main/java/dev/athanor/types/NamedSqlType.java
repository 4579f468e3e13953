package dev.athanor.types;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A type that a database knows by a name of its own, with or without arguments. Its values pass through the driver as those of
 * another type do, unless a dialect has a codec of its own for it. Dialects have a subclass each, for which no other dialect has a
 * name.
 *
 * @param <T> the Java class of the values
 */
public abstract class NamedSqlType<T> extends SameValues<T> {
    private final String name;
    private final List<?> arguments;
    private final String suffix;

    /**
     * Creates a type.
     *
     * @param values the type as which values pass through the driver
     * @param name the name, written as it is
     * @param arguments what stands in parentheses behind the name
     * @param suffix what stands behind that, with a blank before it, or nothing
     */
    protected NamedSqlType(SqlType<T> values, String name, List<?> arguments, String suffix) {
        super(values);
        this.name = name;
        this.arguments = List.copyOf(arguments);
        this.suffix = suffix;
    }

    /**
     * The name.
     *
     * @return the name without arguments
     */
    public final String name() {
        return name;
    }

    /**
     * What stands in parentheses behind the name.
     *
     * @return the arguments, none for a bare name
     */
    public final List<?> arguments() {
        return arguments;
    }

    /**
     * The type as DDL has it.
     *
     * @return the name with all that belongs to it
     */
    public final String sql() {
        return sql(name);
    }

    /**
     * The type as DDL has it where it has another name.
     *
     * @param otherName the name
     * @return the name with all else that belongs to this type
     */
    public final String sql(String otherName) {
        String list = arguments.isEmpty()
                ? ""
                : arguments.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
        return otherName + list + suffix;
    }

    /** {@return this type: a database knows it by its name} */
    @Override
    public SqlType<?> storedOn(String dialect) {
        return this;
    }

    @Override
    public SqlType<?> generic() {
        return base().generic();
    }

    @Override
    protected Object parameters() {
        return List.of(base(), sql());
    }

    @Override
    public String toString() {
        return sql();
    }
}
