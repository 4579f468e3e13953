package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import dev.athanor.types.SqlType;
import dev.athanor.types.TupleType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A row of several expressions that is compared as a whole; made by {@link Sql#tuple}. Values stand beside it as lists of as
 * many, each of the type of the expression at its place.
 */
public final class Tuple implements Operand<Object> {
    private final RowValue row;

    Tuple(List<? extends Expr<?>> elements) {
        this.row = new RowValue(elements);
    }

    /**
     * The row as an expression, such as for GROUPING SETS.
     *
     * @return the expressions in parentheses
     */
    @Override
    public Expr<Object> asExpr() {
        return row;
    }

    /**
     * {@code =}.
     *
     * @param values the values to compare with, null for SQL NULL
     * @return the condition
     * @throws ArgumentException when they are more or fewer, or of other types
     */
    public Condition eq(List<?> values) {
        return compared(Operators.EQ, values);
    }

    /**
     * {@code =}.
     *
     * @param other a tuple, or a select of as many columns
     * @return the condition
     * @throws ArgumentException when it has more or fewer elements
     */
    public Condition eq(Operand<?> other) {
        return compared(Operators.EQ, other);
    }

    /**
     * {@code !=}.
     *
     * @param values the values to compare with, null for SQL NULL
     * @return the condition
     * @throws ArgumentException when they are more or fewer, or of other types
     */
    public Condition ne(List<?> values) {
        return compared(Operators.NE, values);
    }

    /**
     * {@code !=}.
     *
     * @param other a tuple, or a select of as many columns
     * @return the condition
     * @throws ArgumentException when it has more or fewer elements
     */
    public Condition ne(Operand<?> other) {
        return compared(Operators.NE, other);
    }

    /**
     * {@code <}: by the first elements that differ.
     *
     * @param values the values to compare with, null for SQL NULL
     * @return the condition
     * @throws ArgumentException when they are more or fewer, or of other types
     */
    public Condition lt(List<?> values) {
        return compared(Operators.LT, values);
    }

    /**
     * {@code <}: by the first elements that differ.
     *
     * @param other a tuple, or a select of as many columns
     * @return the condition
     * @throws ArgumentException when it has more or fewer elements
     */
    public Condition lt(Operand<?> other) {
        return compared(Operators.LT, other);
    }

    /**
     * {@code <=}: by the first elements that differ.
     *
     * @param values the values to compare with, null for SQL NULL
     * @return the condition
     * @throws ArgumentException when they are more or fewer, or of other types
     */
    public Condition le(List<?> values) {
        return compared(Operators.LE, values);
    }

    /**
     * {@code <=}: by the first elements that differ.
     *
     * @param other a tuple, or a select of as many columns
     * @return the condition
     * @throws ArgumentException when it has more or fewer elements
     */
    public Condition le(Operand<?> other) {
        return compared(Operators.LE, other);
    }

    /**
     * {@code >}: by the first elements that differ.
     *
     * @param values the values to compare with, null for SQL NULL
     * @return the condition
     * @throws ArgumentException when they are more or fewer, or of other types
     */
    public Condition gt(List<?> values) {
        return compared(Operators.GT, values);
    }

    /**
     * {@code >}: by the first elements that differ.
     *
     * @param other a tuple, or a select of as many columns
     * @return the condition
     * @throws ArgumentException when it has more or fewer elements
     */
    public Condition gt(Operand<?> other) {
        return compared(Operators.GT, other);
    }

    /**
     * {@code >=}: by the first elements that differ.
     *
     * @param values the values to compare with, null for SQL NULL
     * @return the condition
     * @throws ArgumentException when they are more or fewer, or of other types
     */
    public Condition ge(List<?> values) {
        return compared(Operators.GE, values);
    }

    /**
     * {@code >=}: by the first elements that differ.
     *
     * @param other a tuple, or a select of as many columns
     * @return the condition
     * @throws ArgumentException when it has more or fewer elements
     */
    public Condition ge(Operand<?> other) {
        return compared(Operators.GE, other);
    }

    /**
     * Membership in a list of rows; one parameter in the cached statement, whatever the list's length. An empty list has no
     * members.
     *
     * @param rows the list's rows
     * @return the condition
     * @throws ArgumentException when a row has more or fewer values, or of other types
     */
    public Condition in(List<?>... rows) {
        return in(Arrays.asList(rows));
    }

    /**
     * Membership in a list of rows; one parameter in the cached statement, whatever the list's length. An empty list has no
     * members.
     *
     * @param rows the list's rows
     * @return the condition
     * @throws ArgumentException when a row has more or fewer values, or of other types
     */
    public Condition in(Collection<? extends List<?>> rows) {
        List<List<?>> accepted = new ArrayList<>(rows.size());
        for (List<?> values : rows) {
            accepted.add(accepted(values));
        }
        return new In(row, Bind.list(row.bindName(), new TupleType(types()), accepted), false);
    }

    /**
     * Membership in the result of a query.
     *
     * @param query a select of as many columns
     * @return the condition
     * @throws ArgumentException when it selects more or fewer columns
     */
    public Condition in(SelectBase<?> query) {
        return new In(row, expression(query), false);
    }

    /**
     * The opposite of {@link #in(List[])}.
     *
     * @param rows the list's rows
     * @return the condition
     * @throws ArgumentException when a row has more or fewer values, or of other types
     */
    public Condition notIn(List<?>... rows) {
        return in(rows).not();
    }

    /**
     * The opposite of {@link #in(Collection)}.
     *
     * @param rows the list's rows
     * @return the condition
     * @throws ArgumentException when a row has more or fewer values, or of other types
     */
    public Condition notIn(Collection<? extends List<?>> rows) {
        return in(rows).not();
    }

    /**
     * The opposite of {@link #in(SelectBase)}.
     *
     * @param query a select of as many columns
     * @return the condition
     * @throws ArgumentException when it selects more or fewer columns
     */
    public Condition notIn(SelectBase<?> query) {
        return in(query).not();
    }

    private Condition compared(Operator operator, List<?> values) {
        List<?> accepted = accepted(values);
        List<Expr<?>> binds = new ArrayList<>(accepted.size());
        for (int i = 0; i < accepted.size(); i++) {
            binds.add(bind(row.elements().get(i), accepted.get(i)));
        }
        return new Comparison(row, operator, new RowValue(binds), false);
    }

    private Condition compared(Operator operator, Operand<?> other) {
        return new Comparison(row, operator, expression(other), false);
    }

    private Expr<?> expression(Operand<?> other) {
        if (other instanceof SelectBase<?> query) {
            checkSize(query.columnExpressions().size(), query);
            return new ScalarSubquery<>(query, row.type());
        }
        Expr<?> expression = other.asExpr();
        if (expression instanceof RowValue that) {
            checkSize(that.elements().size(), that);
        }
        return expression;
    }

    /** The values as the types of the row's elements take them. */
    private List<?> accepted(List<?> values) {
        checkSize(values.size(), values);
        List<Object> accepted = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            accepted.add(row.elements().get(i).type().accept(values.get(i)));
        }
        return accepted;
    }

    private void checkSize(int size, Object other) {
        if (size != row.elements().size()) {
            throw new ArgumentException("A tuple of %d is compared with as many values or columns, not with %d: %s"
                    .formatted(row.elements().size(), size, other));
        }
    }

    private List<SqlType<?>> types() {
        return Lists.map(row.elements(), Expr::type);
    }

    private static <T> Expr<T> bind(Expr<T> beside, Object value) {
        return Bind.of("param", beside.type(), beside.type().accept(value));
    }
}
