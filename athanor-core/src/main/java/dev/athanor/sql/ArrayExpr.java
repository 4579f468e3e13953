package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import dev.athanor.types.ArrayType;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The operators on an array; made by {@link Sql#array}.
 *
 * @param <T> the Java class of the elements
 */
public final class ArrayExpr<T> implements Operand<List<T>> {
    private static final Operator CONTAINS = Operator.custom("@>").precedence(5);
    private static final Operator CONTAINED_BY = Operator.custom("<@").precedence(5);
    private static final Operator OVERLAP = Operator.custom("&&").precedence(5);
    private static final Operator CONCAT = Operator.custom("||").precedence(5).associative();

    private final Expr<List<T>> array;
    private final SqlType<T> element;
    private final int first;

    private ArrayExpr(Expr<List<T>> array, SqlType<T> element, int first) {
        this.array = array;
        this.element = element;
        this.first = first;
    }

    static <T> ArrayExpr<T> of(Expr<List<T>> array) {
        if (!(array.type() instanceof ArrayType<?> type)) {
            throw new ArgumentException(
                    "array(..) needs an array, but %s is of type %s".formatted(array, array.type()));
        }
        @SuppressWarnings("unchecked") // the array is one of T
        SqlType<T> element = (SqlType<T>) type.element();
        return new ArrayExpr<>(array, element, 1);
    }

    /**
     * The same array, whose places are counted from 0.
     *
     * @return the operators with places from 0
     */
    public ArrayExpr<T> zeroIndexes() {
        return new ArrayExpr<>(array, element, 0);
    }

    /**
     * An element, which an UPDATE can assign to.
     *
     * @param place its place, from 1 unless {@link #zeroIndexes()} says otherwise
     * @return the element, NULL beyond the end
     */
    public Subscript<T> at(int place) {
        return new Subscript<>(array, element, place(place), null);
    }

    /**
     * Some elements in a row, which an UPDATE can assign to.
     *
     * @param from the place of the first, from 1 unless {@link #zeroIndexes()} says otherwise
     * @param to the place of the last
     * @return the shorter array
     */
    public Subscript<List<T>> slice(int from, int to) {
        return new Subscript<>(array, array.type(), place(from), place(to));
    }

    private Expr<?> place(int place) {
        return Bind.of(array.bindName(), Types.INTEGER, place + 1 - first);
    }

    /**
     * Whether the array contains all of some values.
     *
     * @param values the values
     * @return the condition
     */
    @SafeVarargs
    public final Condition contains(T... values) {
        return contains(bind(values));
    }

    /**
     * Whether the array contains all elements of another.
     *
     * @param other the other array
     * @return the condition
     */
    public Condition contains(Operand<List<T>> other) {
        return new SpecialComparison(array, CONTAINS, other.asExpr());
    }

    /**
     * Whether all elements are among some values.
     *
     * @param values the values
     * @return the condition
     */
    @SafeVarargs
    public final Condition containedBy(T... values) {
        return containedBy(bind(values));
    }

    /**
     * Whether all elements are among those of another array.
     *
     * @param other the other array
     * @return the condition
     */
    public Condition containedBy(Operand<List<T>> other) {
        return new SpecialComparison(array, CONTAINED_BY, other.asExpr());
    }

    /**
     * Whether an element is among some values.
     *
     * @param values the values
     * @return the condition
     */
    @SafeVarargs
    public final Condition overlap(T... values) {
        return overlap(bind(values));
    }

    /**
     * Whether two arrays have an element in common.
     *
     * @param other the other array
     * @return the condition
     */
    public Condition overlap(Operand<List<T>> other) {
        return new SpecialComparison(array, OVERLAP, other.asExpr());
    }

    /**
     * This array and another behind it.
     *
     * @param other the other array
     * @return the longer array
     */
    public Expr<List<T>> concat(Operand<List<T>> other) {
        return new SpecialOperation<>(array, CONCAT, other.asExpr(), array.type());
    }

    /**
     * Any element, to be compared with.
     *
     * @return the right side of a comparison that holds when it does for one of the elements
     */
    public Quantified<T> any() {
        return new Quantified<>(false, array, element);
    }

    /**
     * Whether an element is equal to a value.
     *
     * @param value the value
     * @return the condition
     */
    public Condition any(T value) {
        return Comparisons.of((Expr<?>) value(value), Operators.EQ, (Operand<?>) any());
    }

    /**
     * All elements, to be compared with.
     *
     * @return the right side of a comparison that holds when it does for each of the elements
     */
    public Quantified<T> all() {
        return new Quantified<>(true, array, element);
    }

    /**
     * Whether all elements are equal to a value.
     *
     * @param value the value
     * @return the condition
     */
    public Condition all(T value) {
        return Comparisons.of((Expr<?>) value(value), Operators.EQ, (Operand<?>) all());
    }

    /**
     * A value beside the elements, called like the array: the left side of a comparison with {@link #any()} or {@link #all()}.
     *
     * @param value the value
     * @return the parameter
     */
    public Expr<T> value(T value) {
        return Bind.of(array.bindName(), element, value);
    }

    /**
     * The array.
     *
     * @return the expression
     */
    @Override
    public Expr<List<T>> asExpr() {
        return array;
    }

    private Expr<List<T>> bind(T[] values) {
        return Bind.beside(array, Collections.unmodifiableList(Arrays.asList(values.clone())));
    }
}
