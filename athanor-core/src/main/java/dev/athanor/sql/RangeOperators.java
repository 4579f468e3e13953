package dev.athanor.sql;

import dev.athanor.types.Range;
import dev.athanor.types.SqlType;

/**
 * What can be done with a range and with several of them alike. The other side of an operator is a range, or an expression of
 * either; the methods of {@link Range} of the same names give what the database gives.
 *
 * @param <R> the Java class of the ranges: {@link Range} or {@link dev.athanor.types.MultiRange}
 * @param <T> the Java class of the values in a range
 */
public abstract sealed class RangeOperators<R, T extends Comparable<? super T>> implements Operand<R>
        permits RangeExpr, MultiRangeExpr {
    private static final Operator CONTAINS = Operator.custom("@>").precedence(5);
    private static final Operator CONTAINED_BY = Operator.custom("<@").precedence(5);
    private static final Operator OVERLAPS = Operator.custom("&&").precedence(5);
    private static final Operator LEFT_OF = Operator.custom("<<").precedence(5);
    private static final Operator RIGHT_OF = Operator.custom(">>").precedence(5);
    private static final Operator NOT_RIGHT_OF = Operator.custom("&<").precedence(5);
    private static final Operator NOT_LEFT_OF = Operator.custom("&>").precedence(5);
    private static final Operator ADJACENT = Operator.custom("-|-").precedence(5);

    private final Expr<R> ranges;
    private final SqlType<Range<T>> one;
    private final SqlType<T> element;

    RangeOperators(Expr<R> ranges, SqlType<Range<T>> one, SqlType<T> element) {
        this.ranges = ranges;
        this.one = one;
        this.element = element;
    }

    /**
     * Whether a value is in the range.
     *
     * @param value the value
     * @return the condition
     */
    public final Condition contains(T value) {
        return comparison(CONTAINS, Bind.of(ranges.bindName(), element, value));
    }

    /**
     * Whether all values of a range are in this one.
     *
     * @param other the range
     * @return the condition
     */
    public final Condition contains(Range<T> other) {
        return comparison(CONTAINS, bind(other));
    }

    /**
     * Whether a value, or all values of a range, are in this one.
     *
     * @param other a value, a range or a multirange
     * @return the condition
     */
    public final Condition contains(Operand<?> other) {
        return comparison(CONTAINS, other.asExpr());
    }

    /**
     * Whether all values are in a range.
     *
     * @param other the range
     * @return the condition
     */
    public final Condition containedBy(Range<T> other) {
        return comparison(CONTAINED_BY, bind(other));
    }

    /**
     * Whether all values are in another range.
     *
     * @param other a range or a multirange
     * @return the condition
     */
    public final Condition containedBy(Operand<?> other) {
        return comparison(CONTAINED_BY, other.asExpr());
    }

    /**
     * Whether a value is in both ranges.
     *
     * @param other the other range
     * @return the condition
     */
    public final Condition overlaps(Range<T> other) {
        return comparison(OVERLAPS, bind(other));
    }

    /**
     * Whether a value is in both ranges.
     *
     * @param other a range or a multirange
     * @return the condition
     */
    public final Condition overlaps(Operand<?> other) {
        return comparison(OVERLAPS, other.asExpr());
    }

    /**
     * Whether all values are less than those of a range.
     *
     * @param other the range
     * @return the condition
     */
    public final Condition strictlyLeftOf(Range<T> other) {
        return comparison(LEFT_OF, bind(other));
    }

    /**
     * Whether all values are less than those of another range.
     *
     * @param other a range or a multirange
     * @return the condition
     */
    public final Condition strictlyLeftOf(Operand<?> other) {
        return comparison(LEFT_OF, other.asExpr());
    }

    /**
     * Whether all values are greater than those of a range.
     *
     * @param other the range
     * @return the condition
     */
    public final Condition strictlyRightOf(Range<T> other) {
        return comparison(RIGHT_OF, bind(other));
    }

    /**
     * Whether all values are greater than those of another range.
     *
     * @param other a range or a multirange
     * @return the condition
     */
    public final Condition strictlyRightOf(Operand<?> other) {
        return comparison(RIGHT_OF, other.asExpr());
    }

    /**
     * Whether the range does not go up further than another.
     *
     * @param other the other range
     * @return the condition
     */
    public final Condition notExtendRightOf(Range<T> other) {
        return comparison(NOT_RIGHT_OF, bind(other));
    }

    /**
     * Whether the range does not go up further than another.
     *
     * @param other a range or a multirange
     * @return the condition
     */
    public final Condition notExtendRightOf(Operand<?> other) {
        return comparison(NOT_RIGHT_OF, other.asExpr());
    }

    /**
     * Whether the range does not go down further than another.
     *
     * @param other the other range
     * @return the condition
     */
    public final Condition notExtendLeftOf(Range<T> other) {
        return comparison(NOT_LEFT_OF, bind(other));
    }

    /**
     * Whether the range does not go down further than another.
     *
     * @param other a range or a multirange
     * @return the condition
     */
    public final Condition notExtendLeftOf(Operand<?> other) {
        return comparison(NOT_LEFT_OF, other.asExpr());
    }

    /**
     * Whether one range begins where the other ends.
     *
     * @param other the other range
     * @return the condition
     */
    public final Condition adjacentTo(Range<T> other) {
        return comparison(ADJACENT, bind(other));
    }

    /**
     * Whether one range begins where the other ends.
     *
     * @param other a range or a multirange
     * @return the condition
     */
    public final Condition adjacentTo(Operand<?> other) {
        return comparison(ADJACENT, other.asExpr());
    }

    /**
     * The values of both.
     *
     * @param other the other side
     * @return the union; of two ranges between which there are values, an error of the database
     */
    public final Expr<R> union(R other) {
        return operation(Operators.PLUS, Bind.beside(ranges, other));
    }

    /**
     * The values of both.
     *
     * @param other the other side
     * @return the union; of two ranges between which there are values, an error of the database
     */
    public final Expr<R> union(Operand<R> other) {
        return operation(Operators.PLUS, other.asExpr());
    }

    /**
     * The values that are in both.
     *
     * @param other the other side
     * @return the intersection
     */
    public final Expr<R> intersection(R other) {
        return operation(Operators.TIMES, Bind.beside(ranges, other));
    }

    /**
     * The values that are in both.
     *
     * @param other the other side
     * @return the intersection
     */
    public final Expr<R> intersection(Operand<R> other) {
        return operation(Operators.TIMES, other.asExpr());
    }

    /**
     * The values that are not on the other side.
     *
     * @param other the other side
     * @return the difference; of two ranges that leaves two parts, an error of the database
     */
    public final Expr<R> difference(R other) {
        return operation(Operators.MINUS, Bind.beside(ranges, other));
    }

    /**
     * The values that are not on the other side.
     *
     * @param other the other side
     * @return the difference; of two ranges that leaves two parts, an error of the database
     */
    public final Expr<R> difference(Operand<R> other) {
        return operation(Operators.MINUS, other.asExpr());
    }

    /**
     * The lower bound of all.
     *
     * @return the bound, NULL when there is none
     */
    public final Func<T> lower() {
        return Sql.func("lower", element, ranges);
    }

    /**
     * The upper bound of all.
     *
     * @return the bound, NULL when there is none
     */
    public final Func<T> upper() {
        return Sql.func("upper", element, ranges);
    }

    /**
     * The expression.
     *
     * @return the ranges
     */
    @Override
    public final Expr<R> asExpr() {
        return ranges;
    }

    private Expr<?> bind(Range<T> other) {
        return Bind.of(ranges.bindName(), one, other);
    }

    final Condition comparison(Operator operator, Expr<?> other) {
        return new SpecialComparison(ranges, operator, other);
    }

    private Expr<R> operation(Operator operator, Expr<?> other) {
        return new SpecialOperation<>(ranges, operator, other, ranges.type());
    }
}
