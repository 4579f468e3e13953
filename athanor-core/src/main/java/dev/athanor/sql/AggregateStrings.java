package dev.athanor.sql;

import dev.athanor.types.Types;
import java.util.List;

/** The strings of several rows put together; made by {@link Fn#aggregateStrings}. */
public final class AggregateStrings extends FunctionElement<String> {
    private final Expr<?> operand;
    private final String separator;
    private final List<OrderBy> order;

    AggregateStrings(Expr<?> operand, String separator, List<OrderBy> order) {
        super(Types.VARCHAR);
        this.operand = operand;
        this.separator = separator;
        this.order = order;
    }

    /**
     * Says in which order the strings are put together.
     *
     * @param elements what to sort by
     * @return the ordered aggregate
     */
    public AggregateStrings orderBy(OrderBy... elements) {
        return new AggregateStrings(operand, separator, List.of(elements));
    }

    /**
     * What is put together.
     *
     * @return the strings
     */
    public Expr<?> operand() {
        return operand;
    }

    /**
     * What stands between the strings.
     *
     * @return the separator
     */
    public String separator() {
        return separator;
    }

    /**
     * In which order the strings are put together.
     *
     * @return what is sorted by; empty when the order does not matter
     */
    public List<OrderBy> order() {
        return order;
    }

    @Override
    public String labelName() {
        return "aggregate_strings";
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(separator);
        Expr<?> newOperand = p.node(operand);
        List<OrderBy> newOrder = p.orderings(order);
        return p.changed() ? new AggregateStrings(newOperand, separator, newOrder) : this;
    }
}
