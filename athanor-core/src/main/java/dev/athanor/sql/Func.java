package dev.athanor.sql;

import dev.athanor.types.SqlType;
import java.util.Collections;
import java.util.List;

/**
 * A call of an SQL function.
 *
 * @param <T> the Java class of its value
 */
public final class Func<T> extends FunctionElement<T> {
    private final String name;
    private final boolean quoted;
    private final List<Expr<?>> arguments;
    private final List<OrderBy> order;

    /** Takes over the list. */
    Func(String name, SqlType<T> type, List<Expr<?>> arguments) {
        this(name, false, type, Collections.unmodifiableList(arguments), List.of());
    }

    private Func(String name, boolean quoted, SqlType<T> type, List<Expr<?>> arguments, List<OrderBy> order) {
        super(type);
        this.name = name;
        this.quoted = quoted;
        this.arguments = arguments;
        this.order = order;
    }

    /**
     * The same call of a function whose name stands in quotes, because its case matters.
     *
     * @return the call
     */
    public Func<T> quoted() {
        return new Func<>(name, true, type(), arguments, order);
    }

    /**
     * Says in which order an aggregate takes the rows; SQLAlchemy's {@code aggregate_order_by}.
     *
     * @param elements what to sort by
     * @return the ordered aggregate
     */
    public Func<T> orderBy(OrderBy... elements) {
        return new Func<>(name, quoted, type(), arguments, List.of(elements));
    }

    /**
     * The function as an aggregate of an ordered set.
     *
     * @param elements how the set is ordered
     * @return the aggregate
     */
    public WithinGroup<T> withinGroup(OrderBy... elements) {
        return new WithinGroup<>(this, type(), List.of(elements));
    }

    /**
     * The function as a FROM clause whose name the compiler makes up.
     *
     * @param columns the names and types of its columns
     * @return the clause
     */
    public TableValued tableValued(ColumnRef<?>... columns) {
        return new TableValued(this, null, List.of(columns));
    }

    /**
     * The function as a FROM clause.
     *
     * @param alias its alias
     * @param columns the names and types of its columns
     * @return the clause
     */
    public TableValued tableValued(String alias, ColumnRef<?>... columns) {
        return new TableValued(this, alias, List.of(columns));
    }

    /**
     * The function as a FROM clause of one column that goes by the clause's alias.
     *
     * @param alias the alias
     * @return the column
     */
    public ColumnValued<T> columnValued(String alias) {
        return new ColumnValued<>(new TableValued(this, alias, List.of()), type());
    }

    /**
     * A field of the composite value that the function gives, {@code (f()).name}.
     *
     * @param <R> the Java class of the field's value
     * @param name the field's name
     * @param type the field's type
     * @return the field
     */
    public <R> FunctionField<R> scalarTableValued(String name, SqlType<R> type) {
        return new FunctionField<>(this, name, type);
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
     * Whether the name stands in quotes even if it need not.
     *
     * @return true when it does
     */
    public boolean isQuoted() {
        return quoted;
    }

    /**
     * What the function is called with.
     *
     * @return the arguments
     */
    public List<Expr<?>> arguments() {
        return arguments;
    }

    /**
     * The order in which an aggregate takes the rows.
     *
     * @return what is sorted by; empty when the order does not matter
     */
    public List<OrderBy> order() {
        return order;
    }

    @Override
    public String labelName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Override
    protected String bindName() {
        return labelName();
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(name);
        p.fixed(quoted);
        p.type(type());
        List<Expr<?>> newArguments = p.nodes(arguments);
        List<OrderBy> newOrder = p.orderings(order);
        return p.changed() ? new Func<>(name, quoted, type(), newArguments, newOrder) : this;
    }
}
