package dev.athanor.sql;

import dev.athanor.types.SqlType;

/**
 * A field of the composite value that a function gives, {@code (f()).name}; made by {@link Func#scalarTableValued}. SQLAlchemy's
 * {@code ScalarFunctionColumn}.
 *
 * @param <T> the Java class of its value
 */
public final class FunctionField<T> extends Expr<T> {
    private final Func<?> function;
    private final String name;

    FunctionField(Func<?> function, String name, SqlType<T> type) {
        super(type);
        this.function = function;
        this.name = name;
    }

    /**
     * The function.
     *
     * @return the call
     */
    public Func<?> function() {
        return function;
    }

    /**
     * The field's name, which a selected one goes by.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(name);
        p.type(type());
        Func<?> newFunction = p.node(function);
        return p.changed() ? new FunctionField<>(newFunction, name, type()) : this;
    }
}
