package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import dev.athanor.types.MultiRange;
import dev.athanor.types.MultiRangeType;
import dev.athanor.types.Range;
import dev.athanor.types.SqlType;

/**
 * The operators on a multirange; made by {@link Sql#multiRange}. One of the class {@link MultiRange} on the other side of a comparison
 * is a {@link Sql#literal}.
 *
 * @param <T> the Java class of the values in a range
 */
public final class MultiRangeExpr<T extends Comparable<? super T>> extends RangeOperators<MultiRange<T>, T> {
    private MultiRangeExpr(Expr<MultiRange<T>> ranges, SqlType<Range<T>> one) {
        super(ranges, one, RangeExpr.element(one, ranges));
    }

    @SuppressWarnings("unchecked") // the ranges are of T
    static <T extends Comparable<? super T>> MultiRangeExpr<T> of(Expr<MultiRange<T>> ranges) {
        if (!(ranges.type() instanceof MultiRangeType<?> type)) {
            throw new ArgumentException(
                    "multiRange(..) needs a multirange, but %s is of type %s".formatted(ranges, ranges.type()));
        }
        return new MultiRangeExpr<>(ranges, (SqlType<Range<T>>) (SqlType<?>) type.range());
    }
}
