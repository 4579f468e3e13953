package dev.athanor.types;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Several ranges of values, in order, with other values between them: those given to it are sorted and joined where they touch, as
 * PostgreSQL does, so that two with the same values are equal.
 *
 * @param <T> the class of the values
 */
public final class MultiRange<T extends Comparable<? super T>> {
    private final List<Range<T>> ranges;

    private MultiRange(List<Range<T>> ranges) {
        this.ranges = ranges;
    }

    /**
     * Several ranges.
     *
     * @param <T> the class of the values
     * @param ranges the ranges, in any order; empty ones add nothing
     * @return their union
     */
    @SafeVarargs
    public static <T extends Comparable<? super T>> MultiRange<T> of(Range<T>... ranges) {
        return of(Arrays.asList(ranges));
    }

    /**
     * Several ranges.
     *
     * @param <T> the class of the values
     * @param ranges the ranges, in any order; empty ones add nothing
     * @return their union
     */
    public static <T extends Comparable<? super T>> MultiRange<T> of(Collection<Range<T>> ranges) {
        List<Range<T>> joined = new ArrayList<>();
        ranges.stream()
                .filter(range -> !range.isEmpty())
                .sorted(Range::compareStarts)
                .forEach(range -> {
                    int last = joined.size() - 1;
                    if (last >= 0
                            && (joined.get(last).overlaps(range)
                                    || joined.get(last).adjacentTo(range))) {
                        joined.set(last, joined.get(last).union(range));
                    } else {
                        joined.add(range);
                    }
                });
        return new MultiRange<>(List.copyOf(joined));
    }

    /**
     * The ranges.
     *
     * @return the ranges in order, none of them empty
     */
    public List<Range<T>> ranges() {
        return ranges;
    }

    /**
     * Whether there is no value in it.
     *
     * @return true when it has no ranges
     */
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /**
     * Whether a value is in one of the ranges.
     *
     * @param value the value
     * @return true when it is
     */
    public boolean contains(T value) {
        return ranges.stream().anyMatch(range -> range.contains(value));
    }

    /**
     * Whether all values of a range are in this one, {@code @>}.
     *
     * @param other the range
     * @return true when they are
     */
    public boolean contains(Range<T> other) {
        return other.isEmpty() || ranges.stream().anyMatch(range -> range.contains(other));
    }

    /**
     * Whether all values of another multirange are in this one, {@code @>}.
     *
     * @param other the other one
     * @return true when they are
     */
    public boolean contains(MultiRange<T> other) {
        return other.ranges.stream().allMatch(this::contains);
    }

    /**
     * Whether a value is in both, {@code &&}.
     *
     * @param other the other one
     * @return true when there is one
     */
    public boolean overlaps(MultiRange<T> other) {
        return ranges.stream().anyMatch(range -> other.ranges.stream().anyMatch(range::overlaps));
    }

    /**
     * The values of both, {@code +}.
     *
     * @param other the other one
     * @return the union
     */
    public MultiRange<T> union(MultiRange<T> other) {
        List<Range<T>> all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        return of(all);
    }

    /**
     * The values that are in both, {@code *}.
     *
     * @param other the other one
     * @return the intersection
     */
    public MultiRange<T> intersection(MultiRange<T> other) {
        List<Range<T>> common = new ArrayList<>();
        for (Range<T> range : ranges) {
            other.ranges.forEach(one -> common.add(range.intersection(one)));
        }
        return of(common);
    }

    /**
     * The values that are not in another multirange, {@code -}.
     *
     * @param other the other one
     * @return the difference
     */
    public MultiRange<T> difference(MultiRange<T> other) {
        List<Range<T>> rest = ranges;
        for (Range<T> taken : other.ranges) {
            List<Range<T>> next = new ArrayList<>();
            for (Range<T> range : rest) {
                for (Range<T> part : List.of(range.below(taken), range.above(taken))) {
                    if (!part.isEmpty()) {
                        next.add(part);
                    }
                }
            }
            rest = next;
        }
        return of(rest);
    }

    /** {@return whether the other object is a multirange that contains the same values} */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MultiRange<?> that && ranges.equals(that.ranges);
    }

    @Override
    public int hashCode() {
        return ranges.hashCode();
    }

    /** {@return the ranges as PostgreSQL writes them, such as <code>{[1,5),[7,9)}</code>} */
    @Override
    public String toString() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
