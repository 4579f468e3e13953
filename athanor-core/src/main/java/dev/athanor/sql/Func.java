package dev.athanor.sql;

import dev.athanor.types.SqlType;
import java.util.List;

/**
 * A call of an SQL function.
 *
 * @param <T> the Java class of its value
 */
public final class Func<T> extends Expr<T> {
    private final String name;
    private final List<Expr<?>> arguments;

    Func(String name, SqlType<T> type, List<? extends Expr<?>> arguments) {
        super(type);
        this.name = name;
        this.arguments = List.copyOf(arguments);
    }

    /**
     * The function's name.
     *
     * @return the name, parts separated by dots
     */
    public String name() {
        return name;
    }

    /**
     * What the function is called with.
     *
     * @return the arguments
     */
    public List<Expr<?>> arguments() {
        return arguments;
    }

    @Override
    protected String bindName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(name);
        p.type(type());
        List<Expr<?>> newArguments = p.nodes(arguments);
        return p.changed() ? new Func<>(name, type(), newArguments) : this;
    }
}
