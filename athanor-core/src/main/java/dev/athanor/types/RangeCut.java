package dev.athanor.types;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place between values at which a range begins or ends: just before a value, just after it, or beyond all values. Of values that
 * have a next one, such as whole numbers, the place after one is the place before the next.
 */
record RangeCut<T extends Comparable<? super T>>(@Nullable T value, Side side) implements Comparable<RangeCut<T>> {
    /** On which side of the value the place is. */
    enum Side {
        BELOW_ALL,
        BEFORE,
        AFTER,
        ABOVE_ALL
    }

    static <T extends Comparable<? super T>> RangeCut<T> before(T value) {
        return new RangeCut<>(value, Side.BEFORE);
    }

    static <T extends Comparable<? super T>> RangeCut<T> after(T value) {
        T next = next(value);
        return next == null ? new RangeCut<>(value, Side.AFTER) : before(next);
    }

    static <T extends Comparable<? super T>> RangeCut<T> belowAll() {
        return new RangeCut<>(null, Side.BELOW_ALL);
    }

    static <T extends Comparable<? super T>> RangeCut<T> aboveAll() {
        return new RangeCut<>(null, Side.ABOVE_ALL);
    }

    /** The value behind another, or null when there are others between any two, or none behind it. */
    @SuppressWarnings("unchecked") // of the same class
    private static <T> @Nullable T next(T value) {
        Object next = null;
        if (value instanceof Integer number) {
            next = number == Integer.MAX_VALUE ? null : number + 1;
        } else if (value instanceof Long number) {
            next = number == Long.MAX_VALUE ? null : number + 1;
        } else if (value instanceof LocalDate date) {
            next = date.equals(LocalDate.MAX) ? null : date.plusDays(1);
        }
        return (T) next;
    }

    @Override
    public int compareTo(RangeCut<T> other) {
        if (value == null || other.value == null) {
            return side.compareTo(other.side);
        }
        int order = value.compareTo(other.value);
        return order == 0 ? side.compareTo(other.side) : order;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RangeCut<?> that && side == that.side && Objects.equals(key(value), key(that.value));
    }

    @Override
    public int hashCode() {
        return 31 * side.hashCode() + Objects.hashCode(key(value));
    }

    /** Decimals are the same whatever zeros they end with. */
    private static @Nullable Object key(@Nullable Object value) {
        return value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : value;
    }
}
