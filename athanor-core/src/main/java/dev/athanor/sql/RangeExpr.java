package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import dev.athanor.types.Range;
import dev.athanor.types.RangeType;
import dev.athanor.types.SqlType;

/**
 * The operators on a range; made by {@link Sql#range}.
 *
 * @param <T> the Java class of the values in the range
 */
public final class RangeExpr<T extends Comparable<? super T>> extends RangeOperators<Range<T>, T> {
    private RangeExpr(Expr<Range<T>> range, SqlType<T> element) {
        super(range, range.type(), element);
    }

    static <T extends Comparable<? super T>> RangeExpr<T> of(Expr<Range<T>> range) {
        return new RangeExpr<>(range, element(range.type(), range));
    }

    /** The type of the values in ranges of a type. */
    @SuppressWarnings("unchecked") // the ranges are of T
    static <T extends Comparable<? super T>> SqlType<T> element(SqlType<Range<T>> type, Expr<?> expression) {
        if (!(type instanceof RangeType<?> ranges)) {
            throw new ArgumentException("range(..) needs a range, but %s is of type %s".formatted(expression, type));
        }
        return (SqlType<T>) ranges.element();
    }
}
