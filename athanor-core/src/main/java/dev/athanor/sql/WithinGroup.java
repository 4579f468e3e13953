package dev.athanor.sql;

import dev.athanor.types.SqlType;
import java.util.List;

/**
 * An aggregate of an ordered set, such as a percentile.
 *
 * @param <T> the Java class of its value
 */
public final class WithinGroup<T> extends FunctionElement<T> {
    private final Func<?> function;
    private final List<OrderBy> order;

    WithinGroup(Func<?> function, SqlType<T> type, List<OrderBy> order) {
        super(type);
        this.function = function;
        this.order = order;
    }

    /**
     * The aggregate.
     *
     * @return the function
     */
    public Func<?> function() {
        return function;
    }

    /**
     * How the set is ordered.
     *
     * @return what it is sorted by
     */
    public List<OrderBy> order() {
        return order;
    }

    @Override
    public String labelName() {
        return function.labelName();
    }

    @Override
    protected Node parts(Parts p) {
        p.type(type());
        Func<?> newFunction = p.node(function);
        List<OrderBy> newOrder = p.orderings(order);
        return p.changed() ? new WithinGroup<>(newFunction, type(), newOrder) : this;
    }
}
