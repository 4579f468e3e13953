package dev.athanor.sql;

import java.util.List;

/**
 * An aggregate with a FILTER.
 *
 * @param <T> the Java class of its value
 */
public final class Filtered<T> extends FunctionElement<T> {
    private final FunctionElement<T> function;
    private final List<Condition> conditions;

    Filtered(FunctionElement<T> function, List<Condition> conditions) {
        super(function.type());
        if (function instanceof Filtered<T> inner) {
            this.function = inner.function;
            this.conditions = Lists.append(inner.conditions, conditions);
        } else {
            this.function = function;
            this.conditions = conditions;
        }
    }

    /**
     * The aggregate.
     *
     * @return the function
     */
    public FunctionElement<T> function() {
        return function;
    }

    /**
     * What rows are aggregated.
     *
     * @return the conditions, which all must hold
     */
    public List<Condition> conditions() {
        return conditions;
    }

    @Override
    protected Node parts(Parts p) {
        FunctionElement<T> newFunction = p.node(function);
        List<Condition> newConditions = p.nodes(conditions);
        return p.changed() ? new Filtered<>(newFunction, newConditions) : this;
    }
}
